import { addHari, dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import type { FaktaHamil } from './fakta.ts'
import { rujukNakes, type Sebab } from './jenis-sebab.ts'

/** Reasons to visit a pregnant woman, a mother after a birth and her newborn. @source docs/aturan/tindak.md */

const sejak = (dari: Tanggal, per: Tanggal): number => dayNumber(per) - dayNumber(dari)

/** Days after which the next visit to a health worker is late, by completed weeks. @source docs/decisions/0067 */
const jedaAnc = [
  [36, 14],
  [28, 28],
  [0, 42],
] as const
/** Days a woman may be in the book without having been seen by a health worker. */
const hariPertama = 14
/** Days after which tablets for a month are used up. */
const hariTablet = 30
const mingguTablet = 12

function ancTerlambat({ mulai, minggu, nakes }: FaktaHamil, per: Tanggal): string | null {
  if (nakes === null) return sejak(mulai, per) < hariPertama ? null : 'belum pernah diperiksa bidan atau dokter'
  const [, batas] = jedaAnc.find(([dari]) => (minggu ?? 0) >= dari) ?? jedaAnc[2]
  return sejak(nakes, per) <= batas ? null : `terakhir ${formatTanggal(nakes)}`
}

/** Days after a birth between which each visit lies. @source KMK HK.01.07/MENKES/2015/2023, figures 14 and 15 */
const jendela = [
  [0, 2],
  [3, 7],
  [8, 28],
  [29, 42],
] as const

/** The visit whose days are these, where it was not made: "KF2, paling lambat 16-11-2026". */
function waktunya(
  { lahir, sudah }: { readonly lahir: Tanggal; readonly sudah: readonly string[] },
  [kunjungan, banyak]: readonly [string, number],
  per: Tanggal,
): string | null {
  const hari = sejak(lahir, per)
  const ke = jendela.slice(0, banyak).findIndex(([dari, sampai]) => hari >= dari && hari <= sampai)
  const batas = jendela[ke]
  if (batas === undefined || sudah.includes(`${kunjungan}${ke + 1}`)) return null
  return `${kunjungan}${ke + 1}, paling lambat ${formatTanggal(addHari(lahir, batas[1]))}`
}

export const sebabIbu = [
  {
    kode: 'lewatHpl',
    sebut: 'Lewat hari perkiraan lahir',
    huruf: null,
    kader: 'kata',
    lakukan: { nakes: 'Periksa hari ini; sudah bersalin, catat persalinannya.', kader: rujukNakes.lakukan },
    ajakan: 'periksa',
    periksa: ({ hamil }, per) =>
      hamil?.hpl && hamil.hpl < per ? `perkiraan ${formatTanggal(hamil.hpl)}, belum dicatat bersalin` : null,
  },
  {
    kode: 'tensiIbu',
    sebut: 'Tekanan darah ibu hamil tinggi',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Ukur lagi, periksa protein urin, rujuk ke Puskesmas atau RS.', kader: rujukNakes.lakukan },
    ajakan: 'periksa',
    periksa: ({ hamil }) => (hamil?.tensi ? `pada ${formatTanggal(hamil.tensi)}` : null),
  },
  {
    kode: 'nifasWaktunya',
    sebut: 'Kunjungan nifas',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Kunjungi atau panggil, periksa ibunya.',
      kader: 'Tanya kabarnya, ajak ke Pustu, beri tahu bidan.',
    },
    ajakan: 'periksa',
    periksa: ({ nifas }, per) =>
      nifas ? waktunya({ lahir: nifas.bersalin, sudah: nifas.sudah }, ['KF', 4], per) : null,
  },
  {
    kode: 'neonatalWaktunya',
    sebut: 'Kunjungan bayi baru lahir',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Kunjungi atau panggil, periksa bayinya.',
      kader: 'Tanya kabarnya, ajak ke Pustu, beri tahu bidan.',
    },
    ajakan: 'lihat',
    periksa: ({ neonatal }, per) => (neonatal ? waktunya(neonatal, ['KN', 3], per) : null),
  },
  {
    kode: 'anemiaIbu',
    sebut: 'Anemia ibu hamil',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Periksa Hb lagi, beri tablet dua kali sehari, rujuk bila berat.', kader: rujukNakes.lakukan },
    ajakan: 'periksa',
    periksa: ({ hamil }) => (hamil?.anemia ? `pada ${formatTanggal(hamil.anemia)}` : null),
  },
  {
    kode: 'kekIbu',
    sebut: 'KEK ibu hamil',
    huruf: null,
    kader: 'kata',
    lakukan: { nakes: 'Tawarkan makanan tambahan, ukur LILA dan berat.', kader: 'Tanya makannya, ajak ke Pustu.' },
    ajakan: 'periksa',
    periksa: ({ hamil }) => (hamil?.kek ? `pada ${formatTanggal(hamil.kek)}` : null),
  },
  {
    kode: 'ancTerlambat',
    sebut: 'Periksa kehamilan terlambat',
    huruf: null,
    kader: 'kata',
    lakukan: { nakes: 'Panggil atau kunjungi, periksa kehamilannya.', kader: 'Ajak periksa ke Pustu minggu ini.' },
    ajakan: 'periksa',
    periksa: ({ hamil }, per) => (hamil ? ancTerlambat(hamil, per) : null),
  },
  {
    kode: 'tabletIbu',
    sebut: 'Tablet tambah darah ibu hamil',
    huruf: null,
    kader: 'kata',
    lakukan: { nakes: 'Bawa dan berikan tabletnya.', kader: 'Tanya apakah diminum tiap hari, ajak ambil ke Pustu.' },
    ajakan: 'periksa',
    periksa: ({ hamil }, per) => {
      if (!hamil || (hamil.minggu ?? 0) < mingguTablet) return null
      if (hamil.tablet === null) return 'belum pernah diberi'
      return sejak(hamil.tablet, per) > hariTablet ? `terakhir diberi ${formatTanggal(hamil.tablet)}` : null
    },
  },
] as const satisfies readonly Sebab[]
