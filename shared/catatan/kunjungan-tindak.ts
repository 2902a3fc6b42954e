import { semuaSebab } from '../domain/tindak/sebab.ts'
import { boleh, himpunan, pilihan, rujuk, tanggal, teks, tertutup } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A visit to somebody who stood on the list of follow-up: what came of it. One a person and day. */
export const kunjunganTindak = catatan({
  nama: 'kunjungan_tindak',
  sebut: 'Kunjungan tindak lanjut',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  pembuat: 'hapus',
  satuPer: [['orang_id', 'tanggal']],
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    hasil: pilihan('Hasil', {
      ditemui: 'ditemui, sudah diberi tahu',
      diukur: 'ditemui dan diukur',
      dirujuk: 'ditemui, dirujuk',
      tidakAda: 'tidak ada di rumah',
      menolak: 'menolak',
      pindah: 'sudah pindah',
    }),
    /** Why it stood on the list that day: a kader reads of some reasons only that a health worker is to see the child. */
    sebab: tertutup(boleh(himpunan('Sebab', Object.fromEntries(semuaSebab.map(({ kode, sebut }) => [kode, sebut]))))),
    catatan: boleh(teks('Catatan', 500)),
  },
})
