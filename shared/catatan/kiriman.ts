import { bulan, luarSidik, nama, program, rujuk, teks, urutan, waktu } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** Characters: a frozen report holds the state of every child of a Pustu. */
const laporanTerpanjang = 5_000_000

/** The report of a month as it was when it was sent, numbered from 0; what changed since makes the next. */
export const kiriman = catatan({
  nama: 'kiriman',
  sebut: 'Laporan',
  milik: { oleh: 'fasilitas', kolom: 'fasilitas_id' },
  hak: 'kirim',
  beku: true,
  judul: (isi, { bulan: sebutBulan }) => `Laporan${sebutBulan(isi.bulan)} yang dikirim`,
  isian: {
    fasilitas_id: rujuk(null, 'fasilitas'),
    bulan: bulan('Bulan'),
    revisi: urutan('Revisi', 0),
    waktu: luarSidik(program(waktu(null))),
    /** Name of who sent it. */
    oleh: nama('Pengirim'),
    /** Digest of `laporan`. What was frozen names children by their ids. */
    sidik: luarSidik(program(nama(null))),
    /** JSON of the frozen report. */
    laporan: luarSidik(teks(null, laporanTerpanjang)),
  },
})
