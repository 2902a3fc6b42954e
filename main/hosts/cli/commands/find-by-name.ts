import { refuse } from '#shared/contract/errors.ts'
import { kunciNamaApaPun } from '#shared/domain/identitas/nama-tempat.ts'

/** What kind of thing is looked for: "Posyandu", and where it was not found: "di buku ini". */
type Dicari = { readonly apa: string; readonly tempat: string }

/** Finds the one a name means, with or without the word for its kind: the whole name first, else a part of it. @throws AppFailure naming those it may be */
export function findByName<T extends { readonly nama: string }>(
  list: readonly T[],
  nama: string,
  { apa, tempat }: Dicari,
): T {
  const wanted = kunciNamaApaPun(nama)
  const exact = list.filter((one) => kunciNamaApaPun(one.nama) === wanted)
  const near = exact.length > 0 ? exact : list.filter((one) => kunciNamaApaPun(one.nama).includes(wanted))
  const [only, ...others] = near
  if (!only) {
    const names = list.map((one) => one.nama)
    return refuse(`${apa} "${nama}" tidak ada ${tempat}. Yang ada: ${names.join(', ') || 'belum satu pun'}.`, names)
  }
  if (others.length > 0) {
    const names = near.map((one) => one.nama)
    return refuse(
      `Nama ${apa.toLowerCase()} "${nama}" bisa berarti ${names.join(' atau ')}. Tulis lengkap salah satunya.`,
      names,
    )
  }
  return only
}
