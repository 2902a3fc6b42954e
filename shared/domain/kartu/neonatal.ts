import { angka, perlu, pertama, ya } from './aturan.ts'
import { bahaya } from './bahaya.ts'
import { putusan } from './buat.ts'
import { kataHasil } from './kata.ts'
import { nilaiKe, nilaiLengkap, type UrutanKunjungan } from './kunjungan-ke.ts'
import { bblr } from './lahir.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'
import { hariBaris, umurHariBaris } from './umur-baris.ts'

/** Rules of the card of a newborn. @source docs/aturan/kartu-neonatal.md */

const kunjunganNeonatal: UrutanKunjungan = {
  awal: 'sebelum-kn1',
  ke: [
    ['KN1', 2],
    ['KN2', 7],
    ['KN3', 28],
  ],
  hari: hariBaris,
  jamLahir: 'jam_lahir',
}

const kn = putusan('kn', 'Kunjungan KN', (f) => nilaiKe(f, kunjunganNeonatal), {
  sumber: ['KMK'],
  kata: kataHasil({ 'sebelum-kn1': 'Sebelum KN1' }),
})

const knLengkap = putusan('kn_lengkap', 'KN lengkap', (f) => nilaiLengkap(f, 'kn', kunjunganNeonatal), {
  sumber: ['KMK'],
  baik: ['lengkap'],
})

/** More than a tenth of the birth weight is too much to lose. @edge exactly a tenth is not */
const bbNeonatal = putusan(
  'bb_neonatal',
  'BB dibanding lahir',
  (f) =>
    perlu([angka(f, 'bb_kg'), angka(f, 'bb_lahir_g')], (bb, lahir) =>
      pertama([(lahir - bb) * 10 > lahir, 'turun-lebih-10', 'puskesmas'], [true, 'wajar']),
    ),
  {
    sumber: ['KMK'],
    kader: 'rujuk',
    kata: kataHasil({ 'turun-lebih-10': 'Turun lebih dari 10%' }),
    baik: ['wajar'],
    edukasi: ['E10'],
  },
)

/** Tenths of a degree. @edge 36,5 and 37,5 are normal */
const suhuBayi = putusan(
  'suhu_bayi',
  'Suhu',
  (f) =>
    perlu([angka(f, 'suhu_c')], (suhu) =>
      pertama([suhu < 365, 'rendah', 'puskesmas'], [suhu <= 375, 'normal'], [true, 'tinggi', 'puskesmas']),
    ),
  { sumber: ['MTBM'], kader: 'rujuk', baik: ['normal'] },
)

/** Hours, and whole days up to which HB0 may still be given. */
const batasHb0 = { tepatJam: 24, lewatJam: 192, hari: 7 } as const

function nilaiHb0(f: Fakta): Hasil {
  return perlu([ya(f, 'hb0')], (diberi) => {
    if (!diberi)
      return perlu([hariBaris(f)], (hari) => pertama([hari <= batasHb0.hari, 'perlu', 'nakes'], [true, 'terlewat']))
    const jam = angka(f, 'hb0_jam')
    return pertama(
      [jam === null, 'sudah'],
      [(jam ?? 0) < batasHb0.tepatJam, 'tepat'],
      [(jam ?? 0) < batasHb0.lewatJam, 'terlambat'],
      [true, 'lewat'],
    )
  })
}

const hb0 = putusan('hb0', 'HB0', nilaiHb0, { sumber: ['KMK'], baik: ['tepat', 'sudah'] })

const shk = putusan(
  'shk',
  'SHK',
  (f) =>
    perlu([ya(f, 'shk')], (diambil) => {
      if (diambil) return pertama([true, 'sudah'])
      return perlu([hariBaris(f)], (hari) =>
        pertama(
          [hari < 2, 'belum-waktunya'],
          [hari <= 7, 'perlu', 'puskesmas'],
          [hari <= 28, 'terlambat', 'puskesmas'],
          [true, 'terlewat'],
        ),
      )
    }),
  { sumber: ['KMK'], kader: 'rujuk', baik: ['sudah', 'belum-waktunya'] },
)

const diAtas: readonly Putusan[] = [umurHariBaris, kn, knLengkap, bblr, bbNeonatal, suhuBayi, bahaya, hb0, shk]

/** What is judged of a newborn, in the order of its card. */
export const putusanNeonatal: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
