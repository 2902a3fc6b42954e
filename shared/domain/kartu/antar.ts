import type { Tanggal } from '../tanggal/tanggal.ts'
import { angka, isTerisi, kode } from './aturan.ts'
import type { BarisKartu } from './putusan.ts'
import { hariKehamilanTerlama, usiaHpht, usiaUsg } from './usia-kehamilan.ts'

/** A row as far as it was read: its day may be what was refused. */
export type BarisTerbaca = Omit<BarisKartu, 'tanggal'> & { readonly tanggal: Tanggal | null }

/** A fault between cells that are each good by themselves: the column it is said of, all it lies between, and why. */
export type SalahAntar = {
  readonly kolom: string
  readonly antara: readonly string[]
  readonly alasan: string
  /**
   * It lies between a cell and the day on which it is written: a head that is written in later says nothing wrong of the
   * visits before.
   */
  readonly saatDitulis?: true
}

export type AturanAntar = (baris: BarisTerbaca) => readonly SalahAntar[]

/** Both or neither. The fault is said of the empty one. */
export function pasangan(satu: string, dua: string, alasan: string): AturanAntar {
  return (baris) => {
    const [ada, lain] = [isTerisi(baris, satu), isTerisi(baris, dua)]
    return ada === lain ? [] : [{ kolom: ada ? dua : satu, antara: [satu, dua], alasan }]
  }
}

const tekananBerpasangan = pasangan(
  'td_sistole',
  'td_diastole',
  'Sistole dan diastole ditulis berdua. Lengkapi, atau kosongkan keduanya.',
)

/** Blood pressure: both figures, the lower below the upper. */
export const antarTd: AturanAntar = (baris) => {
  const [sistole, diastole] = [angka(baris, 'td_sistole'), angka(baris, 'td_diastole')]
  if (sistole === null || diastole === null) return tekananBerpasangan(baris)
  if (diastole < sistole) return []
  const alasan = 'Diastole harus lebih kecil dari sistole. Ukur atau baca ulang.'
  return [{ kolom: 'td_diastole', antara: ['td_sistole', 'td_diastole'], alasan }]
}

/** Nobody is examined before birth. */
export const antarLahir: AturanAntar = ({ tanggal, lahir }) =>
  tanggal !== null && lahir !== null && lahir > tanggal
    ? [
        {
          kolom: 'tanggal',
          antara: ['tanggal', 'lahir'],
          alasan: 'Kunjungan ini sebelum tanggal lahir. Periksa keduanya.',
        },
      ]
    : []

const usgBerpasangan = pasangan(
  'usg_tanggal',
  'usg_mgg',
  'Tanggal USG dan usia minggunya ditulis berdua. Lengkapi, atau kosongkan keduanya.',
)

const usgHari: AturanAntar = (baris) =>
  isTerisi(baris, 'usg_hari') && !isTerisi(baris, 'usg_mgg')
    ? [{ kolom: 'usg_hari', antara: ['usg_hari', 'usg_mgg'], alasan: 'Hari USG tanpa minggunya. Isi usia minggunya.' }]
    : []

const alasanSesudah = 'Sesudah hari kunjungan. Periksa tanggalnya.'
const alasanLama = 'Kehamilan ini menjadi lebih dari 44 minggu 6 hari. Periksa tanggalnya.'

/** The last period lies before the visit, and no longer ago than a pregnancy lasts. */
const antarHpht: AturanAntar = ({ tanggal, isi }) => {
  const usia = tanggal === null ? null : usiaHpht({ tanggal, isi })
  if (usia === null || (usia.hari >= 0 && usia.hari <= hariKehamilanTerlama)) return []
  const alasan = usia.hari < 0 ? alasanSesudah : alasanLama
  return [{ kolom: 'hpht', antara: ['tanggal', 'hpht'], alasan }]
}

/** So does an ultrasound; but one that was made after a visit dates that visit too. */
const antarUsg: AturanAntar = ({ tanggal, isi }) => {
  const pada = kode({ isi }, 'usg_tanggal')
  if (tanggal === null || pada === null) return []
  const kolom = 'usg_tanggal'
  if (pada > tanggal) return [{ kolom, antara: ['tanggal', kolom], alasan: alasanSesudah, saatDitulis: true }]
  const usia = usiaUsg({ tanggal, isi })
  if (usia === null || usia.hari <= hariKehamilanTerlama) return []
  return [{ kolom, antara: ['tanggal', kolom, 'usg_mgg', 'usg_hari'], alasan: alasanLama }]
}

/** Between the cells of a pregnant woman. */
export const antarIbuHamil: AturanAntar = (baris) =>
  [antarTd, antarHpht, usgBerpasangan, usgHari, antarUsg].flatMap((aturan) => aturan(baris))
