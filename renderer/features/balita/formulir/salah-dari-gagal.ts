import type { AppFailure } from '#shared/contract/failure.ts'
import type { Kolom, Salah } from './baca-isian.ts'

/** Sentences of the program about the fields of one record, by the path of the contract that leads to it. */
export function salahDariGagal(failure: AppFailure | null, ...awal: readonly (string | number)[]): Salah {
  if (failure?.error.code !== 'masukan') return {}
  const found = failure.error.masalah.filter(
    ({ path }) => path.length === awal.length + 1 && awal.every((key, i) => path[i] === key),
  )
  return Object.fromEntries(found.map(({ path, pesan }) => [path.at(-1) as Kolom, pesan]))
}
