import { formatZ } from '../angka/tulis.ts'
import type { SkorZ } from '../antropometri/balita.ts'
import { parseBerat, parsePanjang, readScaled } from './ketikan.ts'
import type { KodePeriksa } from './kode-periksa.ts'
import {
  berlipat,
  cleanAngka,
  isWajar,
  kalimatBanding,
  kalimatMaksud,
  suggest,
  suggestNear,
  suggestSlip,
  type Ukuran,
} from './periksa-ukuran.ts'

/** Something doubtful about a row. It asks, and never blocks or changes what was typed. */
export type Pertanyaan = {
  readonly kode: KodePeriksa
  readonly isian: 'bb' | 'tb'
  /** A finished sentence. */
  readonly pesan: string
  /** What may have been meant, as it would be typed. */
  readonly saran: { readonly isian: 'bb' | 'tb'; readonly teks: string } | null
  /** False for what cannot be stored as a number: "memang benar" is no answer to it, only another number is. */
  readonly bolehBenar: boolean
  /** No balita has this measure: no number, outside every child, flagged by WHO, or halved or doubled since last time. */
  readonly mustahil: boolean
}

export type Cell = {
  readonly ukuran: Ukuran
  readonly nilai: number
  readonly last: number | null
  readonly kapan: string
  /** WHO flags the measure at this age. */
  readonly flagged: boolean
  readonly isCocok: (nilai: number) => boolean
}

/** Codes that no measure of a balita raises. */
const kodeMustahil: ReadonlySet<KodePeriksa> = new Set([
  ...([
    'bukanAngka',
    'nol',
    'gram',
    'komaHilang',
    'tertukar',
    'bbLuarRentang',
    'tbLuarRentang',
    'zLuarRentang',
  ] as const),
])

export function ask(kode: KodePeriksa, { isian }: Ukuran, pesan: string): Pertanyaan {
  return { kode, isian, pesan, saran: null, bolehBenar: true, mustahil: kodeMustahil.has(kode) }
}

/** Asks whether something else was meant. */
export function askMaksud(kode: KodePeriksa, ukuran: Ukuran, saran: string): Pertanyaan {
  const { isian } = ukuran
  return { ...ask(kode, ukuran, kalimatMaksud(ukuran, saran)), saran: { isian, teks: saran } }
}

/** What was typed into a cell, as it stands there. */
type Diketik = { readonly ukuran: Ukuran; readonly teks: string }

/** A question only another number answers. */
export function askUnread(kode: KodePeriksa, { ukuran, teks }: Diketik, saran: string | null): Pertanyaan {
  if (saran !== null) return { ...askMaksud(kode, ukuran, saran), bolehBenar: false }
  const apa = readScaled(teks, 0) === null ? 'angka' : `ukuran dalam ${ukuran.satuan}`
  const pesan = `“${teks}” bukan ${apa}. Ketik ${ukuran.nama}nya, misalnya ${ukuran.contoh}.`
  return { ...ask(kode, ukuran, pesan), bolehBenar: false }
}

/** "0", "0,0": somebody wanted to say that nothing was measured. */
function askNol(ukuran: Ukuran): Pertanyaan {
  const pesan =
    ukuran.isian === 'bb'
      ? '0 bukan berat. Tidak hadir?'
      : `0 bukan panjang atau tinggi. Ketik misalnya ${ukuran.contoh}, atau kosongkan.`
  return { ...ask('nol', ukuran, pesan), bolehBenar: false }
}

export function askUnreadable(ukuran: Ukuran, teks: string): Pertanyaan {
  if (readScaled(teks, 3) === 0) return askNol(ukuran)
  const clean = cleanAngka(teks)
  const baku = ukuran.isian === 'bb' ? parseBerat(clean) : parsePanjang(clean)
  const nilai = baku.kind === 'gram' ? baku.g : baku.kind === 'mm' ? baku.mm : null
  const saran = nilai !== null && isWajar(ukuran, nilai) ? ukuran.format(nilai) : null
  return askUnread('bukanAngka', { ukuran, teks }, saran)
}

export function compare(kode: KodePeriksa, cell: Cell & { readonly last: number }): Pertanyaan {
  const { ukuran, nilai, last } = cell
  const mustahil = cell.flagged || Math.max(nilai, last) > berlipat[ukuran.isian] * Math.min(nilai, last)
  const saran = mustahil ? suggestSlip(cell) : suggestNear(ukuran, nilai, last)
  if (saran !== null) return { ...askMaksud(kode, ukuran, saran), mustahil }
  return { ...ask(kode, ukuran, kalimatBanding(ukuran, cell.kapan, { lalu: last, kini: nilai })), mustahil }
}

/** @param slips what was meant when the comma stands some places too far left */
export function outside(kode: KodePeriksa, cell: Cell, slips: readonly number[]): Pertanyaan {
  const { ukuran, nilai, last } = cell
  const pesan = `${ukuran.format(nilai)} ${ukuran.satuan} di luar ukuran balita yang wajar. ${ukuran.ulang}, atau memang benar?`
  const fitting = slips.filter((slip) => cell.isCocok(Math.round(slip)))
  const saran = suggest(ukuran, fitting.length > 0 ? fitting : slips, last)
  return saran === null ? ask(kode, ukuran, pesan) : askMaksud(kode, ukuran, saran)
}

export function askFlagged(cell: Cell, z: SkorZ | null): Pertanyaan | null {
  if (!z?.flagged) return null
  const { ukuran } = cell
  const saran = suggestSlip(cell)
  if (saran !== null) return askMaksud('zLuarRentang', ukuran, saran)
  const apa = ukuran.isian === 'bb' ? 'Berat' : 'Panjang atau tinggi'
  const pesan = `${apa} ini jauh dari yang wajar untuk umurnya (z ${formatZ(z.z)}). ${ukuran.ulang}, atau memang benar?`
  return ask('zLuarRentang', ukuran, pesan)
}
