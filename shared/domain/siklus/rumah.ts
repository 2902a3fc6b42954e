/** Who lives under one roof, as far as a register tells. @source docs/aturan/formulir.md, "Kunjungan rumah" */

export type Serumah = {
  readonly id: string
  readonly noKk: string | null
  readonly ibuId: string | null
  readonly suamiId: string | null
}

/**
 * The home of somebody: one a family card; who has none is at home with the husband, else with the mother, else alone.
 *
 * @param orang everybody who may be named, by id
 * @returns the same for all of one home
 */
export function rumahOf(orang: ReadonlyMap<string, Serumah>, id: string): string {
  const seen = new Set<string>()
  let kini = id
  for (;;) {
    seen.add(kini)
    const satu = orang.get(kini)
    if (satu?.noKk) return `kk ${satu.noKk}`
    const lanjut = [satu?.suamiId, satu?.ibuId].find((lain) => lain && orang.has(lain) && !seen.has(lain))
    if (!lanjut) return kini
    kini = lanjut
  }
}
