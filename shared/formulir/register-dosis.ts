import type { Sel } from './model.ts'
import { type BarisAnak, hariAtauKosong } from './register-anak.ts'
import type { IsiKolom } from './resmi.ts'
import { selHitam } from './sel.ts'

/** The days of doses, as registers of children write them. */

export const dosisAnak = ({ anak, input }: BarisAnak) => input.anak.dosis(anak.id)

/** The day on which a place of the schedule was filled. */
const dosis =
  (tempat: string) =>
  (baris: BarisAnak): Sel =>
    hariAtauKosong(dosisAnak(baris).terisi.get(tempat))

/** A vaccine that heksavalen holds is no dose of its own for a child on that schedule. */
const dosisTanpaHeksa =
  (tempat: string) =>
  (baris: BarisAnak): Sel => {
    const { heksa, terisi } = dosisAnak(baris)
    return heksa && !terisi.has(tempat) ? selHitam : hariAtauKosong(terisi.get(tempat))
  }

const berurut = (id: string, seri: string, banyak: number): IsiKolom<BarisAnak> =>
  Object.fromEntries(Array.from({ length: banyak }, (_, i) => [`${id}${i + 1}`, dosis(`${seri}${i + 1}`)]))

/** Doses by the id of their column; an id stands for the same place in the blocks of today and of before. */
export const isiImunisasi: IsiKolom<BarisAnak> = {
  hb0: dosis('HB01'),
  bcg: dosis('BCG1'),
  ...berurut('opv', 'OPV', 4),
  ...berurut('dpt', 'DPT', 3),
  ...berurut('rv', 'RV', 3),
  ...berurut('pcv', 'PCV', 2),
  ipv1: dosisTanpaHeksa('IPV1'),
  ipv2: dosisTanpaHeksa('IPV2'),
  mr1: dosis('MR1'),
  ...berurut('polio', 'OPV', 4),
  campak: dosis('MR1'),
  ...berurut('hep', 'DPT', 3),
}
