import { formatJam } from '#shared/text/jam.ts'

/** Why the book is locked over an open page, and what is known of what was typed there. */
export type Terkunci = {
  readonly sebab: 'diam' | 'diminta' | 'program'
  readonly sejak: Date
  /** "10.54", when the last entry reached the disk. */
  readonly tersimpan: string | null
  /** Something typed is known not to be in the book yet. */
  readonly adaBelum: boolean
}

/** "Tidak dipakai 10 menit. Isian terakhir tersimpan pukul 10.54." */
export function kalimatKunci(terkunci: Terkunci | null, menit: number): string {
  if (terkunci === null) return 'Pilih nama, lalu ketik kata sandi.'
  const { sebab, sejak, tersimpan } = terkunci
  const why = sebab === 'diminta' ? `Dikunci pukul ${formatJam(sejak)}.` : `Tidak dipakai ${menit} menit.`
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
