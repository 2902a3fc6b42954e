import type { AppContext } from '#main/context/context.ts'
import { listBulanKirim } from '#main/features/kirim/bulan.ts'

/** Whether the report of a month would be another one than the one that was sent, as the page of sending says. */
export function isBerubahSejakDikirim(context: AppContext, bulan: string): boolean {
  return listBulanKirim(context).find((satu) => satu.bulan === bulan)?.berubahSejakDikirim ?? false
}
