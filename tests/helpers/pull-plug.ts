/** How a piece of work ended: whether it came to its end before the plug was pulled, and how long it took, milliseconds. */
export type AkhirKerja = { readonly selesai: boolean; readonly tookMs: number }

/** Tries beyond those asked for, until the plug was pulled in time at least once. */
const lagi = 12

/**
 * Pulls the plug at moments spread over the time a piece of work takes.
 *
 * That time is only known from the last run: a machine that has less to do by now finishes before the plug, and the next
 * one is pulled sooner.
 *
 * @param tookMs how long the whole work took, milliseconds
 * @param dari the share of it before which nothing is tried
 * @returns how often the work was cut off
 */
export async function pullSpread(
  { kali, tookMs, dari = 0 }: { readonly kali: number; readonly tookMs: number; readonly dari?: number },
  pull: (killAfterMs: number, i: number) => Promise<AkhirKerja>,
): Promise<number> {
  let [killed, took] = [0, tookMs]
  for (let i = 0; i < kali || (killed === 0 && i < kali + lagi); i++) {
    const share = dari + (1 - dari) * (((i % kali) + Math.random()) / kali)
    const akhir = await pull(took * share, i)
    if (!akhir.selesai) killed++
    else took = Math.min(took * 0.9, akhir.tookMs)
  }
  return killed
}
