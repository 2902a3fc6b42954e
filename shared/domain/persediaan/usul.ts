import { bahanOf, type KodeBahan, kodeBahan } from './bahan.ts'

/** What was given on a day at a posyandu, as the cards and the register of doses have it. */
export type DiberiHari = {
  readonly vitBiru: number
  readonly vitMerah: number
  /** Half tablets count half. */
  readonly obatCacing: number
  /** Codes of doses given here. */
  readonly dosis: readonly string[]
}

/** Which vaccine a dose is drawn from, by the beginning of its code. */
const vaksinDari: readonly (readonly [awalan: string, bahan: KodeBahan])[] = [
  ['HB0', 'vaksinHb0'],
  ['BCG', 'vaksinBcg'],
  ['OPV', 'vaksinOpv'],
  ['DPT', 'vaksinDpt'],
  ['HEXA', 'vaksinHeksa'],
  ['PCV', 'vaksinPcv'],
  ['RV', 'vaksinRv'],
  ['IPV', 'vaksinIpv'],
  ['MR', 'vaksinMr'],
  ['BIASMR', 'vaksinMr'],
  ['JE', 'vaksinJe'],
  ['BIASTD', 'vaksinTd'],
  ['TD', 'vaksinTd'],
]

/**
 * Doses in a vial as the programme mostly delivers it. A vial that was opened for one child is a vial, so the person
 * who knows what was opened corrects the number.
 *
 * @source docs/aturan/persediaan.md, "Proposal of the day"
 */
export const dosisPerVial: Readonly<Partial<Record<KodeBahan, number>>> = {
  ...{ vaksinHb0: 1, vaksinBcg: 20, vaksinOpv: 10, vaksinDpt: 5, vaksinHeksa: 1, vaksinPcv: 4 },
  ...{ vaksinRv: 5, vaksinIpv: 5, vaksinMr: 10, vaksinJe: 5, vaksinTd: 10 },
}

export type Usul = {
  readonly bahan: KodeBahan
  readonly jumlah: number
  /** From what it was reckoned: "7 dosis", "5 anak". */
  readonly dari: string
}

/** How much of each thing the day used up, so far as nobody wrote it down. @param tercatat what went out that day already */
export function usulHari(diberi: DiberiHari, tercatat: ReadonlySet<KodeBahan>): Usul[] {
  const dosis = Map.groupBy(diberi.dosis, (kode) => vaksinDari.find(([awalan]) => kode.startsWith(awalan))?.[1])
  const usul = (bahan: KodeBahan): Usul => {
    if (bahan === 'vitBiru' || bahan === 'vitMerah')
      return { bahan, jumlah: diberi[bahan], dari: `${diberi[bahan]} kapsul diberikan` }
    if (bahan === 'obatCacing')
      return {
        bahan,
        jumlah: Math.ceil(diberi.obatCacing),
        dari: `${String(diberi.obatCacing).replace('.', ',')} tablet diberikan`,
      }
    const banyak = bahanOf(bahan).vaksin ? (dosis.get(bahan)?.length ?? 0) : 0
    const isi = dosisPerVial[bahan] ?? 1
    return {
      bahan,
      jumlah: Math.ceil(banyak / isi),
      dari: `${banyak} dosis, ${isi} dosis tiap ${bahanOf(bahan).satuan}`,
    }
  }
  return kodeBahan.map(usul).filter(({ bahan, jumlah }) => jumlah > 0 && !tercatat.has(bahan))
}

/** Days before its expiry from which a batch is pointed out. */
export const hariDekat = 90
