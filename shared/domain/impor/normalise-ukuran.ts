import { geserDesimal } from '../angka/desimal.ts'
import { normalNama } from '../identitas/nama.ts'
import { teksAngka } from './angka-sel.ts'
import type { UkuranImpor } from './baris-impor.ts'
import type { Kolom } from './kolom.ts'
import type { PembacaBaris } from './pembaca-baris.ts'
import { teksSel } from './sel.ts'

/**
 * From here on a figure can only be grams written as kilograms; the row is refused, because a file can be mended.
 *
 * @source docs/decisions/0004-angka-yang-diketik.md
 */
const beratMustahilG = 200_000
/** Above this a balita is not plausible: it counts, with a warning. @source docs/decisions/0004-angka-yang-diketik.md */
const beratTakLazimG = 58_000
/** mm; the contract holds no longer child, and no adult is this tall. */
const tinggiMustahilMm = 2_500
/** mm; outside, WHO length and height for age of 0–60 months have no plausible child (z −6…+6 lies inside). */
const tinggiLazimMm = { dari: 350, sampai: 1_400 }
/** Heaviest figure that is still worth guessing grams for in the sentence, g. */
const gramWajarG = 60_000

const yaSet = new Set(['ya', 'y', 'iya', 'ada', 'punya', 'sudah', 'true', '1', 'v', '✓', '√'])
const tidakSet = new Set(['tidak', 'tdk', 't', 'tidak ada', 'tidak punya', 'belum', 'false', '0'])
const terlentang = new Set(['terlentang', 'telentang', 'berbaring', 'baring'])
const berdiri = new Set(['berdiri', 'diri'])
const tanpaEdema = new Set([...tidakSet, 'negatif', 'normal'])
const adaEdema = new Set([...yaSet, '1', '2', '3', '+', '++', '+++', '+1', '+2', '+3', 'positif'])

/** Excel in Indonesia takes "8.6" for the 8th of June. */
const alasanTanggal =
  'Sel ini berisi tanggal, bukan angka. Excel kadang mengubah 8.6 menjadi tanggal. Tulis ulang dengan koma, misalnya 8,6.'

function desimalKoma(gram: number): string {
  return String(gram / 1000).replace('.', ',')
}

function readBerat(pembaca: PembacaBaris, gram: boolean): number | null {
  const sel = pembaca.sel('berat')
  if (!sel) return null
  if (sel.jenis === 'tanggal') return pembaca.refuse('berat', alasanTanggal)
  const teks = teksAngka(sel, 'kg')
  const bbG = geserDesimal(teks, gram ? 0 : 3)
  if (bbG === null) return pembaca.refuse('berat', 'Berat bukan angka. Tulis kilogram, misalnya 8,6.')
  if (bbG <= 0) return pembaca.refuse('berat', 'Berat harus lebih dari 0. Kosongkan bila anak tidak ditimbang.')
  if (bbG >= beratMustahilG) {
    const asGram = gram ? 0 : bbG / 1000
    const hint = asGram > 0 && asGram <= gramWajarG ? ` Bila itu gram, tulis ${desimalKoma(asGram)} di berkas.` : ''
    return pembaca.refuse('berat', `Berat ${teks} ${gram ? 'g' : 'kg'} tidak mungkin.${hint}`)
  }
  if (bbG >= beratTakLazimG) pembaca.warn('berat', 'Berat ini tidak lazim untuk balita. Dibawa apa adanya; periksa.')
  return bbG
}

/** Zero stands for "not measured" in these columns, and exports fill LiLA with it; it is read so. */
function readPanjang(pembaca: PembacaBaris, kolom: 'tinggi' | 'lila' | 'lingkarKepala', nama: string): number | null {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  if (sel.jenis === 'tanggal') return pembaca.refuse(kolom, alasanTanggal)
  const mm = geserDesimal(teksAngka(sel, 'cm'), 1)
  if (mm === null) return pembaca.refuse(kolom, `${nama} bukan angka. Tulis sentimeter, misalnya 72,4.`)
  if (mm === 0) return kolom === 'tinggi' ? pembaca.warn(kolom, 'Tinggi 0 dibaca sebagai tidak diukur.') : null
  if (mm < 0) return pembaca.refuse(kolom, `${nama} tidak boleh kurang dari 0.`)
  if (mm >= tinggiMustahilMm) return pembaca.refuse(kolom, `${nama} ${teksSel(sel)} cm tidak mungkin.`)
  return mm
}

function readTinggi(pembaca: PembacaBaris): number | null {
  const mm = readPanjang(pembaca, 'tinggi', 'Tinggi')
  if (mm !== null && (mm < tinggiLazimMm.dari || mm > tinggiLazimMm.sampai)) {
    pembaca.warn('tinggi', 'Tinggi ini tidak lazim untuk balita. Dibawa apa adanya; periksa.')
  }
  return mm
}

/** One of two answers; anything else is a warning and stays unanswered. */
function readPilihan<T>(pembaca: PembacaBaris, kolom: Kolom, pilihan: readonly (readonly [ReadonlySet<string>, T])[]) {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  const teks = teksSel(sel).toLowerCase()
  for (const [words, nilai] of pilihan) if (words.has(teks) || words.has(normalNama(teks))) return nilai
  return pembaca.warn(kolom, 'Isian ini tidak dikenal, jadi tidak disimpan.')
}

/** The answer of a yes/no column. */
export function readYaTidak(pembaca: PembacaBaris, kolom: Kolom): boolean | null {
  return readPilihan(pembaca, kolom, [
    [yaSet, true],
    [tidakSet, false],
  ])
}

function readAsi(pembaca: PembacaBaris): 'ya' | 'tidak' | null {
  const jawaban = readYaTidak(pembaca, 'asi')
  if (jawaban === null) return null
  return jawaban ? 'ya' : 'tidak'
}

/** Reads what a row measured. A weight that cannot be is refused with the row; a doubtful answer is left out and said. */
export function readUkuran(pembaca: PembacaBaris, beratGram: boolean): UkuranImpor {
  return {
    bbG: readBerat(pembaca, beratGram),
    tbMm: readTinggi(pembaca),
    caraUkur: readPilihan(pembaca, 'caraUkur', [
      [terlentang, 'terlentang' as const],
      [berdiri, 'berdiri' as const],
    ]),
    lilaMm: readPanjang(pembaca, 'lila', 'LiLA'),
    lkMm: readPanjang(pembaca, 'lingkarKepala', 'Lingkar kepala'),
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
