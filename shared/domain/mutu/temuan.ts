import type { Tanggal } from '../tanggal/tanggal.ts'

/** What may be found of a day, of a child, of a posyandu. @source docs/aturan/mutu.md */
export const kodeHari = [
  'tertukar',
  'komaGeser',
  'bbTurun',
  'bbNaikTajam',
  'tbTurun',
  'tbNaikTajam',
  'salinan',
  'zLuarRentang',
  'posisiDiragukan',
  'ketikanTerbuka',
] as const
export const kodeAnak = ['nikTanggal', 'nikJk', 'nikBentuk', 'nikSama', 'ganda', 'mungkinGanda'] as const
export const kodePosyandu = [
  'angkaAkhirBB',
  'angkaAkhirTB',
  'salinanMassal',
  'sdBesar',
  'benderaBanyak',
  'umurBulat',
  'rasioJk',
  'lahirTanggalSatu',
] as const
export const kodeTemuan = [...kodeHari, ...kodeAnak, ...kodePosyandu] as const
export type KodeHari = (typeof kodeHari)[number]
export type KodeAnak = (typeof kodeAnak)[number]
export type KodePosyandu = (typeof kodePosyandu)[number]
export type KodeTemuan = (typeof kodeTemuan)[number]

export const isianTemuan = ['bb', 'tb', 'bb+tb'] as const
export type IsianTemuan = (typeof isianTemuan)[number]

/** A question about what the book says; never a change of it. */
export type Temuan = {
  readonly kode: KodeTemuan
  readonly anakId: string | null
  /** The other child of a pair. */
  readonly pasanganId: string | null
  readonly posyanduId: string | null
  readonly tanggal: Tanggal | null
  readonly isian: IsianTemuan | null
  /** kg, cm, a score, a percentage or a DPS; text where it is no number */
  readonly nilai: number | string | null
  /** What it was held against. */
  readonly pembanding: number | string | null
  /** kg or cm that may have been meant */
  readonly saran: number | null
  /** What it rests on: an answer to it holds as long as these stay. */
  readonly atas: readonly (number | string | null)[]
}

/** What each is called where it stands alone. */
export const sebutTemuan: Readonly<Record<KodeTemuan, string>> = {
  tertukar: 'Berat dan tinggi tertukar',
  komaGeser: 'Koma bergeser',
  bbTurun: 'Berat turun',
  bbNaikTajam: 'Berat naik tajam',
  tbTurun: 'Tinggi berkurang',
  tbNaikTajam: 'Tinggi naik tajam',
  salinan: 'Sama dengan bulan lalu',
  zLuarRentang: 'Di luar rentang wajar',
  posisiDiragukan: 'Cara ukur diragukan',
  ketikanTerbuka: 'Angka belum terbaca',
  nikTanggal: 'NIK dan tanggal lahir',
  nikJk: 'NIK dan jenis kelamin',
  nikBentuk: 'Bentuk NIK',
  nikSama: 'NIK dipakai dua anak',
  ganda: 'Tercatat dua kali',
  mungkinGanda: 'Mungkin tercatat dua kali',
  angkaAkhirBB: 'Angka terakhir berat',
  angkaAkhirTB: 'Angka terakhir tinggi',
  salinanMassal: 'Banyak berat sama dengan bulan lalu',
  sdBesar: 'Sebaran z terlalu lebar',
  benderaBanyak: 'Banyak di luar rentang wajar',
  umurBulat: 'Umur menumpuk',
  rasioJk: 'Laki-laki dan perempuan timpang',
  lahirTanggalSatu: 'Banyak lahir tanggal 1',
}

export type Tingkat = 'hari' | 'anak' | 'posyandu'

const isKode = (list: readonly string[], kode: KodeTemuan): boolean => list.includes(kode)

/** What a finding is about. */
export function tingkatOf({ kode }: Pick<Temuan, 'kode'>): Tingkat {
  if (isKode(kodeHari, kode)) return 'hari'
  return isKode(kodeAnak, kode) ? 'anak' : 'posyandu'
}

/** Two children that may be one. */
export const isPasangan = (kode: KodeTemuan): boolean => kode === 'ganda' || kode === 'mungkinGanda'
