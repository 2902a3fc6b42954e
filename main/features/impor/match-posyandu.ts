import type { PosyanduRow } from '#main/db/buku.ts'
import { newId } from '#main/db/journal.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'

export type HasilPosyandu =
  | { readonly kind: 'ada'; readonly id: string }
  /** Several of this name; the file does not say which. */
  | { readonly kind: 'ambigu'; readonly pilihan: readonly string[] }

export type PosyanduBaru = {
  readonly id: string
  readonly nama: string
  readonly desa: string | null
  readonly baris: number
}

type Calon = {
  readonly id: string
  readonly nama: string
  desa: string | null
  readonly baris: number | null
  dipakai: boolean
}

/** A posyandu's name as it is compared: without the word itself, capitals or spaces. */
function kunciPosyandu(nama: string): string {
  const plain = normalNama(nama)
  return plain.replace(/^(?:posyandu|pos) /, '').replaceAll(' ', '')
}

function kunciDesa(desa: string | null): string | null {
  if (desa === null) return null
  return (
    normalNama(desa)
      .replace(/^(?:desa|kelurahan|kel|ds) /, '')
      .replaceAll(' ', '') || null
  )
}

/** The name a new posyandu gets: as the file spells it, without the word "Posyandu". */
function namaBaru(nama: string): string {
  return nama.replace(/^posyandu\s+/i, '').trim() || nama
}

export type PosyanduMatcher = {
  /** The posyandu a row names: of the book, or new with this file. */
  match(nama: string, desa: string | null, baris: number): HasilPosyandu
  /** Marks a posyandu as one that an accepted row belongs to; only such new ones are made. */
  use(id: string): void
  namaOf(id: string): string
  /** In the order of their names, "Melati 2" before "Melati 10". */
  listBaru(): PosyanduBaru[]
}

const urutNama = new Intl.Collator('id', { numeric: true })

function choose(sama: readonly Calon[], desa: string | null): Calon[] {
  const kunci = kunciDesa(desa)
  if (kunci === null) return [...sama]
  const persis = sama.filter((calon) => kunciDesa(calon.desa) === kunci)
  return persis.length > 0 ? persis : sama.filter((calon) => calon.desa === null)
}

/** Matches by name and, where both are known, by desa: "Melati" of two desa are two posyandu. */
export function createPosyanduMatcher(buku: readonly PosyanduRow[]): PosyanduMatcher {
  const calon: Calon[] = buku.map(({ id, nama, desa }) => ({ id, nama, desa, baris: null, dipakai: false }))
  const byKunci = Map.groupBy(calon, (one) => kunciPosyandu(one.nama))
  const byId = new Map(calon.map((one) => [one.id, one]))
  const add = (nama: string, desa: string | null, baris: number): Calon => {
    const one: Calon = { id: newId(), nama: namaBaru(nama), desa, baris, dipakai: false }
    const kunci = kunciPosyandu(nama)
    byKunci.set(kunci, [...(byKunci.get(kunci) ?? []), one])
    byId.set(one.id, one)
    return one
  }
  return {
    match: (nama, desa, baris) => {
      const found = choose(byKunci.get(kunciPosyandu(nama)) ?? [], desa)
      if (found.length > 1)
        return { kind: 'ambigu', pilihan: found.map((one) => `${one.nama} (${one.desa ?? 'tanpa desa'})`) }
      const one = found[0] ?? add(nama, desa, baris)
      if (one.baris !== null) one.desa ??= desa
      return { kind: 'ada', id: one.id }
    },
    use: (id) => {
      const one = byId.get(id)
      if (one) one.dipakai = true
    },
    namaOf: (id) => byId.get(id)?.nama ?? '',
    listBaru: () =>
      [...byId.values()]
        .flatMap(({ id, nama, desa, baris, dipakai }) => (dipakai && baris !== null ? [{ id, nama, desa, baris }] : []))
        .sort((a, b) => urutNama.compare(a.nama, b.nama) || urutNama.compare(a.desa ?? '', b.desa ?? '')),
  }
}
