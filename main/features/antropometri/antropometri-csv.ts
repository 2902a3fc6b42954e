import { type HasilBalita, type SkorZ, zBalita } from '#shared/domain/antropometri/balita.ts'
import type { Umur } from '#shared/domain/antropometri/inti.ts'
import { type HasilRemaja, zRemaja } from '#shared/domain/antropometri/remaja.ts'
import type { CaraUkur, JenisKelamin } from '#shared/domain/register/register.ts'
import { bacaCsv, requireKolom, type TabelCsv } from './baca-csv.ts'

export type Ditolak = {
  readonly baris: number
  readonly kolom: string
  readonly nilai: string
  readonly alasan: string
}
export type HasilCsv = { readonly csv: string; readonly dihitung: number; readonly ditolak: readonly Ditolak[] }

/** Outputs in the order of the WHO packages; a row keeps its own input columns first. */
const masukanBalita = ['weight_kg', 'lenhei_cm', 'measure', 'headc_cm', 'muac_cm', 'oedema']
const hasilBalita = 'clenhei,cmeasure,c9mo_flag,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac'.split(',')
const masukanRemaja = ['age_months', 'height_cm', 'weight_kg', 'oedema']
const hasilRemaja = 'cbmi,zhfa,fhfa,zwfa,fwfa,zbfa,fbfa'.split(',')

const kodeJk: Readonly<Record<string, JenisKelamin>> = { m: 'L', '1': 'L', l: 'L', f: 'P', '2': 'P', p: 'P' }
const kodeCara: Readonly<Record<string, CaraUkur>> = { l: 'terlentang', h: 'berdiri' }
const kodeEdema: Readonly<Record<string, boolean>> = { y: true, '1': true, n: false, '2': false }
const hurufCara: Readonly<Record<CaraUkur, string>> = { terlentang: 'L', berdiri: 'H' }

/** One row of the file, read cell by cell; what is refused is collected. */
type Pembaca = {
  text(kolom: string): string
  /** A measurement above 0; refused as a value otherwise. */
  ukuran(kolom: string): number | null
  /** An age; a bad one refuses the row. */
  umur(kolom: string): number | null
  kode<T>(kolom: string, codes: Readonly<Record<string, T>>, pesan: string): T | null
  readonly rowRefused: () => boolean
}

const bilangan = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

function createPembaca(tabel: TabelCsv, index: number, ditolak: Ditolak[]): Pembaca {
  let refused = false
  const cells = tabel.baris[index] ?? []
  const baris = tabel.nomor[index] ?? 0
  const text = (kolom: string) => {
    const at = tabel.kolom.get(kolom)
    const value = at === undefined ? '' : (cells[at] ?? '').trim()
    return value === 'NA' ? '' : value
  }
  const reject = (kolom: string, alasan: string): null => {
    ditolak.push({ baris, kolom, nilai: text(kolom), alasan })
    return null
  }
  const numberIn = (kolom: string): number | null => {
    const value = tabel.komaDesimal ? text(kolom).replace(',', '.') : text(kolom)
    return bilangan.test(value) ? Number(value) : null
  }
  return {
    text,
    rowRefused: () => refused,
    ukuran: (kolom) => {
      if (text(kolom) === '') return null
      const value = numberIn(kolom)
      if (value === null) return reject(kolom, 'Bukan angka. Yang bergantung padanya tidak dihitung.')
      return value > 0 ? value : reject(kolom, 'Harus lebih dari 0. Yang bergantung padanya tidak dihitung.')
    },
    umur: (kolom) => {
      if (text(kolom) === '') return null
      const value = numberIn(kolom)
      if (value !== null && value >= 0) return value
      refused = true
      return reject(
        kolom,
        value === null
          ? 'Umur bukan angka. Baris ini tidak dihitung.'
          : 'Umur tidak boleh kurang dari 0. Baris ini tidak dihitung.',
      )
    },
    kode: (kolom, codes, pesan) => {
      const key = text(kolom).toLowerCase()
      if (key === '') return null
      const found = Object.hasOwn(codes, key) ? codes[key] : undefined
      if (found !== undefined) return found
      refused = true
      return reject(kolom, `${pesan} Baris ini tidak dihitung.`)
    },
  }
}

const pesanJk = 'Jenis kelamin tidak dikenal; tulis m atau f.'
const pesanCara = 'Cara ukur tidak dikenal; tulis L (terlentang) atau H (berdiri).'
const pesanEdema = 'Edema tidak dikenal; tulis y atau n.'

const skorCells = (skor: SkorZ | null): string[] =>
  skor === null ? ['', ''] : [skor.z.toFixed(2), skor.flagged ? '1' : '0']
