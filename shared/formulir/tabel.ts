import { persen } from '#shared/domain/skdn/indikator.ts'
import { lebarIsiMm } from './kertas.ts'
import { bagiHalaman } from './kolom.ts'
import { lebarTeks, ptPerMm } from './lebar-teks.ts'
import type { Baris, FormModel, GayaForm, JenisKolom, Kolom, Rumus, Sel } from './model.ts'
import { jumlahBaris, selHitam, selKosong, selNilai, selTeks } from './sel.ts'

/**
 * A table described column by column: its printed headings, its width, and one function that says what stands in a
 * cell of a row. The tree of heads, millimetres, turned heads, sums and shares follow from it.
 */

/** Widths of columns, millimetres; `ket` takes what is left of the page. */
export const lebarKelas = {
  no: 8,
  bulan: 22,
  nama: 40,
  teks: 26,
  tgl: 17,
  n: 9,
  nn: 7,
  kg: 11,
  cmkg: 16,
  tik: 7,
  pc: 12,
  rp: 24,
  ket: 20,
} as const
export type LebarKolom = keyof typeof lebarKelas

/** Where a table is too wide these become as narrow as this, and their heads are turned; millimetres. */
const bolehSempit: ReadonlySet<LebarKolom> = new Set(['n', 'nn', 'kg', 'tik'])
const sempitMm = 5.5
/** Where only a little is missing then, columns of words give it, rather than that the page breaks. */
const bolehSusut: ReadonlySet<LebarKolom> = new Set(['nama', 'teks', 'ket'])
const susutTerbanyak = 0.12
const kelasKata: ReadonlySet<LebarKolom> = new Set(['nama', 'teks'])
const semuaKelas = Object.keys(lebarKelas) as LebarKolom[]
const kelasAngka: ReadonlySet<LebarKolom> = new Set(semuaKelas.filter((satu) => satu !== 'no' && !kelasKata.has(satu)))
/** Of a table that is not wide enough these take what is left, the first kind that is there. */
const bolehLebar: readonly ReadonlySet<LebarKolom>[] = [new Set(['ket']), kelasKata, new Set(semuaKelas)]

/** A share of columns of the same row, percent; recomputed in the sum. */
export type Rasio = { readonly bagian: readonly string[]; readonly dari: readonly string[] }

export type KolomTabel<T> = {
  readonly id: string
  /** Printed headings, from the outermost group inward. */
  readonly judul: readonly [string, ...string[]]
  readonly lebar: LebarKolom
  readonly jenis: JenisKolom
  /** Persons who stand there, not what was done. */
  readonly stok?: true
  /** Names the row: stands on every sheet. */
  readonly tetap?: true
  readonly isi: ((baris: T) => Sel) | Rasio
  /** Of a column of measures or letters: whom its sum counts, those of the rows that have one, or one that begins so. */
  readonly dicacah?: { readonly awalan: string | null; readonly siapa: (baris: T) => string }
}

/** Words of a column wide enough for them begin at its left; a letter, a figure, a date stands in the middle. */
const rataOf = ({ jenis, lebar }: Pick<KolomTabel<never>, 'jenis' | 'lebar'>): Kolom['rata'] =>
  jenis === 'teks' && !bolehSempit.has(lebar) ? 'kiri' : 'tengah'

const sum = (widths: readonly number[]): number => widths.reduce((total, mm) => total + mm, 0)

/** Sheets beside each other that columns of these widths take, those that name the row on each. */
function banyakLembar<T>(kolom: readonly KolomTabel<T>[], widths: readonly number[], room: number): number {
  const groups: number[] = []
  let tetap = 0
  let last: string | undefined
  for (const [i, one] of kolom.entries()) {
    const mm = widths[i] ?? 0
    if (one.tetap) tetap += mm
    else if (one.judul.length > 1 && one.judul[0] === last) groups[groups.length - 1] = (groups.at(-1) ?? 0) + mm
    else groups.push(mm)
    last = one.tetap ? undefined : one.judul[0]
  }
  return bagiHalaman(groups, room - tetap).length
}

/** Widths of the columns on that paper: the narrow kinds narrower still where all would not fit, the rest to its takers. */
function lebarSemua<T>(kolom: readonly KolomTabel<T>[], room: number): number[] {
  const wanted = kolom.map(({ lebar }) => lebarKelas[lebar])
  const mm =
    sum(wanted) <= room ? wanted : kolom.map(({ lebar }) => (bolehSempit.has(lebar) ? sempitMm : lebarKelas[lebar]))
  const left = room - sum(mm)
  const words = sum(mm.filter((_, i) => bolehSusut.has(kolom[i]?.lebar ?? 'no')))
  if (left < 0 && -left <= words * susutTerbanyak) {
    return kolom.map(({ lebar }, i) => (mm[i] ?? 0) * (bolehSusut.has(lebar) ? 1 + left / words : 1))
  }
  // Narrow columns are worth reading less: only where they save a sheet.
  if (left < 0 && banyakLembar(kolom, wanted, room) === banyakLembar(kolom, mm, room)) return wanted
  return left <= 0 ? mm : lebarkan(kolom, mm, left)
}

