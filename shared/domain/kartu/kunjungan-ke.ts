import { belumDinilai, cukupSatu, hasil, kode, perlu, pertama, tidakBerlaku, ya } from './aturan.ts'
import type { Fakta, Hasil } from './putusan.ts'

/** The visits a mother and her baby are due after a birth. @source Kepmenkes HK.01.07/MENKES/2015/2023, figures 14 and 15 */

const nakes: ReadonlySet<string> = new Set(['bidan', 'perawat', 'dokter'])

/** A birth counts as over for so many minutes before the first visit does. */
const menitAwal = 6 * 60
const menitSehari = 24 * 60

export type UrutanKunjungan = {
  readonly awal: string
  /** Each visit with the last whole day since the birth on which it is that one. */
  readonly ke: readonly (readonly [kode: string, sampaiHari: number])[]
  /** Whole days since the birth. */
  readonly hari: (f: Fakta) => number | null
  readonly jamLahir: string
}

function menitLewat(f: Fakta, hari: number, jamLahir: string): number | null {
  const [lahir, jam] = [f.isi[jamLahir], f.isi.jam]
  return typeof lahir === 'number' && typeof jam === 'number' ? hari * menitSehari + jam - lahir : null
}

/** Which visit it is: by who examined, then by the hours where both times are known, then by the days. */
export function nilaiKe(f: Fakta, { awal, ke, hari, jamLahir }: UrutanKunjungan): Hasil {
  const pemeriksa = kode(f, 'pemeriksa')
  if (pemeriksa === null) return belumDinilai
  if (!nakes.has(pemeriksa)) return tidakBerlaku
  return perlu([hari(f)], (lewat) => {
    const menit = menitLewat(f, lewat, jamLahir)
    return pertama(
      [menit !== null && menit < menitAwal, awal],
      ...ke.map(([satu, sampai]) => [lewat <= sampai, satu] as const),
      [true, 'lewat'],
    )
  })
}

/** Whether all were made: each counts that is said to have been, or is this one. One that is not is enough. */
export function nilaiLengkap(f: Fakta, ini: string, { ke }: UrutanKunjungan): Hasil {
  const belum = ke.map(([satu]) => {
    const dulu = ya(f, satu.toLowerCase())
    if (dulu === true || f.putusan(ini).hasil === satu) return false
    return dulu === null ? null : true
  })
  return cukupSatu(belum, hasil('belum'), hasil('lengkap'))
}
