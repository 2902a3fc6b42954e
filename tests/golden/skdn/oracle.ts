import { readFileSync } from 'node:fs'

/**
 * A second, deliberately plain reckoning of the SKDN, written from the text of the rules alone: it shares no line
 * with the program. It reads the rows of a register file and recomputes everything from scratch for every question.
 * @source docs/aturan/skdn.md, docs/aturan/antropometri.md
 */

/** One row of a register file, dates ISO, weight in kg with a decimal point, '' for an empty cell. */
export interface BarisBerkas {
  nik: string
  nama: string
  jk: 'L' | 'P'
  lahir: string
  namaOrtu: string
  posyandu: string
  tanggal: string
  berat: string
  tinggi: string
  caraUkur: string
  kia: '' | 'Ya' | 'Tidak'
}

interface Timbang {
  tanggal: string
  /** The name on its own row: on the day of a move a child still counts where that weighing was written. */
  posyandu: string
  gram: number
}
interface Anak {
  kunci: string
  jk: 'L' | 'P'
  lahir: string
  /** sorted by date, then row */
  baris: { nomor: number; isi: BarisBerkas }[]
  timbang: Timbang[]
}

export interface BarisOracle {
  kelompok: string
  jk: 'L' | 'P'
  S: number
  K: number
  D: number
  N: number
  T: number
  O: number
  B: number
  BGM: number
  '2T': number
}
export interface LaporanOracle {
  posyandu: { nama: string; hariBuka: string; buka: boolean; baris: BarisOracle[] }[]
  total: BarisOracle[]
}

const KELOMPOK = ['0-5', '6-11', '12-23', '24-35', '36-59']
const akar = new URL('../../../', import.meta.url)

function bacaCsv(path: string): string[][] {
  const teks = readFileSync(new URL(path, akar), 'utf8').trim()
  const isi: string[][] = []
  for (const baris of teks.split(/\r?\n/).slice(1)) isi.push(baris.split(','))
  return isi
}

const kbm = new Map<string, number>()
for (const [umur, laki, perempuan] of bacaCsv('resources/kbm/kbm.csv')) {
  kbm.set(`L${umur}`, Number(laki))
  kbm.set(`P${umur}`, Number(perempuan))
}
const lms = new Map<string, { l: number; m: number; s: number }>()
for (const [sex, hari, l, m, s] of bacaCsv('resources/who/wfa.csv')) {
  lms.set(`${sex === 'm' ? 'L' : 'P'}${hari}`, { l: Number(l), m: Number(m), s: Number(s) })
}

/** Median weight in kg at an age in days; for the generator. */
export function medianBerat(jk: 'L' | 'P', hari: number): number {
  return lms.get(`${jk}${hari}`)?.m ?? Number.NaN
}

export function umurHari(lahir: string, tanggal: string): number {
  return Math.round((Date.parse(`${tanggal}T00:00:00Z`) - Date.parse(`${lahir}T00:00:00Z`)) / 86_400_000)
}

function umurBulan(lahir: string, tanggal: string): number {
  const tahun = Number(tanggal.slice(0, 4)) - Number(lahir.slice(0, 4))
  const bulan = Number(tanggal.slice(5, 7)) - Number(lahir.slice(5, 7))
  const kurang = Number(tanggal.slice(8, 10)) < Number(lahir.slice(8, 10)) ? 1 : 0
  return tahun * 12 + bulan - kurang
}

function bulanLalu(bulan: string): string {
  const tahun = Number(bulan.slice(0, 4))
  const nomor = Number(bulan.slice(5, 7))
  return nomor === 1 ? `${tahun - 1}-12` : `${tahun}-${String(nomor - 1).padStart(2, '0')}`
}

