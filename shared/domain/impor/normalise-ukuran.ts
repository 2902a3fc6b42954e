import { geserDesimal } from '../angka/desimal.ts'
import { teksAngka } from './angka-sel.ts'
import type { UkuranImpor } from './baris-impor.ts'
import { alasanJadiTanggal } from './jadi-tanggal.ts'
import { readAsi, readPilihan, readYaTidak, tidakSet, yaSet } from './jawaban-sel.ts'
import type { Kolom } from './kolom.ts'
import type { PembacaBaris } from './pembaca-baris.ts'
import { teksSel } from './sel.ts'

/**
 * From here on a figure can only be grams written as kilograms; the row is refused, because a file can be mended.
 *
 * @source docs/decisions/0004-angka-yang-diketik.md
 */
export const beratMustahilG = 200_000
/** Above this a balita is not plausible: it counts, with a warning. @source docs/decisions/0004-angka-yang-diketik.md */
const beratTakLazimG = 58_000
/** mm; the contract holds no longer child, and no adult is this tall. */
export const tinggiMustahilMm = 2_500
/** mm; outside, WHO length and height for age of 0–60 months have no plausible child (z −6…+6 lies inside). */
const tinggiLazimMm = { dari: 350, sampai: 1_400 }
/** Heaviest figure that is still worth guessing grams for in the sentence, g. */
const gramWajarG = 60_000
const terlentang = new Set(['terlentang', 'telentang', 'berbaring', 'baring'])
const berdiri = new Set(['berdiri', 'diri'])
const tanpaEdema = new Set([...tidakSet, 'negatif', 'normal'])
const adaEdema = new Set([...yaSet, '1', '2', '3', '+', '++', '+++', '+1', '+2', '+3', 'positif'])

function desimalKoma(gram: number): string {
  return String(gram / 1000).replace('.', ',')
}

function readBerat(pembaca: PembacaBaris, gram: boolean): number | null {
  const sel = pembaca.sel('berat')
  if (!sel) return null
  const jadiTanggal = alasanJadiTanggal(sel)
  if (jadiTanggal !== null) return pembaca.refuse('berat', jadiTanggal)
  const teks = teksAngka(sel, 'kg')
  const bbG = geserDesimal(teks, gram ? 0 : 3)
  if (bbG === null) return pembaca.refuse('berat', 'Berat bukan angka. Tulis kilogram, misalnya 8,6.')
  if (bbG === 0) return pembaca.warn('berat', 'Berat 0 dibaca sebagai tidak ditimbang.')
  if (bbG < 0) return pembaca.refuse('berat', 'Berat harus lebih dari 0. Kosongkan bila anak tidak ditimbang.')
  if (bbG >= beratMustahilG) {
    const asGram = gram ? 0 : bbG / 1000
    const hint = asGram > 0 && asGram <= gramWajarG ? ` Bila itu gram, tulis ${desimalKoma(asGram)} di berkas.` : ''
    return pembaca.refuse('berat', `Berat ${teks} ${gram ? 'g' : 'kg'} tidak mungkin.${hint}`)
  }
  if (bbG >= beratTakLazimG) pembaca.warn('berat', 'Berat ini tidak lazim untuk balita. Dibawa apa adanya; periksa.')
  return bbG
}

type KolomPanjang = 'tinggi' | 'panjang' | 'lila' | 'lingkarKepala'
const namaPanjang: Readonly<Record<KolomPanjang, string>> = {
  tinggi: 'Tinggi',
  panjang: 'Panjang',
  lila: 'LiLA',
  lingkarKepala: 'Lingkar kepala',
}
const kolomTinggi: ReadonlySet<KolomPanjang> = new Set(['tinggi', 'panjang'])

/**
 * Zero stands for "not measured" in these columns. A height that is no height refuses the row; an arm or a head costs
 * only its own cell, and the weighing is kept.
 */
