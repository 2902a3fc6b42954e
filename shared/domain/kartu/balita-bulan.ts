import type { Tanggal } from '../tanggal/tanggal.ts'
import { hasil, kode, pertama, tidakBerlaku, ya } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { bulanBaris, dalamUmur } from './umur-baris.ts'

/** What is given in certain months of the year. @source docs/aturan/kartu-balita.md */

/** Months of the calendar. @source Kepmenkes HK.01.07/MENKES/2015/2023 */
const bulanVitaminA: readonly number[] = [2, 8]
/** Completed months, ends allowed; from the second figure of the dose on the other is given. @source the same */
const umurVitaminA = [6, 59] as const
const umurKapsulMerah = 12
const umurObatCacing = [12, 59] as const
const umurSatuTablet = 24

const bulanKalender = (tanggal: Tanggal) => Number(tanggal.slice(5, 7))

function nilaiVitA(f: Fakta): Hasil {
  if (!bulanVitaminA.includes(bulanKalender(f.tanggal))) return tidakBerlaku
  return dalamUmur(bulanBaris(f), umurVitaminA, (umur) => {
    const dosis = umur < umurKapsulMerah ? 'biru' : 'merah'
    const diberi = kode(f, 'vit_a')
    return pertama(
      [diberi === null || diberi === 'tidak', `perlu-${dosis}`],
      [diberi === dosis, 'sudah'],
      [true, 'salah', 'nakes'],
    )
  })
}

export const vitA: Putusan = {
  kode: 'vit_a',
  sebut: 'Vitamin A',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['sudah'],
  edukasi: ['E15'],
  versi: [{ sumber: ['KMK'], nilai: nilaiVitA }],
}

function nilaiObatCacing(f: Fakta): Hasil {
  if (!f.setelan.bulanObatCacing.includes(bulanKalender(f.tanggal))) return tidakBerlaku
  return dalamUmur(bulanBaris(f), umurObatCacing, (umur) => {
    if (ya(f, 'obat_cacing') === true) return hasil('sudah')
    if (ya(f, 'sakit') === true) return hasil('tunda')
    return hasil(umur < umurSatuTablet ? 'perlu-200' : 'perlu-400')
  })
}

export const obatCacing: Putusan = {
  kode: 'obat_cacing',
  sebut: 'Obat cacing',
  kata: kataHasil({ 'perlu-200': 'Perlu 200 mg', 'perlu-400': 'Perlu 400 mg' }),
  kader: 'kata',
  baik: ['sudah'],
  edukasi: ['E15'],
  versi: [{ sumber: ['KMK'], nilai: nilaiObatCacing }],
}
