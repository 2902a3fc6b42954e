import type { PosyanduRow } from '#main/db/buku.ts'
import { newId } from '#main/db/journal.ts'
import { kunciNama, tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { createEjaan, type EjaanLain } from './daftar-ejaan.ts'
import { isEjaanLain, samakanAngka } from './ejaan-posyandu.ts'
import { ingat } from './ingat.ts'

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

/** Names as they are compared, each worked out once. */
type Kunci = {
  /** Letter by letter, without the word "Posyandu", capitals or spaces. */
  readonly tulis: (nama: string) => string
  /** The same with its numbers as numbers. */
  readonly posyandu: (nama: string) => string
  readonly desa: (desa: string | null) => string | null
}

function createKunci(): Kunci {
  const desa = ingat((nama) => kunciNama('desa', nama).replaceAll(' ', ''))
  return {
    tulis: ingat((nama) => kunciNama('posyandu', nama).replaceAll(' ', '')),
    posyandu: ingat((nama) => samakanAngka(kunciNama('posyandu', nama))),
    desa: (nama) => (nama === null ? null : desa(nama) || null),
  }
}

const desaBaru = (desa: string | null) => (desa === null ? null : tanpaAwalan('desa', desa))

export type PosyanduMatcher = {
  /** The posyandu a row names: of the book, or new with this file. */
  match(nama: string, desa: string | null, baris: number): HasilPosyandu
  /** Marks a posyandu as one that an accepted row belongs to; only such new ones are made. */
  use(id: string): void
  namaOf(id: string): string
  /** In the order of their names, "Melati 2" before "Melati 10". */
  listBaru(): PosyanduBaru[]
  /** Spellings to say: read as another, or new although another is spelled much like it. */
  listEjaan(): EjaanLain[]
}

const urutNama = new Intl.Collator('id', { numeric: true })

function choose(k: Kunci, sama: readonly Calon[], { nama, desa }: Pick<Calon, 'nama' | 'desa'>): Calon[] {
  const tulis = k.tulis(nama)
  const tertulis = sama.filter((calon) => k.tulis(calon.nama) === tulis)
  const calon = tertulis.length > 0 ? tertulis : sama
  const kunci = k.desa(desa)
  if (kunci === null) return [...calon]
  const persis = calon.filter((one) => k.desa(one.desa) === kunci)
  return persis.length > 0 ? persis : calon.filter((one) => one.desa === null)
}

const sebut = ({ nama, desa }: Calon) => (desa === null ? `"${nama}"` : `"${nama}" (${desa})`)

/** Another posyandu a new one may be, spelled otherwise: its name, or its desa under one name. */
function findMirip(k: Kunci, semua: Iterable<Calon>, baru: Calon): Calon | null {
  const [kunci, desa] = [k.posyandu(baru.nama), k.desa(baru.desa)]
  for (const one of semua) {
    const desaLain = k.desa(one.desa)
    const desaSama = desa === null || desaLain === null || desa === desaLain
    if (desaSama && isEjaanLain(k.posyandu(one.nama), kunci)) return one
    if (!desaSama && k.posyandu(one.nama) === kunci && isEjaanLain(desaLain, desa)) return one
  }
  return null
}

/** Matches by name and, where both are known, by desa: "Melati" of two desa are two posyandu. */
export function createPosyanduMatcher(buku: readonly PosyanduRow[]): PosyanduMatcher {
  const k = createKunci()
  const calon: Calon[] = buku.map(({ id, nama, desa }) => ({ id, nama, desa, baris: null, dipakai: false }))
  const byKunci = Map.groupBy(calon, (one) => k.posyandu(one.nama))
  const byId = new Map(calon.map((one) => [one.id, one]))
  const miripOf = new Map<string, Calon>()
  const ejaan = createEjaan()
  const add = (nama: string, desa: string | null, baris: number): Calon => {
    const one: Calon = { id: newId(), nama: tanpaAwalan('posyandu', nama), desa: desaBaru(desa), baris, dipakai: false }
    const mirip = findMirip(k, byId.values(), one)
    if (mirip) miripOf.set(one.id, mirip)
    const kunci = k.posyandu(nama)
    byKunci.set(kunci, [...(byKunci.get(kunci) ?? []), one])
    byId.set(one.id, one)
    return one
  }
  const judge = (one: Calon, nama: string): string | null => {
    if (k.tulis(one.nama) !== k.tulis(nama)) return `Ditulis lain dari ${sebut(one)}. Dibaca sebagai ${sebut(one)}.`
    const mirip = miripOf.get(one.id)
    if (!mirip) return null
    const asal = mirip.baris === null ? 'di buku' : `di baris ${mirip.baris}`
    return `Mirip ${sebut(mirip)} ${asal}. Dicatat sebagai posyandu baru, dan anaknya dicatat di sana sejak tanggal itu. Bila salah tulis, betulkan di berkas.`
  }
  return {
    match: (nama, desa, baris) => {
      const found = choose(k, byKunci.get(k.posyandu(nama)) ?? [], { nama, desa })
      if (found.length > 1)
        return { kind: 'ambigu', pilihan: found.map((one) => `${one.nama} (${one.desa ?? 'tanpa desa'})`) }
      const one = found[0] ?? add(nama, desa, baris)
      if (one.baris !== null) one.desa ??= desaBaru(desa)
      ejaan.see({ nama, desa, baris, id: one.id }, () => judge(one, nama))
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
    listEjaan: () => ejaan.list().filter(({ id }) => byId.get(id)?.dipakai || byId.get(id)?.baris === null),
  }
}