function readPanjang(pembaca: PembacaBaris, kolom: KolomPanjang, satuan: Satuan): number | null {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  const nama = namaPanjang[kolom]
  const refuse = (alasan: string) =>
    kolomTinggi.has(kolom) ? pembaca.refuse(kolom, alasan) : pembaca.leaveOut(kolom, alasan)
  const jadiTanggal = alasanJadiTanggal(sel)
  if (jadiTanggal !== null) return pembaca.leaveOut(kolom, jadiTanggal)
  const teks = teksAngka(sel, 'cm')
  const mm = geserDesimal(teks, satuan === 'mm' ? 0 : 1)
  if (mm === null) return refuse(`${nama} bukan angka. Tulis sentimeter, misalnya 72,4.`)
  if (mm === 0) return pembaca.warn(kolom, `${nama} 0 dibaca sebagai tidak diukur.`)
  if (mm < 0) return refuse(`${nama} tidak boleh kurang dari 0.`)
  if (mm >= tinggiMustahilMm) return refuse(`${nama} ${teksSel(sel)} ${satuan ?? 'cm'} tidak mungkin.`)
  return mm
}

function warnTinggi(pembaca: PembacaBaris, kolom: 'tinggi' | 'panjang', mm: number | null): void {
  if (mm !== null && (mm < tinggiLazimMm.dari || mm > tinggiLazimMm.sampai)) {
    pembaca.warn(kolom, 'Tinggi ini tidak lazim untuk balita. Dibawa apa adanya; periksa.')
  }
}

type Satuan = 'g' | 'mm' | null
type Tinggi = Pick<UkuranImpor, 'tbMm' | 'caraUkur'>

/**
 * Height, and how it was measured. Where a file has one column for lying and one for standing, each row fills one of
 * them, and the column tells the posture; two that agree are one measure, two that do not refuse the row.
 */
function readTinggi(pembaca: PembacaBaris, satuanOf: SatuanOf): Tinggi {
  const berdiriMm = readPanjang(pembaca, 'tinggi', satuanOf('tinggi') ?? null)
  const terlentangMm = readPanjang(pembaca, 'panjang', satuanOf('panjang') ?? null)
  const cara = readPilihan(pembaca, 'caraUkur', [
    [terlentang, 'terlentang' as const],
    [berdiri, 'berdiri' as const],
  ])
  warnTinggi(pembaca, 'tinggi', berdiriMm)
  if (terlentangMm === null) {
    const kolomLain = satuanOf('panjang') !== undefined && berdiriMm !== null
    return { tbMm: berdiriMm, caraUkur: cara ?? (kolomLain ? 'berdiri' : null) }
  }
  warnTinggi(pembaca, 'panjang', terlentangMm)
  if (berdiriMm === null) return { tbMm: terlentangMm, caraUkur: cara ?? 'terlentang' }
  if (berdiriMm !== terlentangMm) {
    pembaca.refuse('panjang', 'PB dan TB di baris ini berbeda. Kosongkan yang tidak diukur.')
  }
  return { tbMm: berdiriMm, caraUkur: cara }
}

/** The unit a heading names: null for the usual one, undefined where the file lacks the column. */
export type SatuanOf = (kolom: Kolom) => Satuan | undefined

/** Reads what a row measured. A weight that cannot be is refused with the row; a doubtful answer is left out and said. */
export function readUkuran(pembaca: PembacaBaris, satuanOf: SatuanOf): UkuranImpor {
  return {
    bbG: readBerat(pembaca, satuanOf('berat') === 'g'),
    ...readTinggi(pembaca, satuanOf),
    lilaMm: readPanjang(pembaca, 'lila', satuanOf('lila') ?? null),
    lkMm: readPanjang(pembaca, 'lingkarKepala', satuanOf('lingkarKepala') ?? null),
    vitaminA: readPilihan(pembaca, 'vitaminA', [
      [new Set(['biru']), 'biru' as const],
      [new Set(['merah']), 'merah' as const],
      [tidakSet, null],
    ]),
    obatCacing: readYaTidak(pembaca, 'obatCacing'),
    asi: readAsi(pembaca),
    edema: readPilihan(pembaca, 'edema', [
      [adaEdema, true],
      [tanpaEdema, false],
    ]),
    naik: teksSel(pembaca.sel('naik')).slice(0, 40) || null,
  }
}
