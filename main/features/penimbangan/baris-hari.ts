import type { AppContext } from '#main/context/context.ts'
import { bulanOf, firstDayOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { lastOfDay } from './isi-baris.ts'
import {
  type HariRow,
  listHariBuka,
  listPenimbangan,
  listPenimbanganOrang,
  type PenimbanganRow,
} from './penimbangan.repository.ts'

/**
 * Which weighing of a child the sheet of a day stands for: that of the day itself.
 *
 * In a month that is over also one of another day, which hangs on no hari buka: such months came from a file, where each
 * child has the day its mother came. The whole month is then one sheet, the first of its posyandu. In the month that runs
 * a child weighed on another day keeps an empty row, because it may be weighed here as well.
 *
 * @source docs/decisions/0014-bulan-dari-berkas.md
 */
function isTitipan(context: AppContext, hari: HariRow, sebulan?: readonly HariRow[]): (row: PenimbanganRow) => boolean {
  const bulan = bulanOf(hari.tanggal)
  if (bulan >= bulanOf(context.hariIni())) return () => false
  const days = (sebulan ?? listHariBuka(context.db, bulan)).filter((d) => d.posyandu_id === hari.posyandu_id)
  if (days[0]?.id !== hari.id) return () => false
  const recorded = new Set(days.map((d) => d.tanggal))
  return ({ hari_buka_id, posyandu_id, tanggal }) =>
    hari_buka_id === null && !recorded.has(tanggal) && (posyandu_id === null || posyandu_id === hari.posyandu_id)
}

/** What a sheet is picked from, in the order of entry. */
export type BahanHari = {
  /** At least those of its month that hang on no hari buka, and after them those of its day. */
  readonly rows: readonly PenimbanganRow[]
  /** Every hari buka of its month, where they have been read. */
  readonly sebulan?: readonly HariRow[]
}

/** The rows of the sheet of a day, by child. */
export function pickBarisHari(
  context: AppContext,
  hari: HariRow,
  { rows, sebulan }: BahanHari,
): Map<string, PenimbanganRow> {
  const isTitip = isTitipan(context, hari, sebulan)
  const found = new Map<string, PenimbanganRow>()
  for (const row of rows) {
    if (bulanOf(row.tanggal) === bulanOf(hari.tanggal) && isTitip(row)) found.set(row.orang_id, row)
  }
  return new Map([...found, ...lastOfDay(rows, hari.tanggal)])
}

export function listBarisHari(context: AppContext, hari: HariRow): Map<string, PenimbanganRow> {
  const bulan = bulanOf(hari.tanggal)
  return pickBarisHari(context, hari, { rows: listPenimbangan(context.db, firstDayOf(bulan), lastDayOf(bulan)) })
}

/** The row of one child on the sheet of a day; undefined when nothing is written in it yet. */
export function findBarisHari(context: AppContext, hari: HariRow, orangId: string): PenimbanganRow | undefined {
  const bulan = bulanOf(hari.tanggal)
  const rows = listPenimbanganOrang(context.db, orangId, { dari: firstDayOf(bulan), sampai: lastDayOf(bulan) })
  return pickBarisHari(context, hari, { rows }).get(orangId)
}
