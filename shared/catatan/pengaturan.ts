import { teks } from '../isian/isian.ts'
import { catatan } from './catatan.ts'

/** What is kept among the settings and is none, by its key. */
const lain: Readonly<Record<string, string>> = {
  tempat: 'Tempat kerja',
  petaanLembar: 'Susunan buku kerja Excel',
  anakBerbeda: 'Anak yang mirip, dicatat sebagai dua anak',
}

/** A setting of this book, by its key. */
export const pengaturan = catatan({
  nama: 'pengaturan',
  sebut: 'Pengaturan',
  milik: { oleh: 'setempat' },
  hak: 'kelola',
  judul: (_isi, _penyebut, id) => lain[id] ?? 'Pengaturan',
  dihitung: ['nilai'],
  isian: { nilai: teks(null) },
})