/** Gives what is left to remarks; else to words, where others stand beside them at most as much as they have, then to those. */
function lebarkan<T>(kolom: readonly KolomTabel<T>[], mm: readonly number[], left: number): number[] {
  const has = (kinds: ReadonlySet<LebarKolom>) => kolom.some(({ lebar }) => kinds.has(lebar))
  const bagi = (kinds: ReadonlySet<LebarKolom>, widths: readonly number[], room: number) => {
    const share = room / kolom.filter(({ lebar }) => kinds.has(lebar)).length
    return kolom.map(({ lebar }, i) => (widths[i] ?? 0) + (kinds.has(lebar) ? share : 0))
  }
  const takers = bolehLebar.find(has)
  if (takers === undefined) return [...mm]
  if (takers !== kelasKata || !has(kelasAngka)) return bagi(takers, mm, left)
  const words = Math.min(left, sum(mm.filter((_, i) => kelasKata.has(kolom[i]?.lebar ?? 'no'))))
  return bagi(kelasAngka, bagi(kelasKata, mm, words), left - words)
}

type Daun = { readonly judul: readonly string[]; readonly kolom: Kolom }

/** Columns beside each other that share a heading stand under it. */
function susunTingkat(daun: readonly Daun[], level: number): Kolom[] {
  const found: Kolom[] = []
  for (let at = 0; at < daun.length; ) {
    const first = daun[at]
    if (!first) break
    let next = at + 1
    const isLeaf = first.judul.length === level + 1
    while (!isLeaf && next < daun.length && isUnder(daun[next], first, level)) next++
    found.push(isLeaf ? first.kolom : group(daun.slice(at, next), level))
    at = next
  }
  return found
}

const isUnder = (one: Daun | undefined, first: Daun, level: number): boolean =>
  one !== undefined && one.judul.length > level + 1 && one.judul[level] === first.judul[level]

function group(daun: readonly Daun[], level: number): Kolom {
  const judul = daun[0]?.judul[level] ?? ''
  const tetap = daun.every(({ kolom }) => kolom.tetap) ? { tetap: true as const } : {}
  const id = `${daun[0]?.kolom.id}:${level}`
  return { id, judul, lebarMm: 0, rata: 'tengah', jenis: 'teks', ...tetap, anak: susunTingkat(daun, level + 1) }
}

/** Whether a head must be turned: its column is narrower than its longest word. */
function isTegak(judul: string, lebarMm: number, { hurufPt, sisiPt }: GayaForm): boolean {
  const longest = Math.max(...judul.split(/[ -]/).map((kata) => lebarTeks(kata, { pt: hurufPt, tebal: true })))
  return longest > lebarMm * ptPerMm - 2 * sisiPt - 0.5
}

/** The paper a table stands on, and how it is set. */
export type Tata = Pick<FormModel, 'kertas' | 'gaya'>

/** The tree of heads with its widths on that paper: narrowed and turned where the table would not fit. */
export function susunKolom<T>(kolom: readonly KolomTabel<T>[], { kertas, gaya }: Tata): Kolom[] {
  const widths = lebarSemua(kolom, lebarIsiMm(kertas))
  const daun = kolom.map((one, i): Daun => {
    const { id, jenis, stok, tetap } = one
    const [judul, lebarMm] = [one.judul.at(-1) ?? '', widths[i] ?? 0]
    const flags = {
      ...(stok ? { stok } : {}),
      ...(tetap ? { tetap } : {}),
      ...(isTegak(judul, lebarMm, gaya) ? { tegak: true as const } : {}),
    }
    return { judul: one.judul, kolom: { id, judul, lebarMm, rata: rataOf(one), jenis, ...flags, anak: [] } }
  })
  return susunTingkat(daun, 0)
}

/** A row as it is described: who or what it is of, and what its columns are filled from. */
export type BarisTabel<T> = {
  readonly id: string
  readonly sebut: string
  readonly isi: T
  /** Whom or what it is of, where two rows are of one. */
  readonly tentang?: string
  readonly posyandu?: string
}

const angka = (sel: Sel | undefined): number => (sel && 'nilai' in sel ? (sel.nilai ?? 0) : 0)

function selRasio({ bagian, dari }: Rasio, sel: Readonly<Record<string, Sel>>): Sel {
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + angka(sel[id]), 0)
  const known = [...bagian, ...dari].some((id) => sel[id] && 'nilai' in sel[id])
  if (!known) return selKosong
  const rumus: Rumus = { jenis: 'persenKolom', bagian: [...bagian], dari: [...dari] }
  return { kind: 'persen', nilai: persen(sum(bagian), sum(dari)), rumus }
}

