import type { IsAwalData } from '../penimbangan/hasil.ts'
import { keanggotaanPenimbangan } from '../register/keanggotaan.ts'
import type { AnakRegister } from '../register/register.ts'
import { bulanOf } from '../tanggal/tanggal.ts'

/** How many first data months of an imported register count as its beginning. @source docs/aturan/skdn.md, Import */
const bulanAwalData = 3

/** From this age a first weighing suggests that the child moved in. Completed months. @source docs/aturan/skdn.md, Import */
export const umurPindahMasukBulan = 12

type DataPosyandu = { readonly bulan: Set<string>; readonly imporBulan: Set<string> }

function collect(anak: Iterable<AnakRegister>): Map<string, DataPosyandu> {
  const found = new Map<string, DataPosyandu>()
  for (const child of anak) {
    for (const penimbangan of child.penimbangan) {
      if (penimbangan.bbG === null) continue
      const anggota = keanggotaanPenimbangan(child, penimbangan.tanggal, penimbangan.posyanduId)
      if (!anggota) continue
      let data = found.get(anggota.posyanduId)
      if (!data) {
        data = { bulan: new Set(), imporBulan: new Set() }
        found.set(anggota.posyanduId, data)
      }
      const bulan = bulanOf(penimbangan.tanggal)
      data.bulan.add(bulan)
      if (penimbangan.dariImpor) data.imporBulan.add(bulan)
    }
  }
  return found
}

/**
 * Finds the first three months that hold weighings of each posyandu whose register began with an imported file.
 *
 * There the past is cut off by the file, so a first weighing of an older child is not "baru". Only an import cuts
 * the past off: a register begun by hand begins with B. Computed at the first question, then remembered.
 */
export function createIsAwalData(anak: Iterable<AnakRegister>): IsAwalData {
  let first: Map<string, readonly string[]> | null = null
  return (posyanduId, bulan) => {
    if (!first) {
      first = new Map()
      for (const [id, data] of collect(anak)) {
        const months = [...data.bulan].sort().slice(0, bulanAwalData)
        if (months[0] !== undefined && data.imporBulan.has(months[0])) first.set(id, months)
      }
    }
    return first.get(posyanduId)?.includes(bulan) ?? false
  }
}