function hariTerakhir(bulan: string): string {
  const tahun = Number(bulan.slice(0, 4))
  const nomor = Number(bulan.slice(5, 7))
  const kabisat = (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0
  const panjang = [31, kabisat ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][nomor - 1]
  return `${bulan}-${panjang}`
}

/** Grams of a weight in kg, half up, worked on the digits; 0 when there is none. */
function gramDari(berat: string): number {
  if (!/^\d+(\.\d+)?$/.test(berat)) return 0
  const [bulat = '0', pecahan = ''] = berat.split('.')
  const digit = `${pecahan}0000`
  return Number(bulat) * 1000 + Number(digit.slice(0, 3)) + (Number(digit[3]) >= 5 ? 1 : 0)
}

/** z BB/U, restricted LMS, two decimals. */
function zBbu(jk: 'L' | 'P', lahir: string, tanggal: string, gram: number): number | null {
  const hari = umurHari(lahir, tanggal)
  const baris = lms.get(`${jk}${hari}`)
  if (baris === undefined || hari / 30.4375 >= 60) return null
  const { l, m, s } = baris
  const sd = (k: number) => m * (1 + l * s * k) ** (1 / l)
  const y = gram / 1000
  let z = ((y / m) ** l - 1) / (s * l)
  if (z > 3) z = 3 + (y - sd(3)) / (sd(3) - sd(2))
  if (z < -3) z = -3 + (y - sd(-3)) / (sd(-2) - sd(-3))
  const atas = Math.ceil(Math.abs(z) * 100) / 100
  const bawah = Math.floor(Math.abs(z) * 100) / 100
  const mutlak = atas - Math.abs(z) < Math.abs(z) - bawah ? atas : bawah
  return z < 0 ? -mutlak : mutlak
}

function susunAnak(semua: BarisBerkas[]): Anak[] {
  const daftar: Anak[] = []
  semua.forEach((isi, nomor) => {
    const kunci = isi.nik !== '' ? isi.nik : `${isi.nama}|${isi.lahir}|${isi.namaOrtu}`
    let anak = daftar.find((a) => a.kunci === kunci)
    if (anak === undefined) {
      anak = { kunci, jk: isi.jk, lahir: isi.lahir, baris: [], timbang: [] }
      daftar.push(anak)
    }
    anak.baris.push({ nomor, isi })
  })
  for (const anak of daftar) {
    anak.baris.sort((a, b) =>
      a.isi.tanggal === b.isi.tanggal ? a.nomor - b.nomor : a.isi.tanggal < b.isi.tanggal ? -1 : 1,
    )
    for (const { isi } of anak.baris) {
      const gram = gramDari(isi.berat)
      if (gram > 0) anak.timbang.push({ tanggal: isi.tanggal, posyandu: isi.posyandu, gram })
    }
  }
  return daftar
}

/** The posyandu the child belongs to on a day: the name on its latest row so far; before its first row, that one's. */
function posyanduPada(anak: Anak, tanggal: string): string {
  let nama = anak.baris[0]?.isi.posyandu ?? ''
  for (const { isi } of anak.baris) if (isi.tanggal <= tanggal) nama = isi.posyandu
  return nama
}

/** The latest answer so far; before the first one, that of the first day. Two answers on a day: the lower row's. */
function punyaKia(anak: Anak, tanggal: string): boolean {
  let jawaban = ''
  let pada = ''
  for (const { isi } of anak.baris) {
    if (isi.kia === '') continue
    if (jawaban === '' || isi.tanggal <= tanggal || isi.tanggal === pada) {
      jawaban = isi.kia
      pada = isi.tanggal
    }
  }
  return jawaban === 'Ya'
}

/** The last of the month, the lower row on one day; one at 59 months goes before any at 60. */
function timbangYangDihitung(anak: Anak, bulan: string): Timbang | null {
  let semua: Timbang | null = null
  let balita: Timbang | null = null
  for (const t of anak.timbang) {
    if (t.tanggal.slice(0, 7) !== bulan) continue
    semua = t
    if (umurBulan(anak.lahir, t.tanggal) <= 59) balita = t
  }
  return balita ?? semua
}

function pertamaDiPosyandu(anak: Anak, posyandu: string): Timbang | null {
  for (const t of anak.timbang) if (t.posyandu === posyandu) return t
  return null
}

function tigaBulanData(daftar: Anak[], posyandu: string): string[] {
  const bulan = new Set<string>()
  for (const anak of daftar) {
    for (const t of anak.timbang) if (t.posyandu === posyandu) bulan.add(t.tanggal.slice(0, 7))
  }
  return [...bulan].sort().slice(0, 3)
}

function huruf(anak: Anak, bulan: string, awal: Map<string, string[]>): 'N' | 'T' | 'O' | 'B' | null {
  const kini = timbangYangDihitung(anak, bulan)
  if (kini === null) return null
  const posyandu = kini.posyandu
  const pertama = pertamaDiPosyandu(anak, posyandu)
  if (pertama !== null && pertama.tanggal.slice(0, 7) === bulan) {
    const dataAwal = awal.get(posyandu)?.includes(bulan) ?? false
    return dataAwal && umurBulan(anak.lahir, pertama.tanggal) >= 6 ? 'O' : 'B'
  }
  const lalu = timbangYangDihitung(anak, bulanLalu(bulan))
  if (lalu === null) return 'O'
  const naik = kini.gram - lalu.gram
  const umur = umurBulan(anak.lahir, kini.tanggal)
  if (umur === 0) return naik > 0 ? 'N' : 'T'
  return naik >= (kbm.get(`${anak.jk}${umur}`) ?? Number.NaN) ? 'N' : 'T'
}

function hariBukaDari(daftar: Anak[], posyandu: string, bulan: string): { tanggal: string; buka: boolean } {
  const banyak = new Map<string, number>()
  for (const anak of daftar) {
    const t = timbangYangDihitung(anak, bulan)
    if (t === null || t.posyandu !== posyandu) continue
    banyak.set(t.tanggal, (banyak.get(t.tanggal) ?? 0) + 1)
  }
  let terpilih = ''
  for (const tanggal of [...banyak.keys()].sort()) {
    if (terpilih === '' || (banyak.get(tanggal) ?? 0) > (banyak.get(terpilih) ?? 0)) terpilih = tanggal
  }
  return terpilih === '' ? { tanggal: hariTerakhir(bulan), buka: false } : { tanggal: terpilih, buka: true }
}

function kelompokUmur(umur: number): string {
  if (umur <= 5) return '0-5'
  if (umur <= 11) return '6-11'
  if (umur <= 23) return '12-23'
  if (umur <= 35) return '24-35'
  return '36-59'
}

function sepuluhBaris(): BarisOracle[] {
  const baris: BarisOracle[] = []
  for (const kelompok of KELOMPOK) {
    for (const jk of ['L', 'P'] as const)
      baris.push({ kelompok, jk, S: 0, K: 0, D: 0, N: 0, T: 0, O: 0, B: 0, BGM: 0, '2T': 0 })
  }
  return baris
}

function hitungAnak(anak: Anak, acuan: string, bulan: string, awal: Map<string, string[]>, ke: BarisOracle[][]): void {
  const umur = umurBulan(anak.lahir, acuan)
  if (acuan < anak.lahir || umur >= 60) return
  const t = timbangYangDihitung(anak, bulan)
  const h = huruf(anak, bulan, awal)
  const z = t === null ? null : zBbu(anak.jk, anak.lahir, t.tanggal, t.gram)
  for (const sepuluh of ke) {
    const baris = sepuluh.find((b) => b.kelompok === kelompokUmur(umur) && b.jk === anak.jk)
    if (baris === undefined) throw new Error('no row')
    baris.S += 1
    if (punyaKia(anak, acuan)) baris.K += 1
    if (h === null) continue
    baris.D += 1
    baris[h] += 1
    if (h === 'T' && huruf(anak, bulanLalu(bulan), awal) === 'T') baris['2T'] += 1
    if (z !== null && z < -3) baris.BGM += 1
  }
}

/** The report of one month, of every posyandu named in the file, from the rows of the file. */
export function hitungOracle(semua: BarisBerkas[], bulan: string): LaporanOracle {
  const daftar = susunAnak(semua)
  const nama = [...new Set(semua.map((b) => b.posyandu))].sort()
  const awal = new Map(nama.map((n) => [n, tigaBulanData(daftar, n)]))
  const total = sepuluhBaris()
  const posyandu: LaporanOracle['posyandu'] = []
  for (const n of nama) {
    const hariBuka = hariBukaDari(daftar, n, bulan)
    const baris = sepuluhBaris()
    for (const anak of daftar) {
      const t = timbangYangDihitung(anak, bulan)
      const tempat = t === null ? posyanduPada(anak, hariTerakhir(bulan)) : t.posyandu
      if (tempat !== n) continue
      hitungAnak(anak, t === null ? hariBuka.tanggal : t.tanggal, bulan, awal, [baris, total])
    }
    posyandu.push({ nama: n, hariBuka: hariBuka.tanggal, buka: hariBuka.buka, baris })
  }
  return { posyandu, total }
}