function isiBaris<T>(kolom: readonly KolomTabel<T>[], { isi, ...baris }: BarisTabel<T>): Baris {
  const sel: Record<string, Sel> = {}
  for (const k of kolom) if (typeof k.isi === 'function') sel[k.id] = k.isi(isi)
  for (const k of kolom) if (typeof k.isi !== 'function') sel[k.id] = selRasio(k.isi, sel)
  return { ...baris, gaya: 'isi', sel }
}

/** How the row that adds up the others is made. */
export type Jumlah = {
  /** The column its word stands in. */
  readonly kolom: string
  readonly sebut: string
  /** Sums of columns of persons are person-months: printed, or black. */
  readonly stok: 'jumlah' | 'hitam'
}

/** Printed at the foot where sums of persons are printed. */
export const kakiStok = 'Jumlah orang yang ada, dari bulan ke bulan, adalah orang-bulan.'

const idJumlah = 'jumlah'
const kalimatJumlah = 'Jumlah dari baris ke baris: satu orang dapat terhitung lebih dari sekali.'

/** The sum of a column: of persons and of measures that add up; empty where every row is. */
function selJumlah<T>(k: KolomTabel<T>, rows: readonly Baris[], stok: Jumlah['stok']): Sel {
  if (k.stok && stok === 'hitam') return selHitam
  const counted = rows.filter(({ sel }) => sel[k.id]?.kind === 'angka' || sel[k.id]?.kind === 'nilai')
  if (counted.length === 0) return selKosong
  const rumus = jumlahBaris(rows.map(({ id }) => id))
  const nilai = counted.reduce((sum, { sel }) => sum + angka(sel[k.id]), 0)
  if (counted.some(({ sel }) => sel[k.id]?.kind === 'nilai')) return selNilai(nilai, rumus)
  const anak = counted.flatMap(({ sel }) => {
    const one = sel[k.id]
    return one?.kind === 'angka' ? one.anak : []
  })
  return { kind: 'angka', nilai, anak, rumus, daftarLain: kalimatJumlah, dasar: null }
}

/** Whether a cell is one that a count of measures, or of letters that begin so, finds. */
function isTercacah(sel: Sel | undefined, awalan: string | null): boolean {
  return awalan === null ? sel?.kind === 'nilai' : sel?.kind === 'teks' && sel.teks.startsWith(awalan)
}

/** How many cells of a column hold a measure, or a letter; undefined where every row is empty. */
function selCacah<T>(k: KolomTabel<T>, rows: readonly Baris[], isi: readonly T[]): Sel | undefined {
  if (!k.dicacah || rows.every(({ sel }) => sel[k.id]?.kind === 'kosong')) return undefined
  const { awalan, siapa } = k.dicacah
  const anak = isi.filter((_, i) => isTercacah(rows[i]?.sel[k.id], awalan)).map(siapa)
  const rumus: Rumus = { jenis: 'cacahBaris', baris: rows.map(({ id }) => id), awalan }
  return { kind: 'angka', nilai: anak.length, anak, rumus, daftarLain: null, dasar: null }
}

/** Kinds of column that are added. */
const dijumlah: ReadonlySet<JenisKolom> = new Set(['angka', 'rp'])

type Dijumlah<T> = Pick<Tabel<T>, 'kolom' | 'baris'> & { readonly rows: readonly Baris[] }

function barisJumlah<T>({ kolom, baris, rows }: Dijumlah<T>, jumlah: Jumlah): Baris {
  const sel: Record<string, Sel> = { [jumlah.kolom]: selTeks(jumlah.sebut) }
  const isi = baris.map((one) => one.isi)
  for (const k of kolom) {
    if (k.id === jumlah.kolom || k.tetap) continue
    const cacah = selCacah(k, rows, isi)
    if (cacah) sel[k.id] = cacah
    else if (typeof k.isi === 'function' && dijumlah.has(k.jenis)) sel[k.id] = selJumlah(k, rows, jumlah.stok)
  }
  for (const k of kolom) if (typeof k.isi !== 'function') sel[k.id] = selRasio(k.isi, sel)
  return { id: idJumlah, gaya: 'jumlah', sebut: jumlah.sebut, sel }
}

type Tabel<T> = {
  readonly kolom: readonly KolomTabel<T>[]
  readonly baris: readonly BarisTabel<T>[]
  readonly tata: Tata
  readonly jumlah?: Jumlah
}

/** The table of a description: heads, rows, and the row that adds them up. */
export function susunTabel<T>({ kolom, baris, tata, jumlah }: Tabel<T>): Pick<FormModel, 'kolom' | 'baris' | 'jumlah'> {
  const rows = baris.map((one) => isiBaris(kolom, one))
  const heads = susunKolom(kolom, tata)
  if (jumlah === undefined) return { kolom: heads, baris: rows, jumlah: null }
  return { kolom: heads, baris: [...rows, barisJumlah({ kolom, baris, rows }, jumlah)], jumlah: idJumlah }
}
