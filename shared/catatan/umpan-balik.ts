import { bawaan, boleh, bulan, luarSidik, nama, program, rujuk, teks, waktu, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A note of the Puskesmas to a Pustu on a month, or on a child. */
export const umpanBalik = catatan({
  nama: 'umpan_balik',
  sebut: 'Umpan balik Puskesmas',
  milik: { oleh: 'fasilitas', kolom: 'fasilitas_id' },
  hak: 'kirim',
  judul: (isi, { orang, bulan: sebutBulan, denganOrang }) =>
    `Umpan balik Puskesmas${sebutBulan(isi.bulan)}${denganOrang && isi.orang_id ? ` ${orang(isi.orang_id)}` : ''}`,
  isian: {
    fasilitas_id: rujuk(null, 'fasilitas'),
    bulan: bulan('Bulan'),
    orang_id: boleh(rujuk(null, 'orang')),
    isi: teks('Isi'),
    waktu: luarSidik(program(waktu(null))),
    oleh: nama('Penulis'),
    selesai: bawaan(yaTidak('Sudah ditindaklanjuti'), 0),
  },
})
