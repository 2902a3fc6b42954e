import { z } from 'zod'
import { json, luarSidik, nama, program, teks, waktu } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A file that was taken in. */
export const impor = catatan({
  nama: 'impor',
  sebut: 'Impor',
  milik: { oleh: 'pembuat' },
  hak: 'impor',
  sebutHapus: 'Dibatalkan',
  judul: (isi) => `Impor ${isi.berkas ?? ''}`,
  isian: {
    berkas: program(nama(null)),
    sidik: program(nama(null)),
    lembar: program(teks(null, 500)),
    waktu: luarSidik(program(waktu(null))),
    ringkasan: program(json(null, z.record(z.string(), z.number()))),
  },
})
