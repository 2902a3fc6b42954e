import { teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** A setting of this book, by its key. */
export const pengaturan = catatan({
  nama: 'pengaturan',
  sebut: 'Pengaturan',
  milik: { oleh: 'setempat' },
  hak: 'kelola',
  isian: { nilai: teks(null) },
})
