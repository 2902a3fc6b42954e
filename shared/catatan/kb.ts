import { boleh, pilihan, rujuk, tambahan, tanggal } from '../isian/isian.ts'
import { catatan } from './catatan.ts'
import { caraKb } from './isian-bersama.ts'

/**
 * A line of the register of contraception: begun, got again, changed to another way, or ended.
 *
 * @source docs/aturan/catatan.md, "Buku kecil"
 */
export const kb = catatan({
  nama: 'kb',
  sebut: 'KB',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  sebutOrang: 'Peserta',
  hak: 'isi',
  untuk: 'dewasa',
  pembuat: 'hapus',
  samaPer: [['orang_id', 'tanggal', 'metode', 'jenis']],
  buku: { judul: 'KB', ket: 'cara KB tiap kunjungan, dan kapan kunjungan ulang', kembali: 'kembali' },
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    metode: pilihan('Metode', caraKb),
    jenis: pilihan('Jenis', { baru: 'baru', ulang: 'ulang', ganti: 'ganti cara', berhenti: 'berhenti' }),
    kembali: tambahan(boleh(tanggal('Kunjungan ulang'))),
  },
})
