import { statusNik } from '../identitas/nik.ts'
import type { CaraUkur, JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'

/** What an upload says of a child, beside its measures. */
export type IdentitasUnggah = {
  readonly id: string
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  readonly nik: string | null
  readonly noKk: string | null
  readonly anakKe: number | null
  readonly bbLahirG: number | null
  readonly pbLahirMm: number | null
  readonly lkLahirMm: number | null
  readonly imd: boolean | null
  readonly namaAyah: string | null
  readonly namaIbu: string | null
  readonly nikIbu: string | null
  readonly telepon: string | null
  readonly alamat: string | null
  readonly rt: string | null
  readonly rw: string | null
}

/** A child of S in the month, with what an upload of its measures says. */
export type AnakUnggah = {
  readonly identitas: IdentitasUnggah
  /** K of the SKDN. */
  readonly punyaKia: boolean
  /** Its counting weighing and what else was taken that day; null where it is not in D. */
  readonly ukur: UkurUnggah | null
  /** Answers about breast milk until that day, earliest first. */
  readonly asi: readonly { readonly tanggal: Tanggal; readonly ya: boolean }[]
}

export type UkurUnggah = {
  readonly tanggal: Tanggal
  readonly bbG: number
  readonly tbMm: number | null
  readonly caraUkur: CaraUkur | null
  readonly edema: boolean
  readonly lilaMm: number | null
  readonly lkMm: number | null
  readonly vitaminA: 'biru' | 'merah' | null
}

/** A text cell, a number cell, or an empty one: unknown is never 0 and never a dash. */
export type SelUnggah = string | number | null

/** One column of an upload; the heading is kept to the letter. */
export type KolomUnggah<T> = { readonly judul: string; readonly isi: (satu: T, nomor: number) => SelUnggah }

/** A number of the state that was issued: a stand-in of a village office never leaves as one. */
export const nikTerbit = (nik: string | null): string | null =>
  nik !== null && /^\d{16}$/.test(nik) && statusNik(nik) === 'resmi' ? nik : null

const kg = (gram: number | null): number | null => (gram === null ? null : gram / 1000)
const cm = (mm: number | null): number | null => (mm === null ? null : mm / 10)
const yaTidak = (ya: boolean | null): string | null => (ya === null ? null : ya ? 'Ya' : 'Tidak')
const teks = (isi: string | number | null): string | null => (isi === null || isi === '' ? null : String(isi))

/** "ayah/ibu"; one of them known: "ibu", or "ayah/-". */
function namaOrtu({ namaAyah, namaIbu }: IdentitasUnggah): string | null {
  if (!namaAyah) return teks(namaIbu)
  return `${namaAyah}/${namaIbu || '-'}`
}

type Kolom = KolomUnggah<AnakUnggah>
const kosong = (judul: string): Kolom => ({ judul, isi: () => null })
const diri = (judul: string, isi: (satu: IdentitasUnggah) => SelUnggah): Kolom => ({
  judul,
  isi: ({ identitas }) => isi(identitas),
})
const no: Kolom = { judul: 'No', isi: (_, nomor) => nomor }
const nik = diri('NIK', (satu) => nikTerbit(satu.nik))
const nama = diri('nama_anak', (satu) => satu.nama)

const kataJk = { L: 'Laki-laki', P: 'Perempuan' } as const

/** Identities as e-PPGBM takes them. @source docs/aturan/gizi.md, "Berkas untuk aplikasi lain" */
export const kolomIdentitas: readonly Kolom[] = [
  no,
  diri('anak_ke', (satu) => teks(satu.anakKe)),
  diri('tgl_lahir', (satu) => satu.tanggalLahir),
  diri('jenis_kelamin', ({ jk }) => (jk === null ? null : kataJk[jk])),
  diri('nomor_KK', (satu) => nikTerbit(satu.noKk)),
  nik,
  nama,
  kosong('usia_hamil'),
  diri('berat_lahir', (satu) => kg(satu.bbLahirG)),
  diri('panjang_lahir', (satu) => cm(satu.pbLahirMm)),
  diri('lingkar_kepala_lahir', (satu) => cm(satu.lkLahirMm)),
  { judul: 'kia', isi: ({ punyaKia }) => yaTidak(punyaKia) },
  kosong('kia_bayi_kecil'),
  diri('imd', (satu) => yaTidak(satu.imd)),
  diri('nama_ortu', namaOrtu),
  diri('nik_ortu', (satu) => nikTerbit(satu.nikIbu)),
  diri('hp_ortu', (satu) => teks(satu.telepon)),
  diri('alamat', (satu) => teks(satu.alamat)),
  diri('rt', (satu) => teks(satu.rt)),
  diri('rw', (satu) => teks(satu.rw)),
  // A delete column is never filled by a machine: who left is named beside the file.
  kosong('hapus'),
  kosong('pindah'),
]

/** Months whose breast milk e-PPGBM asks about. */
const bulanAsi = [0, 1, 2, 3, 4, 5, 6] as const
/** From this age on a length is read standing where nobody says otherwise. Completed months. */
const bulanBerdiri = 24

const ukur = (judul: string, isi: (satu: UkurUnggah, anak: AnakUnggah) => SelUnggah): Kolom => ({
  judul,
  isi: (anak) => (anak.ukur === null ? null : isi(anak.ukur, anak)),
})

/** Posture stands only beside a length. */
function caraUkur({ tanggal, tbMm, caraUkur: cara }: UkurUnggah, { identitas: { tanggalLahir } }: AnakUnggah) {
  if (tbMm === null) return null
  if (cara !== null || tanggalLahir === null) return cara
  return umurBulanPenuh(tanggalLahir, tanggal) < bulanBerdiri ? 'terlentang' : 'berdiri'
}

/** The last answer of a day at so many completed months. */
function asiPada({ asi, identitas: { tanggalLahir } }: AnakUnggah, umur: number): string | null {
  if (tanggalLahir === null) return null
  const found = asi.findLast(({ tanggal }) => umurBulanPenuh(tanggalLahir, tanggal) === umur)
  return found === undefined ? null : found.ya ? 'ya' : 'tidak'
}

/** Measures as e-PPGBM takes them. @source docs/aturan/gizi.md, "Berkas untuk aplikasi lain" */
export const kolomUkur: readonly Kolom[] = [
  no,
  nik,
  nama,
  ukur('TANGGALUKUR', ({ tanggal }) => tanggal),
  ukur('BERAT', ({ bbG }) => kg(bbG)),
  ukur('TINGGI', ({ tbMm }) => cm(tbMm)),
  ukur('LILA', ({ lilaMm }) => cm(lilaMm)),
  ukur('lingkar_kepala', ({ lkMm }) => cm(lkMm)),
  // The book keeps whether, not how far: the first grade.
  ukur('Pitting_edema', ({ edema }) => (edema ? '1' : null)),
  ukur('CARAUKUR', caraUkur),
  ukur('vita', ({ vitaminA }) => vitaminA),
  ...bulanAsi.map((umur) => ukur(`asi_bulan_${umur}`, (_, anak) => asiPada(anak, umur))),
  kosong('kelas_ibu_balita'),
  kosong('mbg'),
]

/** A file as rows: the headings, then a row each. */
export function barisUnggah<T>(kolom: readonly KolomUnggah<T>[], anak: readonly T[]): SelUnggah[][] {
  return [kolom.map(({ judul }) => judul), ...anak.map((satu, i) => kolom.map(({ isi }) => isi(satu, i + 1)))]
}
