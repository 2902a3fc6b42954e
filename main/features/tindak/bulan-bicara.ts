import type { AppContext } from '#main/context/context.ts'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import type { AnakSkdn, PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { addBulan, type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** A posyandu in the month that speaks for it, and its children of S then. */
export type PosyanduBicara = Pick<PosyanduHasil, 'posyandu' | 'anak'> & {
  readonly bulan: Bulan
  /** The day it was open: what was done of a child since then was done for what is said of it. */
  readonly sejak: Tanggal
}

const isDitimbang = ({ timbang }: AnakSkdn): boolean => timbang !== null

/**
 * Every posyandu in the month that speaks for it on a day: that of the day once somebody was weighed there, until then the
 * one before. Whoever was weighed elsewhere meanwhile is shown with that.
 */
export function bacaBulanBicara(context: AppContext, per: Tanggal): PosyanduBicara[] {
  const bulan = bulanOf(per)
  const [kini, lalu] = [hitungBulan(context, bulan), hitungBulan(context, addBulan(bulan, -1))]
  const tamu = new Map(
    kini.posyandu.flatMap(({ anak }) => anak.filter(isDitimbang)).map((satu) => [satu.anak.id, satu]),
  )
  const dulu = new Map(lalu.posyandu.map((satu) => [satu.posyandu.id, satu]))
  return kini.posyandu.map((satu) => {
    const { posyandu } = satu
    const before = dulu.get(posyandu.id)
    // As a guest elsewhere a child opens none.
    if (satu.anak.some((one) => isDitimbang(one) && one.diTempat) || before === undefined) {
      return { posyandu, bulan, sejak: satu.hariBuka.tanggal, anak: satu.anak }
    }
    const anak = before.anak.map((one) => tamu.get(one.anak.id) ?? one)
    return { posyandu, bulan: lalu.bulan, sejak: before.hariBuka.tanggal, anak }
  })
}
