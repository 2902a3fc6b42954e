import { dayNumber, isTanggal, type Tanggal } from '../tanggal/tanggal.ts'
import { angka, bila, cukupSatu, hasil, kode, perlu, pertama, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import { kataHasil } from './kata.ts'
import { kek } from './kek.ts'
import { nilaiKe, nilaiLengkap, type UrutanKunjungan } from './kunjungan-ke.ts'
import type { Peristiwa } from './peristiwa.ts'
import type { BarisKartu, Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'
import { tbcKartu, tbcKmk } from './tbc.ts'
import { tdIbu } from './td-ibu.ts'

/** Rules of the card of a mother after a birth. @source docs/aturan/kartu-nifas.md */

/** Whole days since the birth. */
export function hariNifasOf(baris: Pick<BarisKartu, 'tanggal' | 'isi'>): number | null {
  const lahir = kode(baris, 'tanggal_bersalin')
  return lahir === null || !isTanggal(lahir) ? null : dayNumber(baris.tanggal) - dayNumber(lahir)
}

/** How the time after a birth ended: with the next birth, or a death; null while it goes on. */
export function akhirNifas(bersalin: Tanggal, peristiwa: readonly Peristiwa[]): Peristiwa | null {
  const later = peristiwa.filter(
    ({ tanggal, sebab }) =>
      (sebab === 'bersalin' && tanggal > bersalin) || (sebab === 'meninggal' && tanggal >= bersalin),
  )
  return later.toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : 1))[0] ?? null
}

/** The last day of nifas. */
const hariAkhir = 42

const kunjunganNifas: UrutanKunjungan = {
  awal: 'sebelum-kf1',
  ke: [
    ['KF1', 2],
    ['KF2', 7],
    ['KF3', 28],
    ['KF4', hariAkhir],
  ],
  hari: hariNifasOf,
  jamLahir: 'jam_bersalin',
}

const hariNifas = putusan('hari_nifas', 'Hari nifas', (f) => perlu([hariNifasOf(f)], (hari) => hasil(String(hari))), {
  sumber: ['KMK'],
})

const kf = putusan('kf', 'Kunjungan KF', (f) => nilaiKe(f, kunjunganNifas), {
  sumber: ['KMK'],
  kata: kataHasil({ 'sebelum-kf1': 'Sebelum KF1' }),
})

const kfLengkap = putusan('kf_lengkap', 'KF lengkap', (f) => nilaiLengkap(f, 'kf', kunjunganNifas), {
  sumber: ['KMK'],
  baik: ['lengkap'],
})

/** After a birth there is no curve to work it out from: only the colour that was written. */
const kurvaBb = putusan(
  'kurva_bb',
  'Sesuai kurva Buku KIA',
  (f) => perlu([kode(f, 'kurva_bb')], (warna) => pertama([warna === 'merah', 'merah', 'nakes'], [true, 'hijau'])),
  { sumber: ['KARTU'], baik: ['hijau'], edukasi: ['E5'] },
)

/** Capsules of vitamin A of a whole nifas. */
const kapsulCukup = 2

function nilaiVitA(f: Fakta): Hasil {
  return perlu([angka(f, 'vita_total'), hariNifasOf(f)], (kapsul, hari) =>
    pertama(
      [kapsul >= kapsulCukup, 'lengkap'],
      [hari > hariAkhir, 'terlewat'],
      [true, `perlu-${kapsulCukup - kapsul}`, 'nakes'],
    ),
  )
}

const vitANifas = putusan('vit_a_nifas', 'Vitamin A nifas', nilaiVitA, {
  sumber: ['KMK'],
  kata: kataHasil({ 'perlu-1': 'Perlu 1 kapsul', 'perlu-2': 'Perlu 2 kapsul' }),
  baik: ['lengkap'],
  edukasi: ['E11'],
  // Later than the nifas it is no use.
  edukasiHanya: { E11: ['perlu-1', 'perlu-2'] },
})

/** Tenths of a degree from which it is a fever. */
const demam = 375

function nilaiBahaya(f: Fakta): Hasil {
  const perdarahan = ya(f, 'perdarahan')
  const buruk = (nama: string, temuan: string) => bila(kode(f, nama), (satu) => satu === temuan)
  const tanda = [
    bila(angka(f, 'suhu_c'), (suhu) => suhu >= demam),
    perdarahan,
    buruk('lokhia', 'berbau'),
    buruk('jalan_lahir', 'infeksi'),
    buruk('kontraksi', 'lembek'),
    buruk('payudara', 'bengkak'),
  ]
  return cukupSatu(tanda, hasil('ada', perdarahan === true ? 'rs' : 'puskesmas'), hasil('tidak-ada'))
}

const bahayaNifas = putusan('bahaya_nifas', 'Tanda bahaya nifas', nilaiBahaya, {
  sumber: ['KMK', 'KARTU'],
  kader: 'rujuk',
  baik: ['tidak-ada'],
  edukasi: ['E3'],
})

const diAtas: readonly Putusan[] = [
  hariNifas,
  kf,
  kfLengkap,
  kurvaBb,
  kek,
  tdIbu,
  tbcKartu,
  tbcKmk,
  vitANifas,
  bahayaNifas,
]

/** What is judged of a mother after a birth, in the order of her card. */
export const putusanNifas: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
