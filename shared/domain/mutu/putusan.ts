import type { Kelas } from './angka-akhir.ts'
import type { SkorPosyandu } from './skor.ts'
import type { KodePosyandu, KodeTemuan } from './temuan.ts'

export const semuaPutusan = ['sangatBaik', 'baik', 'cukup', 'periksaDulu', 'belumCukup'] as const
export type Putusan = (typeof semuaPutusan)[number]

/** Points of a class. @source SMART, plausibility check */
const ringan = { sangatBaik: 0, baik: 2, cukup: 4, buruk: 10, belumCukup: 0 } as const
const berat = { sangatBaik: 0, baik: 5, cukup: 10, buruk: 20, belumCukup: 0 } as const

const poinOf = (kelas: Kelas | undefined, tabel: Readonly<Record<Kelas, number>>): number =>
  tabel[kelas ?? 'belumCukup']

/** The points of a posyandu. */
export function hitungPoin({ skor }: SkorPosyandu): number {
  const kecil = (['dpsBB', 'dpsTB', 'umurBulat', 'rasioJk'] as const).map((nama) => poinOf(skor[nama].kelas, ringan))
  const besar = (['bendera', 'sdBBTB'] as const).map((nama) => poinOf(skor[nama].kelas, berat))
  return [...kecil, ...besar].reduce((sum, poin) => sum + poin, 0)
}

/** Beyond what chance makes of evenly spread last digits: p = 0,001 of nine degrees. @source any table of χ² */
const khi2Digit = 27.877
const batas = {
  dps: 12,
  salinan: { persen: 40, n: 10 },
  sd: { n: 30, bbtb: 1.4, tbu: 1.6 },
  lahir: { anak: 5, persen: 12 },
} as const

/** What the scores of a posyandu say is to be looked at, each with the figure it rests on. */
export function temuanPosyandu(
  { skor, khi2 }: SkorPosyandu,
  lahirTanggalSatu: number,
): { readonly kode: KodePosyandu; readonly nilai: number }[] {
  const found: { kode: KodePosyandu; nilai: number }[] = []
  const add = (kode: KodePosyandu, nilai: number | null, holds: boolean) => {
    if (holds && nilai !== null) found.push({ kode, nilai })
  }
  const of = (nama: keyof typeof skor) => skor[nama].nilai ?? 0
  add('angkaAkhirBB', skor.dpsBB.nilai, of('dpsBB') >= batas.dps && khi2.bb > khi2Digit)
  add('angkaAkhirTB', skor.dpsTB.nilai, of('dpsTB') >= batas.dps && khi2.tb > khi2Digit)
  const sama = skor.samaBulanLalu
  add('salinanMassal', sama.nilai, sama.n >= batas.salinan.n && of('samaBulanLalu') >= batas.salinan.persen)
  const [bbtb, tbu] = [skor.sdBBTB, skor.sdTBU]
  const lebarBbtb = bbtb.n >= batas.sd.n && of('sdBBTB') > batas.sd.bbtb
  const lebarTbu = tbu.n >= batas.sd.n && of('sdTBU') > batas.sd.tbu
  add('sdBesar', lebarTbu ? tbu.nilai : bbtb.nilai, lebarBbtb || lebarTbu)
  add('benderaBanyak', skor.bendera.nilai, skor.bendera.kelas === 'buruk')
  add('umurBulat', skor.umurBulat.nilai, skor.umurBulat.kelas === 'buruk')
  add('rasioJk', skor.rasioJk.nilai, skor.rasioJk.kelas === 'buruk')
  const banyak = lahirTanggalSatu >= batas.lahir.anak
  add('lahirTanggalSatu', skor.lahirTanggalSatu.nilai, banyak && of('lahirTanggalSatu') > batas.lahir.persen)
  return found
}

/** Days of the month below which nothing is judged. */
const hariCukup = 10

const urutan = ['sangatBaik', 'baik', 'cukup', 'periksaDulu'] as const
type Dinilai = (typeof urutan)[number]
const terburuk = (list: readonly Dinilai[]): Dinilai =>
  list.reduce((a, b) => (urutan.indexOf(b) > urutan.indexOf(a) ? b : a), 'sangatBaik')

function dariPoin(poin: number): Dinilai {
  if (poin <= 9) return 'sangatBaik'
  if (poin <= 14) return 'baik'
  return poin <= 24 ? 'cukup' : 'periksaDulu'
}

function dariHari(hari: number, bertemuan: number): Dinilai {
  if (bertemuan * 10 > hari) return 'periksaDulu'
  return bertemuan * 20 > hari ? 'cukup' : 'sangatBaik'
}

/** Whether a report may go out as it is. @source docs/aturan/mutu.md, "Putusan" @edge of 20 days one with a finding is 5 % and does not lower it */
export function putusanPosyandu(isi: {
  readonly poin: number
  readonly hari: number
  readonly hariBertemuan: number
  readonly salinanMassal: boolean
}): Putusan {
  if (isi.hari < hariCukup) return 'belumCukup'
  const massal = isi.salinanMassal ? 'periksaDulu' : 'sangatBaik'
  return terburuk([dariPoin(isi.poin), dariHari(isi.hari, isi.hariBertemuan), massal])
}

/** What advice is about, the gravest first: what gives a child a wrong number before what blurs the picture of all. */
export const sebabNasihat = [
  'salinan',
  'tertukar',
  'tinggi',
  'berat',
  'bendera',
  'angkaAkhir',
  'ganda',
  'umur',
  'jk',
] as const
export type SebabNasihat = (typeof sebabNasihat)[number]

const sebabOf: Readonly<Partial<Record<KodeTemuan, SebabNasihat>>> = {
  salinan: 'salinan',
  salinanMassal: 'salinan',
  tertukar: 'tertukar',
  komaGeser: 'tertukar',
  tbTurun: 'tinggi',
  tbNaikTajam: 'tinggi',
  sdBesar: 'tinggi',
  bbTurun: 'berat',
  bbNaikTajam: 'berat',
  benderaBanyak: 'bendera',
  zLuarRentang: 'bendera',
  angkaAkhirBB: 'angkaAkhir',
  angkaAkhirTB: 'angkaAkhir',
  umurBulat: 'umur',
  lahirTanggalSatu: 'umur',
  rasioJk: 'jk',
  ganda: 'ganda',
  mungkinGanda: 'ganda',
  nikTanggal: 'ganda',
  nikJk: 'ganda',
  nikBentuk: 'ganda',
  nikSama: 'ganda',
}

/** The causes among findings, each once. */
export function sebabDari(kode: readonly KodeTemuan[]): SebabNasihat[] {
  const ada = new Set(kode.map((satu) => sebabOf[satu]))
  return sebabNasihat.filter((sebab) => ada.has(sebab))
}
