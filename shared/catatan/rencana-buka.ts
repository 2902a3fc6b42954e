import { boleh, pilihan, rujuk, tanggal, teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/**
 * A day on which a posyandu is to be open, and what became of it.
 *
 * @source docs/aturan/koproduksi.md, "Records"
 */
export const rencanaBuka = catatan({
  nama: 'rencana_buka',
  sebut: 'Rencana hari buka',
  milik: { oleh: 'posyandu', kolom: 'posyandu_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['posyandu_id', 'tanggal']],
  judul: (isi, { fasilitas, tanggal: hari }) => `Rencana hari buka ${fasilitas(isi.posyandu_id)}${hari(isi.tanggal)}`,
  isian: {
    posyandu_id: rujuk('Posyandu', 'fasilitas'),
    tanggal: tanggal('Tanggal'),
    bidan: boleh(teks('Bidan', 200)),
    dibuat_pada: boleh(tanggal('Dibuat pada')),
    status: pilihan('Status', {
      rencana: 'rencana',
      terlaksana: 'terlaksana',
      dipindah: 'dipindah',
      batal: 'batal',
    }),
    dipindah_ke: boleh(tanggal('Dipindah ke')),
    diubah_pada: boleh(tanggal('Diubah pada')),
    sebab: boleh(teks('Sebab', 500)),
  },
})
