import { type SebabSandi, sandiTerpanjang, sandiTerpendek } from '#shared/domain/sandi/sandi.ts'

/** Why a passphrase is not taken, and what to do. */
export const kalimatSandi: Readonly<Record<SebabSandi, string>> = {
  pendek: `Kata sandi paling sedikit ${sandiTerpendek} huruf atau angka.`,
  panjang: `Kata sandi paling banyak ${sandiTerpanjang} huruf.`,
  berulang: 'Kata sandi ini hanya huruf yang diulang. Pakai beberapa kata.',
  berurutan: 'Kata sandi ini hanya urutan huruf atau angka. Pakai beberapa kata.',
  angka: 'Kata sandi dari angka saja mudah ditebak. Tambahkan beberapa kata.',
  umum: 'Kata sandi ini termasuk yang paling sering dipakai orang. Pakai beberapa kata lain.',
  nama: 'Kata sandi ini hanya nama orang atau tempatnya. Pakai beberapa kata lain.',
}
