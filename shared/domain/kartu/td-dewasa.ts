import { angka, perlu, pertama } from './aturan.ts'
import { putusan } from './buat.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil } from './putusan.ts'

/** Blood pressure of grown-ups. @source Kepmenkes HK.01.07/MENKES/2015/2023, table 22; Kartu Bantu 2023 */

const tekanan = (f: Fakta, lanjut: (sistole: number, diastole: number) => Hasil) =>
  perlu([angka(f, 'td_sistole'), angka(f, 'td_diastole')], lanjut)

/** A high upper figure with a lower one that is not is said beside the degree. */
function nilaiKmk(sistole: number, diastole: number): Hasil {
  const hst = sistole >= 140 && diastole < 90 ? '+hst' : ''
  return pertama(
    [sistole >= 180 || diastole >= 110, `ht-3${hst}`, 'puskesmas'],
    [sistole >= 160 || diastole >= 100, `ht-2${hst}`, 'puskesmas'],
    [sistole >= 140 || diastole >= 90, `ht-1${hst}`, 'puskesmas'],
    [sistole >= 130 || diastole >= 85, 'normal-tinggi'],
    [sistole >= 120 || diastole >= 80, 'normal'],
    [true, 'optimal'],
  )
}

const derajat = ['1', '2', '3'].flatMap((n) => [
  [`ht-${n}`, `Hipertensi derajat ${n}`],
  [`ht-${n}+hst`, `Hipertensi derajat ${n}, sistolik terisolasi`],
])

export const tdKmk = putusan('td_kmk', 'Tekanan darah (KMK)', (f) => tekanan(f, nilaiKmk), {
  sumber: ['KMK'],
  kader: 'rujuk',
  kata: kataHasil(Object.fromEntries(derajat)),
  baik: ['optimal', 'normal'],
  edukasi: ['E16'],
})

function nilaiKartu(f: Fakta): Hasil {
  return tekanan(f, (sistole, diastole) =>
    pertama(
      [sistole >= 140 || diastole >= 90, 'tinggi', 'puskesmas'],
      [f.setelan.tdRendah === '90/60' && (sistole < 90 || diastole < 60), 'rendah', 'nakes'],
      [true, 'normal'],
    ),
  )
}

export const tdKartu = putusan('td_kartu', 'Tekanan darah', nilaiKartu, { sumber: ['KARTU', 'U'], baik: ['normal'] })
