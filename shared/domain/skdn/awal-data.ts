import type { IsAwalData } from '../penimbangan/hasil.ts'
import { keanggotaanPenimbangan } from '../register/keanggotaan.ts'
import type { AnakRegister } from '../register/register.ts'
import { type Bulan, bulanOf } from '../tanggal/tanggal.ts'

/** How many first data months of an imported register count as its beginning. @source docs/aturan/skdn.md, Import */
export const bulanAwalData = 3

/** From this age a first weighing suggests that the child moved in. Completed months. @source docs/aturan/skdn.md, Import */
export const umurPindahMasukBulan = 12

/** A month in which a child was weighed as a member of a posyandu, and whether a file says so. */
export type BulanData = { readonly posyanduId: string; readonly bulan: Bulan; readonly impor: boolean }

/** The first months of weighings of one child, as many in each posyandu as may be the first of all. */
export function awalAnak(anak: AnakRegister): BulanData[] {
  const found = new Map<string, Map<Bulan, boolean>>()
  for (const { bbG, tanggal, posyanduId, dariImpor } of anak.penimbangan) {
    const anggota = bbG === null ? null : keanggotaanPenimbangan(anak, tanggal, posyanduId)
    if (!anggota) continue
    const months = found.get(anggota.posyanduId) ?? new Map<Bulan, boolean>()
    found.set(anggota.posyanduId, months)
    const bulan = bulanOf(tanggal)
    if (months.size < bulanAwalData || months.has(bulan)) months.set(bulan, dariImpor || months.get(bulan) === true)
  }
  return [...found].flatMap(([posyanduId, months]) =>
    [...months].map(([bulan, impor]) => ({ posyanduId, bulan, impor })),
  )
}

/** Of each posyandu whose register began with a file the months that are its beginning, from the first months of its children. */
function awalPosyandu(data: readonly BulanData[]): Map<string, ReadonlySet<Bulan>> {
  const awal = new Map<string, ReadonlySet<Bulan>>()
  for (const [posyanduId, list] of Map.groupBy(data, (one) => one.posyanduId)) {
    const months = [...new Set(list.map(({ bulan }) => bulan))].sort().slice(0, bulanAwalData)
    if (list.some(({ bulan, impor }) => impor && bulan === months[0])) awal.set(posyanduId, new Set(months))
  }
  return awal
}

/**
 * Finds the first three months that hold weighings of each posyandu whose register began with an imported file.
 *
 * There the past is cut off by the file, so a first weighing of an older child is not "baru". Only an import cuts
 * the past off: a register begun by hand begins with B. Computed at the first question, then remembered.
 */
export function createIsAwalData(anak: Iterable<AnakRegister>): IsAwalData {
  return isAwalDataDari(() => [...anak].flatMap(awalAnak))
}

/** The same, from the first months of the children. */
export function isAwalDataDari(list: () => readonly BulanData[]): IsAwalData {
  let awal: Map<string, ReadonlySet<Bulan>> | null = null
  return (posyanduId, bulan) => {
    awal ??= awalPosyandu(list())
    return awal.get(posyanduId)?.has(bulan) ?? false
  }
}
