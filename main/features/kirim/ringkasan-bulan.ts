import type { AppContext } from '#main/context/context.ts'
import { headOf } from '#main/db/journal.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { hitungLaporanBeku } from './beku.ts'
import { findBulanTersentuh } from './ringkasan-bulan.repository.ts'

/** A month in short: the digest its report would have now, and how many posyandu weighed their own children, of all. */
export type RingkasanBulan = { readonly sidik: string; readonly dicatat: number; readonly posyandu: number }

/** What was found for the months of a book, as of a change of its journal. */
type Ingatan = { readonly head: number; readonly bulan: Map<Bulan, RingkasanBulan> }

/** Counting twelve months anew at every look would be felt. */
const ingatan = new WeakMap<AppContext, Ingatan>()

/** The months that are still as they were found. */
function readIngatan(context: AppContext): Map<Bulan, RingkasanBulan> {
  const { db } = context
  const [head, known] = [headOf(db), ingatan.get(context)]
  if (known?.head === head) return known.bulan
  const before = known && known.head < head ? known : { head: 0, bulan: new Map<Bulan, RingkasanBulan>() }
  const touched = before.bulan.size === 0 ? null : findBulanTersentuh(db, before.head)
  const bulan = new Map([...before.bulan].filter(([one]) => touched === null || one < touched))
  // What a transaction has written may be taken back, and its journal numbers be given out again.
  if (!db.inTransaction()) ingatan.set(context, { head, bulan })
  return bulan
}

function hitungRingkasan(context: AppContext, bulan: Bulan): RingkasanBulan {
  const { sidik, dicatat, posyandu } = hitungLaporanBeku(context, bulan)
  return { sidik, dicatat, posyandu }
}

/** Reads a month in short; it is counted only when something it is counted from changed since. */
export function readRingkasanBulan(context: AppContext, bulan: Bulan): RingkasanBulan {
  const remembered = readIngatan(context)
  const ringkasan = remembered.get(bulan) ?? hitungRingkasan(context, bulan)
  remembered.set(bulan, ringkasan)
  return ringkasan
}
