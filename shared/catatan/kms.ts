import { rujuk, tanggal, yaTidak } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** An answer, on a day, whether a child has its KMS or Buku KIA. */
export const kms = catatan({
  nama: 'kms',
  sebut: 'KMS/Buku KIA',
  milik: { oleh: 'lewat', kolom: 'orang_id' },
  hak: 'isi',
  untuk: 'anak',
  satuPer: [['orang_id', 'tanggal']],
  jawaban: true,
  dihitung: ['orang_id', 'tanggal', 'punya'],
  isian: {
    orang_id: rujuk(null, 'orang'),
    tanggal: tanggal('Tanggal'),
    punya: yaTidak('Punya KMS/Buku KIA'),
  },
})
