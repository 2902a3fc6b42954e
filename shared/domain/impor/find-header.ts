import { type Kolom, kolomOfJudul, satuanJudul } from './kolom.ts'
import { type Judul, salahGanda, salahKurang } from './salah-judul.ts'
import { type BarisMentah, type LembarMentah, teksSel } from './sel.ts'

export type KolomTerbaca = {
  /** Position in the row, from 0. */
  readonly indeks: number
  /** The heading as the file spells it. */
  readonly judul: string
  /** The unit the heading names, where it is not the usual one. */
  readonly satuan: 'g' | 'mm' | null
}
/** A heading that was found; which columns it may have is for whoever looks for it to say. */
export type Header<K extends string = Kolom> = {
  readonly kolom: ReadonlyMap<K, KolomTerbaca>
  /** Headings no column of this book answers to. */
  readonly lain: readonly { readonly indeks: number; readonly judul: string }[]
  /** Number of the row it stands on; of two rows the lower. */
  readonly nomor: number
  /** Cells up to the last heading. */
  readonly lebar: number
  /** Cells it was written with, empty ones at its end included: those of each row of a CSV. */
  readonly lebarTulis: number
  /** Position of the first row below the heading. */
  readonly mulai: number
  /** "Data tanggal : 2026-10-31" above the heading, as text, when there is one. */
  readonly judulAtas: readonly string[]
}

export type HasilHeader =
  | { readonly kind: 'ada'; readonly header: Header }
  | { readonly kind: 'tidakAda' }
  | { readonly kind: 'salah'; readonly pesan: string; readonly cocok: number }

/** Rows searched for the heading. Title areas of seen files end above row 15. */
const batasBaris = 30
/** A row with this many known headings is meant as the heading even when needed ones are missing. */
const cukupDikenal = 3

function judulOf(baris: BarisMentah): Judul[] {
  return baris.sel.flatMap((sel, indeks) => {
    if (!sel || sel.lanjutan || sel.jenis !== 'teks') return []
    const teks = teksSel(sel)
    return teks === '' ? [] : [{ indeks, teks, kolom: kolomOfJudul(teks) }]
  })
}

/** Columns of which a file may have two for one thing, and what the second is called when it stands alone. */
const kolomPasangan: ReadonlyMap<Kolom, Kolom> = new Map([
  ['panjang', 'tinggi'],
  ['kms', 'kia'],
])

/** A column for lying length alone is the column of the length; one for the KMS alone that of the KIA. */
function joinPasangan(judul: readonly Judul[]): Judul[] {
  const ada = new Set(judul.map((j) => j.kolom))
  return judul.map((j) => {
    const utama = j.kolom === null ? undefined : kolomPasangan.get(j.kolom)
    return utama === undefined || ada.has(utama) ? j : { ...j, kolom: utama }
  })
}

function countKolom(judul: readonly Judul[]): number {
  return new Set(judul.flatMap((j) => (j.kolom ? [j.kolom] : []))).size
}

/**
 * Joins a heading of two rows: "Pengukuran" merged over "Berat" and "Tinggi" below it.
 *
 * The lower row is a heading only when it names columns the upper one left open and says nothing under the others.
 */
function joinLower(atas: readonly Judul[], bawah: BarisMentah | undefined): Judul[] | null {
  if (!bawah) return null
  const lower = judulOf(bawah)
  const known = new Set(atas.filter((j) => j.kolom !== null).map((j) => j.indeks))
  const adds = lower.filter((j) => j.kolom !== null && !known.has(j.indeks))
  const speaksBelowKnown = bawah.sel.some((sel, indeks) => sel && !sel.lanjutan && known.has(indeks))
  if (adds.length === 0 || speaksBelowKnown) return null
  const replaced = new Set(lower.map((j) => j.indeks))
  return [...atas.filter((j) => !replaced.has(j.indeks)), ...lower]
}

/** @param letak `index` of its first row, `rows` it takes */
function toHeader(
  lembar: LembarMentah,
  judul: readonly Judul[],
  letak: { readonly index: number; readonly rows: number },
): Header {
  const { index, rows } = letak
  const tulis = lembar.baris.slice(index, index + rows)
  return {
    kolom: new Map(
      judul.flatMap(({ kolom, indeks, teks }) =>
        kolom ? [[kolom, { indeks, judul: teks, satuan: satuanJudul(teks) }] as const] : [],
      ),
    ),
    lain: judul.flatMap(({ kolom, indeks, teks }) => (kolom ? [] : [{ indeks, judul: teks }])),
    nomor: tulis.at(-1)?.nomor ?? 0,
    lebar: Math.max(0, ...judul.map(({ indeks }) => indeks + 1)),
    lebarTulis: Math.max(0, ...tulis.map(({ lebar, sel }) => lebar ?? sel.length)),
    mulai: index + rows,
    judulAtas: lembar.baris.slice(0, index).map((baris) => baris.sel.map(teksSel).join(' ').trim()),
  }
}

/**
 * Finds the heading wherever it stands in the first rows: the row that names "Nama" and "Tgl Lahir".
 *
 * Merged cells, a second heading row and a title area are tolerated. A missing or doubled column is said, never guessed.
 */
export function findHeader(lembar: LembarMentah): HasilHeader {
  let best: { pesan: string; cocok: number } | null = null
  for (const [index, baris] of lembar.baris.entries()) {
    if (baris.nomor > batasBaris) break
    const upper = judulOf(baris)
    const joined = countKolom(upper) > 0 ? joinLower(upper, lembar.baris[index + 1]) : null
    const judul = joinPasangan(joined ?? upper)
    const kolom = new Set(judul.map((j) => j.kolom))
    const isHeading = kolom.has('nama') && kolom.has('tanggalLahir')
    const pesan = salahKurang(judul, baris.nomor) ?? salahGanda(judul)
    if (isHeading && pesan === null) {
      return { kind: 'ada', header: toHeader(lembar, judul, { index, rows: joined ? 2 : 1 }) }
    }
    const cocok = countKolom(judul)
    if (pesan !== null && cocok >= cukupDikenal && cocok > (best?.cocok ?? 0)) best = { pesan, cocok }
  }
  return best ? { kind: 'salah', ...best } : { kind: 'tidakAda' }
}

/**
 * What a row below the heading is, should it be a heading again: the same columns in the same places, or others.
 *
 * @returns null for an ordinary row
 */
export function judulLagi(header: Header, baris: BarisMentah): 'sama' | 'lain' | null {
  // Most rows hold a name, a date or a weight: they are passed by at a glance.
  const nama = header.kolom.get('nama')
  const judul = baris.sel.some((sel) => sel?.jenis === 'teks' && isSepertiNama(sel.teks)) ? judulOf(baris) : []
  const dikenal = new Set(judul.flatMap((j) => (j.kolom ? [j.kolom] : [])))
  if (!nama || !dikenal.has('nama') || dikenal.size < cukupDikenal) return null
  const lagi = joinPasangan(judul).filter((j) => j.kolom !== null)
  const sama = lagi.every((j) => {
    const asal = j.kolom && header.kolom.get(j.kolom)
    return asal && asal.indeks === j.indeks && asal.satuan === satuanJudul(j.teks)
  })
  return sama ? 'sama' : 'lain'
}

/** "Nama", "NAMA ANAK", "Nama Balita": every heading row has one. */
const isSepertiNama = (teks: string) => /^\W*nama/i.test(teks)
