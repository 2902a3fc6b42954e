import { angka, bila, cukupSatu, hasil, kode, perlu, pertama, tangga, tidakBerlaku } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { mingguKehamilan, trimesterKlinisOf } from './usia-kehamilan.ts'

/** Rules about what a health worker examines. @source docs/aturan/kartu-ibu-hamil.md */

const takHingga = Number.POSITIVE_INFINITY

/** Haemoglobin to act on, tenths of g/dl: in the second trimester of the clinic the blood is thinner. */
function nilaiAnemia(f: Fakta): Hasil {
  const minggu = mingguKehamilan(f)
  const kedua = minggu !== null && trimesterKlinisOf(minggu, f.setelan.trimesterKlinisTiga) === 2
  return perlu([angka(f, 'hb_gdl')], (hb) =>
    pertama(
      [hb >= (kedua ? 105 : 110), 'tidak'],
      [hb < 70, 'berat', 'rs'],
      [hb < 100, 'sedang', 'puskesmas'],
      [true, 'ringan', 'nakes'],
    ),
  )
}

export const anemiaHamil: Putusan = {
  kode: 'anemia_hamil',
  sebut: 'Hemoglobin',
  kata: kataHasil(),
  kader: 'rujuk',
  baik: ['tidak'],
  edukasi: ['E8'],
  versi: [{ sumber: ['PPK'], nilai: nilaiAnemia }],
}

export const anemiaSigizi: Putusan = {
  kode: 'anemia_sigizi',
  sebut: 'Hemoglobin (laporan SIGIZI)',
  kata: kataHasil(),
  kader: 'rujuk',
  baik: ['tidak'],
  edukasi: [],
  versi: [
    {
      sumber: ['SIGIZI'],
      nilai: (f: Fakta) =>
        perlu([angka(f, 'hb_gdl')], (hb) =>
          tangga(hb, [70, 'berat'], [100, 'sedang'], [110, 'ringan'], [takHingga, 'tidak']),
        ),
    },
  ],
}

export const djj: Putusan = {
  kode: 'djj',
  sebut: 'Denyut jantung janin',
  kata: kataHasil(),
  kader: 'rujuk',
  baik: ['normal'],
  edukasi: [],
  versi: [
    {
      sumber: ['PPK'],
      nilai: (f: Fakta) =>
        perlu([angka(f, 'djj')], (denyut) =>
          pertama([denyut >= 120 && denyut <= 160, 'normal'], [true, 'tidak-normal', 'rs']),
        ),
    },
  ],
}

/** Height of the womb in centimetres is the weeks, two more or less; between weeks 20 and 36. */
function nilaiTfu(f: Fakta): Hasil {
  const minggu = mingguKehamilan(f)
  if (minggu !== null && (minggu < 20 || minggu > 36)) return tidakBerlaku
  return perlu([minggu, angka(f, 'tfu_cm')], (uk, tfuMm) =>
    pertama([Math.abs(tfuMm - uk * 10) <= 20, 'sesuai'], [true, 'tidak-sesuai', 'puskesmas']),
  )
}

export const tfu: Putusan = {
  kode: 'tfu',
  sebut: 'Tinggi fundus uteri',
  kata: kataHasil(),
  kader: 'rujuk',
  baik: ['sesuai'],
  edukasi: [],
  versi: [{ sumber: ['PPK'], nilai: nilaiTfu }],
}

function nilaiLab(f: Fakta): Hasil {
  const temuan = ['hiv', 'sifilis', 'hbsag'].map((satu) => bila(kode(f, satu), (nilai) => nilai === 'reaktif'))
  const protein = bila(kode(f, 'protein_urin'), (nilai) => nilai !== 'negatif')
  return cukupSatu([...temuan, protein], hasil('ada-temuan', 'puskesmas'), hasil('tanpa-temuan'))
}

export const labHamil: Putusan = {
  kode: 'lab_hamil',
  sebut: 'Laboratorium',
  kata: kataHasil(),
  kader: 'tutup',
  baik: ['tanpa-temuan'],
  edukasi: [],
  versi: [{ sumber: ['KMK'], nilai: nilaiLab }],
}

/** Tablets of a whole pregnancy. */
const tabletCukup = 180

function capaianTtd(kodePutusan: string, sebut: string, dari: string): Putusan {
  const nilai = (f: Fakta) =>
    perlu([angka(f, dari)], (tablet) => pertama([tablet >= tabletCukup, 'tercapai'], [true, 'belum']))
  return {
    kode: kodePutusan,
    sebut,
    kata: kataHasil(),
    kader: 'kata',
    baik: ['tercapai'],
    edukasi: ['E9'],
    versi: [{ sumber: ['SIGIZI'], nilai }],
  }
}

export const ttdMendapat = capaianTtd('ttd_mendapat', 'Mendapat 180 TTD', 'ttd_total')
export const ttdMengonsumsi = capaianTtd('ttd_mengonsumsi', 'Minum 180 TTD', 'ttd_diminum_total')
