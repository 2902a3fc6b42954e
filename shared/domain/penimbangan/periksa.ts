import { formatZ } from '../angka/tulis.ts'
import type { SkorZ } from '../antropometri/balita.ts'
import type { AnakRegister, CaraUkur, Penimbangan } from '../register/register.ts'
import { addBulan, bulanOf, dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import { umurBerdiriBulan, umurBulanPenuh } from '../tanggal/umur.ts'
import {
  type BacaBerat,
  type BacaPanjang,
  bakuBerat,
  bakuPanjang,
  parseBerat,
  parsePanjang,
  readScaled,
} from './ketikan.ts'
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
  ukuranBb,
  ukuranTb,
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

/** A row of the sheet as typed, with what was computed for it. */
export type BarisPeriksa = {
  readonly tanggal: Tanggal
  readonly bb: string
  readonly tb: string
  /** Null: by age. */
  readonly caraUkur: CaraUkur | null
  readonly zBBU: SkorZ | null
  readonly zTBU: SkorZ | null
  /** The letter a bidan decided for other weights than those of now; null when none waits. */
  readonly penggantiBerubah: 'N' | 'T' | null
  /** True when the child may have this measure at its age: WHO does not flag it. Without it every plausible one fits. */
  readonly isCocok?: (isian: 'bb' | 'tb', teks: string) => boolean
}

/** A loss above a tenth of the last weight is asked about. */
const turunBagian = 10
/**
 * Gains in 30 days above which is asked, by completed age: grams and millimetres.
 *
 * @source about twice the fastest monthly gain of the WHO median: 1.120 g and 48 mm in the first month, 370 g and
 * 15 mm from six months on (resources/who/wfa.csv, lhfa.csv); docs/decisions/0006-pertanyaan-penimbangan.md
 */
const naikTajam = { muda: { bbG: 2_000, tbMm: 90 }, dari6Bulan: { bbG: 1_000, tbMm: 30 } } as const
const umurMudaBulan = 6
const hariSebulan = 30
/** Millimetres a person may shrink between two readings. @source largest difference allowed between two observers in the WHO growth study (de Onis 2004): 7 mm */
const tbTurunMm = 7
/** Millimetres a child is longer lying than standing. @source docs/aturan/antropometri.md, A2 */
const selisihBerdiriMm = 7

type Cell = {
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

function ask(kode: KodePeriksa, ukuran: Ukuran, pesan: string, saran: string | null = null): Pertanyaan {
  const { isian } = ukuran
  const mustahil = kodeMustahil.has(kode)
  return { kode, isian, pesan, saran: saran === null ? null : { isian, teks: saran }, bolehBenar: true, mustahil }
}

/** A question only another number answers. */
function askUnread(kode: KodePeriksa, ukuran: Ukuran, teks: string, saran: string | null): Pertanyaan {
  const apa = readScaled(teks, 0) === null ? 'angka' : `ukuran dalam ${ukuran.satuan}`
  const hint = `“${teks}” bukan ${apa}. Ketik ${ukuran.nama}nya, misalnya ${ukuran.contoh}.`
  const pesan = saran === null ? hint : kalimatMaksud(ukuran, saran)
  return { ...ask(kode, ukuran, pesan, saran), bolehBenar: false }
}

/** "0", "0,0": somebody wanted to say that nothing was measured. */
function askNol(ukuran: Ukuran): Pertanyaan {
  const pesan =
    ukuran.isian === 'bb'
      ? '0 bukan berat. Tidak hadir?'
      : `0 bukan panjang atau tinggi. Ketik misalnya ${ukuran.contoh}, atau kosongkan.`
  return { ...ask('nol', ukuran, pesan), bolehBenar: false }
}

function askUnreadable(ukuran: Ukuran, teks: string): Pertanyaan {
  if (readScaled(teks, 3) === 0) return askNol(ukuran)
  const clean = cleanAngka(teks)
  const baku = ukuran.isian === 'bb' ? parseBerat(clean) : parsePanjang(clean)
  const nilai = baku.kind === 'gram' ? baku.g : baku.kind === 'mm' ? baku.mm : null
  const saran = nilai !== null && isWajar(ukuran, nilai) ? ukuran.format(nilai) : null
  return askUnread('bukanAngka', ukuran, teks, saran)
}

function kapan(lalu: Tanggal, kini: Tanggal): string {
  return bulanOf(lalu) === addBulan(bulanOf(kini), -1) ? 'Bulan lalu' : `Pada ${formatTanggal(lalu)}`
}

function compare(kode: KodePeriksa, cell: Cell & { readonly last: number }): Pertanyaan {
  const { ukuran, nilai, last } = cell
  const mustahil = cell.flagged || Math.max(nilai, last) > berlipat[ukuran.isian] * Math.min(nilai, last)
  const saran = mustahil ? suggestSlip(ukuran, nilai, last, cell.isCocok) : suggestNear(ukuran, nilai, last)
  const pesan = saran === null ? kalimatBanding(ukuran, cell.kapan, last, nilai) : kalimatMaksud(ukuran, saran)
  return { ...ask(kode, ukuran, pesan, saran), mustahil }
}

/** @param slips what was meant when the comma stands some places too far left */
function outside(kode: KodePeriksa, cell: Cell, slips: readonly number[]): Pertanyaan {
  const { ukuran, nilai, last } = cell
  const pesan = `${ukuran.format(nilai)} ${ukuran.satuan} di luar ukuran balita yang wajar. ${ukuran.ulang}, atau memang benar?`
  const fitting = slips.filter((slip) => cell.isCocok(Math.round(slip)))
  const saran = suggest(ukuran, fitting.length > 0 ? fitting : slips, last)
  return saran === null ? ask(kode, ukuran, pesan) : ask(kode, ukuran, kalimatMaksud(ukuran, saran), saran)
}

function askFlagged(cell: Cell, z: SkorZ | null): Pertanyaan | null {
  if (!z?.flagged) return null
  const { ukuran } = cell
  const saran = suggestSlip(ukuran, cell.nilai, cell.last, cell.isCocok)
  if (saran !== null) return ask('zLuarRentang', ukuran, kalimatMaksud(ukuran, saran), saran)
  const apa = ukuran.isian === 'bb' ? 'Berat' : 'Panjang atau tinggi'
  const pesan = `${apa} ini jauh dari yang wajar untuk umurnya (z ${formatZ(z.z)}). ${ukuran.ulang}, atau memang benar?`
  return ask('zLuarRentang', ukuran, pesan)
}

function lastBefore(anak: AnakRegister, tanggal: Tanggal, has: (p: Penimbangan) => boolean): Penimbangan | null {
  return anak.penimbangan.findLast((p) => p.tanggal < tanggal && has(p)) ?? null
}

function gainLimit(anak: AnakRegister, tanggal: Tanggal, lalu: Tanggal): { bbG: number; tbMm: number } {
  const muda = anak.tanggalLahir !== null && umurBulanPenuh(anak.tanggalLahir, lalu) < umurMudaBulan
  const perMonth = muda ? naikTajam.muda : naikTajam.dari6Bulan
  const days = Math.max(hariSebulan, dayNumber(tanggal) - dayNumber(lalu))
  return { bbG: (perMonth.bbG * days) / hariSebulan, tbMm: (perMonth.tbMm * days) / hariSebulan }
}

type Dulu = { readonly tanggal: Tanggal; readonly nilai: number | null }

function cellOf(ukuran: Ukuran, nilai: number, dulu: Dulu | null, baris: BarisPeriksa): Cell {
  const { isian, format } = ukuran
  const z = isian === 'bb' ? baris.zBBU : baris.zTBU
  return {
    ukuran,
    nilai,
    last: dulu?.nilai ?? null,
    kapan: dulu ? kapan(dulu.tanggal, baris.tanggal) : '',
    flagged: z?.flagged === true,
    isCocok: (other) => baris.isCocok?.(isian, format(other)) ?? true,
  }
}

function periksaBb(anak: AnakRegister, baris: BarisPeriksa, bb: BacaBerat): Pertanyaan | null {
  if (bb.kind === 'kosong') return null
  if (bb.kind === 'bukanAngka') return askUnreadable(ukuranBb, bb.teks)
  const before = lastBefore(anak, baris.tanggal, (p) => p.bbG !== null)
  const last = before?.bbG ?? null
  if (bb.kind === 'bukanKg') {
    return askUnread('gram', ukuranBb, bb.teks, suggest(ukuranBb, [bb.g / 1000, bb.g / 100, bb.g / 10], last))
  }
  const cell = cellOf(ukuranBb, bb.g, before && { tanggal: before.tanggal, nilai: last }, baris)
  const koma = bb.g > ukuranBb.max ? suggest(ukuranBb, [bb.g / 10, bb.g / 100], last) : null
  if (koma !== null) return ask('komaHilang', ukuranBb, kalimatMaksud(ukuranBb, koma), koma)
  if (!isWajar(ukuranBb, bb.g)) return outside('bbLuarRentang', cell, [bb.g * 10, bb.g * 100])
  return compareBb(anak, baris, cell, before) ?? askFlagged(cell, baris.zBBU)
}

function compareBb(anak: AnakRegister, baris: BarisPeriksa, cell: Cell, before: Penimbangan | null): Pertanyaan | null {
  const { nilai, last } = cell
  if (before === null || last === null) return null
  if ((last - nilai) * turunBagian > last) return compare('bbTurun', { ...cell, last })
  const naik = nilai - last
  const tajam = naik > gainLimit(anak, baris.tanggal, before.tanggal).bbG && naik * turunBagian > last
  return tajam ? compare('bbNaikTajam', { ...cell, last }) : null
}

/** As if lying, so that readings of both postures can be compared. */
function lying(anak: AnakRegister, tanggal: Tanggal, mm: number, cara: CaraUkur | null): number {
  const standsByAge = anak.tanggalLahir !== null && umurBulanPenuh(anak.tanggalLahir, tanggal) >= umurBerdiriBulan
  const stands = cara === null ? standsByAge : cara === 'berdiri'
  return stands ? mm + selisihBerdiriMm : mm
}

function periksaTb(anak: AnakRegister, baris: BarisPeriksa, tb: BacaPanjang): Pertanyaan | null {
  if (tb.kind === 'kosong') return null
  if (tb.kind === 'bukanAngka') return askUnreadable(ukuranTb, tb.teks)
  const before = lastBefore(anak, baris.tanggal, (p) => p.tbMm !== null)
  const last = before?.tbMm ?? null
  if (tb.kind === 'bukanCm') {
    return askUnread('komaHilang', ukuranTb, tb.teks, suggest(ukuranTb, [tb.mm / 10, tb.mm / 100], last))
  }
  const cell = cellOf(ukuranTb, tb.mm, before && { tanggal: before.tanggal, nilai: last }, baris)
  if (!isWajar(ukuranTb, tb.mm)) return outside('tbLuarRentang', cell, [readScaled(baris.tb.trim(), 2) ?? 0])
  return compareTb(anak, baris, cell, before) ?? askFlagged(cell, baris.zTBU)
}

function compareTb(anak: AnakRegister, baris: BarisPeriksa, cell: Cell, before: Penimbangan | null): Pertanyaan | null {
  const { nilai, last } = cell
  if (before === null || last === null) return null
  const now = lying(anak, baris.tanggal, nilai, baris.caraUkur)
  const then = lying(anak, before.tanggal, last, before.caraUkur)
  if (then - now > tbTurunMm) return compare('tbTurun', { ...cell, last })
  const tajam = now - then > gainLimit(anak, baris.tanggal, before.tanggal).tbMm
  return tajam ? compare('tbNaikTajam', { ...cell, last }) : null
}

/** BB reads like centimetres and PB/TB like kilograms. */
function periksaTertukar(bb: BacaBerat, tb: BacaPanjang): Pertanyaan | null {
  if (bb.kind !== 'gram' || tb.kind !== 'mm') return null
  const [asMm, asG] = [bb.g / 100, tb.mm * 100]
  if (tb.mm >= ukuranTb.min || !isWajar(ukuranTb, asMm) || !isWajar(ukuranBb, asG)) return null
  const [berat, panjang] = [ukuranBb.format(asG), ukuranTb.format(Math.round(asMm))]
  return ask('tertukar', ukuranBb, `BB dan PB/TB tampaknya tertukar. Maksudnya ${berat} kg dan ${panjang} cm?`)
}

/**
 * The questions about one row, against the child's own history: at most one per cell, the gravest.
 *
 * @param anak the child with its history, without this row
 * @edge a loss of exactly a tenth is not asked about; 58 kg is plausible, 58,1 kg asks for the comma
 */
export function periksaTimbang(anak: AnakRegister, baris: BarisPeriksa): Pertanyaan[] {
  const [bb, tb] = [parseBerat(baris.bb), parsePanjang(baris.tb)]
  const tertukar = periksaTertukar(bb, tb)
  const cells = tertukar ? [tertukar] : [periksaBb(anak, baris, bb), periksaTb(anak, baris, tb)]
  const nt = baris.penggantiBerubah
  const pesan = `Bidan menetapkan ${nt} untuk berat yang lama. Beratnya sudah berubah. Tetap ${nt}?`
  return [...cells, nt === null ? null : ask('penggantiBerubah', ukuranBb, pesan)].filter((p) => p !== null)
}

export type Jawaban = { readonly kode: KodePeriksa; readonly bb: string; readonly tb: string }

/**
 * True while a question waits: "memang benar" rests it for as long as the typed value it is about stands.
 *
 * A question about BB does not wake when PB/TB is typed afterwards; one about both wakes with either.
 */
export function perluDijawab(pertanyaan: Pertanyaan, dijawab: readonly Jawaban[], bb: string, tb: string): boolean {
  if (!pertanyaan.bolehBenar) return true
  const { kode, isian } = pertanyaan
  const [berat, panjang] = [bakuBerat(bb), bakuPanjang(tb)]
  return !dijawab.some(
    (j) =>
      j.kode === kode &&
      (isian === 'tb' || bakuBerat(j.bb) === berat) &&
      ((isian === 'bb' && kode !== 'tertukar') || bakuPanjang(j.tb) === panjang),
  )
}
