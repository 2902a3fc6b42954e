import { zAnak } from '../antropometri/anak.ts'
import type { HasilBalita, SkorZ } from '../antropometri/balita.ts'
import {
  isBGM,
  type KelasBBU,
  type KelasGizi,
  type KelasLila,
  type KelasLKU,
  type KelasTBU,
  kelasBBU,
  kelasGizi,
  kelasIMTU5to18,
  kelasLila,
  kelasLKU,
  kelasTBU,
} from '../antropometri/kelas.ts'
import type { CaraUkur } from '../register/register.ts'
import { umurUntukZ } from '../skdn/z-bbu.ts'
import { angka, hasil, kode, perlu, pertama, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Rujuk } from './putusan.ts'
import { bulanBaris, dalamUmur, hariBaris } from './umur-baris.ts'

/** Nutrition of a child by its measures. Classes are those of the antropometry of this program. @source docs/aturan/kartu-balita.md */

/** Days: the last of the standards of 2006, and from the next the reference of 2007. @source docs/aturan/antropometri.md, C */
const hariAkhir2006 = 1826
const umur2006 = [0, hariAkhir2006] as const
const umur2007 = [hariAkhir2006 + 1, Number.POSITIVE_INFINITY] as const
/** Completed months in which the upper arm says something. @source Kartu Bantu 2023 */
const umurLila = [6, 59] as const
/** A thin child younger or lighter than this is sent to a hospital. Completed months, grams. @source KMK, Permenkes 29/2019 */
const batasRs = { umurBulan: 6, bbG: 4000 } as const

const bagi = (nilai: number | null, pembagi: number) => (nilai === null ? null : nilai / pembagi)

/** The z-scores of a row; none where sex or birth date is missing, and with swollen feet none that rests on weight. */
function zBaris(f: Fakta) {
  if (f.lahir === null || f.jk === null) return null
  return zAnak({
    jk: f.jk,
    umur: umurUntukZ(f.lahir, f.tanggal, f.setelan.rujukanZ),
    bbKg: bagi(angka(f, 'bb_kg'), 1000),
    tbCm: bagi(angka(f, 'tb_cm'), 10),
    caraUkur: kode(f, 'cara_ukur') as CaraUkur | null,
    lkCm: bagi(angka(f, 'lk_cm'), 10),
    lilaCm: null,
    edema: ya(f, 'edema') === true,
  })
}

type Kelas = readonly [kode: string, rujuk?: Rujuk]
const toHasil = ([satu, rujuk]: Kelas) => hasil(satu, rujuk)

/** A z-score of the standards of 2006, judged; from the reference of 2007 on it does not apply. */
function nilai2006(f: Fakta, ambil: (z: HasilBalita) => SkorZ | null, kelas: (z: number) => Hasil): Hasil {
  return dalamUmur(hariBaris(f), umur2006, () => {
    const z = zBaris(f)
    const skor = z?.rujukan === '2006' ? ambil(z.hasil) : null
    return perlu([skor?.z ?? null], kelas)
  })
}

const rujukBbu: Readonly<Record<KelasBBU, Kelas>> = {
  sangatKurang: ['sangat-kurang', 'puskesmas'],
  kurang: ['kurang', 'nakes'],
  normal: ['normal'],
  risikoLebih: ['risiko-lebih', 'nakes'],
}
const rujukTbu: Readonly<Record<KelasTBU, Kelas>> = {
  sangatPendek: ['sangat-pendek', 'puskesmas'],
  pendek: ['pendek', 'puskesmas'],
  normal: ['normal'],
  tinggi: ['tinggi'],
}
const rujukBbtb: Readonly<Record<KelasGizi, Kelas>> = {
  giziBuruk: ['gizi-buruk', 'puskesmas'],
  giziKurang: ['gizi-kurang', 'puskesmas'],
  giziBaik: ['gizi-baik'],
  berisikoGiziLebih: ['berisiko-gizi-lebih', 'nakes'],
  giziLebih: ['gizi-lebih', 'nakes'],
  obesitas: ['obesitas', 'puskesmas'],
}
const rujukImtu: Readonly<Record<ReturnType<typeof kelasIMTU5to18>, Kelas>> = {
  giziBuruk: ['gizi-buruk', 'puskesmas'],
  giziKurang: ['gizi-kurang', 'nakes'],
  giziBaik: ['gizi-baik'],
  giziLebih: ['gizi-lebih', 'nakes'],
  obesitas: ['obesitas', 'nakes'],
}
const rujukLku: Readonly<Record<KelasLKU, Kelas>> = {
  kurang: ['kurang', 'puskesmas'],
  normal: ['normal'],
  melebihi: ['melebihi', 'puskesmas'],
}
const rujukLila: Readonly<Record<KelasLila, Kelas>> = {
  giziBuruk: ['gizi-buruk', 'puskesmas'],
  giziKurang: ['gizi-kurang', 'nakes'],
  normal: ['normal'],
}