/** More significant digits than a double between 0,001 and 1000 can hold: its exact decimal value. */
const exactDigits = 70

/**
 * As many significant digits as the reference prints, without trailing zeros; a tie goes to the even digit, as in C.
 *
 * JavaScript alone would take the larger neighbour: 7,9345703125 is printed 7,934570312 there.
 */
function digits(value: number | null, count: number): string {
  if (value === null) return ''
  const rounded = Number(value.toPrecision(count))
  const oneMore = value.toPrecision(count + 1)
  if (!oneMore.endsWith('5') || Number(oneMore) !== value) return String(rounded)
  const isTie = /^5?0*$/.test(value.toPrecision(exactDigits).slice(oneMore.length))
  if (!isTie) return String(rounded)
  const lower = oneMore.slice(0, -1)
  return String(Number('02468'.includes(lower.at(-1) ?? '') ? lower : rounded))
}

function cellsBalita(h: HasilBalita): string[] {
  const cara = h.caraUkur === null ? '' : hurufCara[h.caraUkur]
  return [
    digits(h.tbCm, 15),
    cara,
    h.caraUkurDiragukan ? '1' : '0',
    digits(h.imt, 10),
    ...[h.tbu, h.bbu, h.bbtb, h.imtu, h.lku, h.lilau].flatMap(skorCells),
  ]
}

function rowBalita(p: Pembaca, kolomUmur: string): string[] {
  const jk = p.kode('sex', kodeJk, pesanJk)
  const age = p.umur(kolomUmur)
  const umur: Umur | null = age === null ? null : kolomUmur === 'age_days' ? { hari: age } : { bulan: age }
  const caraUkur = p.kode('measure', kodeCara, pesanCara)
  const edema = p.kode('oedema', kodeEdema, pesanEdema) ?? false
  const [bbKg, tbCm, lkCm, lilaCm] = [
    p.ukuran('weight_kg'),
    p.ukuran('lenhei_cm'),
    p.ukuran('headc_cm'),
    p.ukuran('muac_cm'),
  ]
  if (p.rowRefused()) return hasilBalita.map(() => '')
  return cellsBalita(zBalita({ jk, umur, bbKg, tbCm, caraUkur, lkCm, lilaCm, edema }))
}

function cellsRemaja(h: HasilRemaja): string[] {
  return [digits(h.imt, 10), ...[h.tbu, h.bbu, h.imtu].flatMap(skorCells)]
}

function rowRemaja(p: Pembaca): string[] {
  const jk = p.kode('sex', kodeJk, pesanJk)
  const umurBulan = p.umur('age_months')
  const edema = p.kode('oedema', kodeEdema, pesanEdema) ?? false
  const [tbCm, bbKg] = [p.ukuran('height_cm'), p.ukuran('weight_kg')]
  if (p.rowRefused()) return hasilRemaja.map(() => '')
  return cellsRemaja(zRemaja({ jk, umurBulan, tbCm, bbKg, edema }))
}

/**
 * z-scores of a whole CSV file, one row out for each row in, with the columns and digits of the WHO packages.
 *
 * @param rujukan '2006' WHO Child Growth Standards (0–60 months), '2007' WHO Reference (5–19 years)
 * @throws AppFailure `berkas` when the file is empty, no text, or lacks a column
 */
export function computeAntropometriCsv(text: string, rujukan: '2006' | '2007', fileName: string): HasilCsv {
  const tabel = bacaCsv(text, fileName)
  const kolomUmur = rujukan === '2006' && tabel.kolom.has('age_days') ? 'age_days' : 'age_months'
  const inputs = rujukan === '2006' ? ['id', 'sex', kolomUmur, ...masukanBalita] : ['id', 'sex', ...masukanRemaja]
  requireKolom(
    tabel,
    rujukan === '2006' ? ['sex', kolomUmur, 'weight_kg', 'lenhei_cm'] : ['sex', ...masukanRemaja.slice(0, 3)],
    fileName,
  )
  const ditolak: Ditolak[] = []
  const lines = [[...inputs, ...(rujukan === '2006' ? hasilBalita : hasilRemaja)].join(',')]
  for (let i = 0; i < tabel.baris.length; i++) {
    const pembaca = createPembaca(tabel, i, ditolak)
    const results = rujukan === '2006' ? rowBalita(pembaca, kolomUmur) : rowRemaja(pembaca)
    lines.push([...inputs.map((kolom) => quote(pembaca.text(kolom))), ...results].join(','))
  }
  return { csv: `${lines.join('\n')}\n`, dihitung: tabel.baris.length, ditolak }
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
