import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import { formatJam } from '#shared/text/jam.ts'

/** What the program itself says of the lock. */
type Program = Pick<KeadaanSesi, 'kunciMenit' | 'dikunciKarena'>

/** Why the book is locked over an open page, and what is known of what was typed there. */
export type Terkunci = {
  readonly sebab: 'diam' | 'diminta' | 'program'
  readonly sejak: Date
  /** "10.54", when the last entry reached the disk. */
  readonly tersimpan: string | null
  /** Something typed is known not to be in the book yet. */
  readonly adaBelum: boolean
}

/** Why, as far as this window and the program know it. */
function kataSebab({ sebab, sejak }: Terkunci, { kunciMenit, dikunciKarena }: Program): string {
  if (sebab === 'diminta') return `Dikunci pukul ${formatJam(sejak)}.`
  if (sebab === 'diam' || dikunciKarena === 'diam') return `Tidak dipakai ${kunciMenit} menit.`
  // The program was begun anew under the open window when it knows of no lock.
  return dikunciKarena === null ? 'Program dibuka ulang.' : 'Dikunci dari jendela lain.'
}

/** "Tidak dipakai 10 menit. Isian terakhir tersimpan pukul 10.54." */
export function kalimatKunci(terkunci: Terkunci | null, program: Program): string {
  if (terkunci === null) return 'Pilih nama, lalu ketik kata sandi.'
  const { tersimpan } = terkunci
  const why = kataSebab(terkunci, program)
  return tersimpan === null ? why : `${why} Isian terakhir tersimpan pukul ${tersimpan}.`
}

type Orang = { readonly id: string; readonly nama: string }

/** What another person's signing in means for the page of the one before; null for the same person. */
export function kalimatGantiOrang(pemilik: Orang, orang: Orang, adaBelum: boolean): string | null {
  if (pemilik.id === orang.id) return null
  if (adaBelum) {
    return `${pemilik.nama} punya ketikan yang belum tersimpan. Kalau ${orang.nama} yang masuk, ketikan itu dibuang.`
  }
  return `Kalau ${orang.nama} yang masuk, halaman ${pemilik.nama} ditutup: yang belum disimpan dibuang, yang sudah tersimpan tetap ada.`
}