/** Above the orange line. @source Kepmenkes HK.01.07/MENKES/2015/2023, figure 17 */
const isAtasOranye = (z: number) => kelasBBU(z) === 'risikoLebih'

export const garisKms = putusan(
  'garis_kms',
  'Garis KMS',
  (f) =>
    nilai2006(
      f,
      (z) => z.bbu,
      (z) =>
        pertama([isBGM(z), 'bawah-merah', 'puskesmas'], [isAtasOranye(z), 'atas-oranye', 'nakes'], [true, 'antara']),
    ),
  {
    sumber: ['KMK'],
    baik: ['antara'],
    kata: kataHasil({ 'bawah-merah': 'BGM', 'atas-oranye': 'Di atas garis oranye' }),
    edukasi: ['E12'],
    // More food is no advice above the orange line.
    edukasiHanya: { E12: ['bawah-merah'] },
  },
)

export const bbu = putusan(
  'bbu',
  'BB/U',
  (f) =>
    nilai2006(
      f,
      (z) => z.bbu,
      (z) => toHasil(rujukBbu[kelasBBU(z)]),
    ),
  { sumber: ['P2'], baik: ['normal'] },
)

export const tbu = putusan(
  'tbu',
  'PB/U atau TB/U',
  (f) =>
    nilai2006(
      f,
      (z) => z.tbu,
      (z) => toHasil(rujukTbu[kelasTBU(z)]),
    ),
  { sumber: ['P2'], baik: ['normal', 'tinggi'] },
)

function isKeRs(f: Fakta): boolean {
  return (bulanBaris(f) ?? 0) < batasRs.umurBulan || (angka(f, 'bb_kg') ?? 0) < batasRs.bbG
}

export const bbtb = putusan(
  'bbtb',
  'BB/PB atau BB/TB',
  (f) =>
    nilai2006(
      f,
      (z) => z.bbtb,
      (z) => {
        const kelas = kelasGizi(z)
        return kelas === 'giziBuruk' && isKeRs(f) ? hasil('gizi-buruk', 'rs') : toHasil(rujukBbtb[kelas])
      },
    ),
  {
    sumber: ['P2', 'KMK'],
    baik: ['gizi-baik'],
    edukasi: ['E12', 'E13'],
    edukasiHanya: {
      E12: ['gizi-buruk', 'gizi-kurang'],
      E13: ['berisiko-gizi-lebih', 'gizi-lebih', 'obesitas'],
    },
  },
)

/** Less fat and sugar is no advice to a thin child. */
export const edukasiImtu = { edukasi: ['E13'], edukasiHanya: { E13: ['gizi-lebih', 'obesitas'] } } as const

/** IMT by age, by the reference of 2007. */
export function nilaiImtu(f: Fakta): Hasil {
  return dalamUmur(hariBaris(f), umur2007, () =>
    perlu([zBaris(f)?.hasil.imtu?.z ?? null], (z) => toHasil(rujukImtu[kelasIMTU5to18(z)])),
  )
}

export const imtu = putusan('imtu', 'IMT/U', nilaiImtu, { sumber: ['P2'], baik: ['gizi-baik'], ...edukasiImtu })

export const lku = putusan(
  'lku',
  'LK/U',
  (f) =>
    nilai2006(
      f,
      (z) => z.lku,
      (z) => toHasil(rujukLku[kelasLKU(z)]),
    ),
  { sumber: ['KARTU'], baik: ['normal'] },
)

export const lila = putusan(
  'lila',
  'LILA',
  (f) =>
    dalamUmur(bulanBaris(f), umurLila, () => perlu([angka(f, 'lila_cm')], (mm) => toHasil(rujukLila[kelasLila(mm)]))),
  {
    sumber: ['KARTU'],
    baik: ['normal'],
  },
)

export const edema = putusan(
  'edema',
  'Bengkak kedua punggung kaki',
  (f) => perlu([ya(f, 'edema')], (ada) => pertama([ada, 'ada', 'rs'], [true, 'tidak-ada'])),
  { sumber: ['P2'], baik: ['tidak-ada'], kader: 'rujuk' },
)
