import type { Isian, PerubahanGabung, Vektor } from '#shared/domain/jurnal/gabung.ts'

/** A change of replica a, b or c; its number in this book is its replica and place: a1 is 101, b2 is 202. */
export function ubah(
  nama: string,
  lamport: number,
  isi: Isian,
  vektor: Vektor = {},
  urungkan: boolean = false,
): PerubahanGabung {
  const [replika = '', seq] = [nama[0], Number(nama.slice(1))]
  return { nomor: ('abc'.indexOf(replika) + 1) * 100 + seq, replika, seq, lamport, urungkan, isi, vektor }
}

/** Fields the program keeps, of the record these changes are of. */
export const program: ReadonlySet<string> = new Set(['urut'])
