import type { PosyanduRow } from '#main/db/buku.ts'
import { newId } from '#main/db/journal.ts'
import { tanpaAwalan as tanpaKata } from '#shared/domain/identitas/nama-tempat.ts'
import { isEjaanLain, samakanAngka, tanpaAwalan } from './ejaan-posyandu.ts'

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

/** A spelling of the file that is not the one the posyandu goes by. */
export type EjaanLain = {
  readonly nama: string
  readonly alasan: string
  readonly id: string
  readonly baris: readonly number[]
}

type Calon = {
  readonly id: string
  readonly nama: string
  desa: string | null
  readonly baris: number | null
  dipakai: boolean
}

type Ejaan = EjaanLain & { readonly baris: number[] }

/** A posyandu's name letter by letter, without the word itself, capitals or spaces. */
const kunciTulis = (nama: string) => tanpaAwalan(nama, 'posyandu').replaceAll(' ', '')
/** The same with its numbers as numbers. */
const kunciPosyandu = (nama: string) => samakanAngka(tanpaAwalan(nama, 'posyandu'))

function kunciDesa(desa: string | null): string | null {
  return desa === null ? null : tanpaAwalan(desa, 'desa').replaceAll(' ', '') || null
}

const desaBaru = (desa: string | null) => (desa === null ? null : tanpaKata('desa', desa))

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

function choose(sama: readonly Calon[], nama: string, desa: string | null): Calon[] {
  const tulis = kunciTulis(nama)
  const tertulis = sama.filter((calon) => kunciTulis(calon.nama) === tulis)
  const calon = tertulis.length > 0 ? tertulis : sama
  const kunci = kunciDesa(desa)
  if (kunci === null) return [...calon]
  const persis = calon.filter((one) => kunciDesa(one.desa) === kunci)
  return persis.length > 0 ? persis : calon.filter((one) => one.desa === null)
}

const sebut = ({ nama, desa }: Calon) => (desa === null ? `"${nama}"` : `"${nama}" (${desa})`)

/** Another posyandu a new one may be, spelled otherwise: its name, or its desa under one name. */
function findMirip(semua: Iterable<Calon>, baru: Calon): Calon | null {
  const [kunci, desa] = [kunciPosyandu(baru.nama), kunciDesa(baru.desa)]
  for (const one of semua) {
    const desaLain = kunciDesa(one.desa)
    const desaSama = desa === null || desaLain === null || desa === desaLain
    if (desaSama && isEjaanLain(kunciPosyandu(one.nama), kunci)) return one
    if (!desaSama && kunciPosyandu(one.nama) === kunci && isEjaanLain(desaLain, desa)) return one
  }
  return null
}

/** Keeps, by spelling, what to say of it and the rows it stands in. */
function createEjaan() {
  const semua = new Map<string, Ejaan | null>()
  return {
    list: () => [...semua.values()].filter((one) => one !== null),
    /** @param judge asked once a spelling */
    see: (nama: string, desa: string | null, baris: number, id: string, judge: () => string | null): void => {
      const key = JSON.stringify([nama, desa])
      let one = semua.get(key)
      if (one === undefined) {
        const alasan = judge()
        one = alasan === null ? null : { nama, alasan, id, baris: [] }
        semua.set(key, one)
      }
      one?.baris.push(baris)
    },
  }
}

/** Matches by name and, where both are known, by desa: "Melati" of two desa are two posyandu. */
export function createPosyanduMatcher(buku: readonly PosyanduRow[]): PosyanduMatcher {
  const calon: Calon[] = buku.map(({ id, nama, desa }) => ({ id, nama, desa, baris: null, dipakai: false }))
  const byKunci = Map.groupBy(calon, (one) => kunciPosyandu(one.nama))
  const byId = new Map(calon.map((one) => [one.id, one]))
  const miripOf = new Map<string, Calon>()
  const ejaan = createEjaan()
  const add = (nama: string, desa: string | null, baris: number): Calon => {
    const one: Calon = { id: newId(), nama: tanpaKata('posyandu', nama), desa: desaBaru(desa), baris, dipakai: false }
    const mirip = findMirip(byId.values(), one)
    if (mirip) miripOf.set(one.id, mirip)
    const kunci = kunciPosyandu(nama)
    byKunci.set(kunci, [...(byKunci.get(kunci) ?? []), one])
    byId.set(one.id, one)
    return one
  }
  const judge = (one: Calon, nama: string): string | null => {
    if (kunciTulis(one.nama) !== kunciTulis(nama))
      return `Ditulis lain dari ${sebut(one)}. Dibaca sebagai ${sebut(one)}.`
    const mirip = miripOf.get(one.id)
    if (!mirip) return null
    const asal = mirip.baris === null ? 'di buku' : `di baris ${mirip.baris}`
    return `Mirip ${sebut(mirip)} ${asal}. Dicatat sebagai posyandu baru, dan anaknya pindah ke sana. Bila salah tulis, betulkan di berkas.`
  }
  return {
    match: (nama, desa, baris) => {
      const found = choose(byKunci.get(kunciPosyandu(nama)) ?? [], nama, desa)
      if (found.length > 1)
        return { kind: 'ambigu', pilihan: found.map((one) => `${one.nama} (${one.desa ?? 'tanpa desa'})`) }
      const one = found[0] ?? add(nama, desa, baris)
      if (one.baris !== null) one.desa ??= desaBaru(desa)
      ejaan.see(nama, desa, baris, one.id, () => judge(one, nama))
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
