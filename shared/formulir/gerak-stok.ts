import type { BukuPersediaan } from '#shared/bahan/bahan.ts'
import type { KodeBahan } from '#shared/domain/persediaan/bahan.ts'
import type { GerakStok } from '#shared/domain/persediaan/persediaan.ts'

/** The lines of each thing at each of these posyandu that keeps a book of them. */
export function gerakDari(
  { gerak }: BukuPersediaan,
  ids: Iterable<string>,
): (kode: KodeBahan) => readonly (readonly GerakStok[])[] {
  const semua = [...ids].flatMap((id) => {
    const list = gerak.get(id)
    return list ? [list] : []
  })
  return (kode) => semua.map((list) => list.filter(({ bahan }) => bahan === kode))
}
