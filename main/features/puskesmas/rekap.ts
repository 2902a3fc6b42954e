import type { AppContext } from '#main/context/context.ts'
import { hitungAngka, hitungBulan, refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { listPosyanduUnit, type PosyanduUnit } from '#main/db/unit.ts'
import type { BarisRekap, RekapPuskesmas } from '#shared/contract/puskesmas.ts'
import { ejaanTerbanyak, kunciNama } from '#shared/domain/identitas/nama-tempat.ts'
import type { AngkaPosyandu } from '#shared/domain/skdn/angka.ts'
import { jumlahSkdn } from '#shared/domain/skdn/hitung.ts'
import { indikatorSkdn } from '#shared/domain/skdn/indikator.ts'
import type { PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'

/** One posyandu of the month with where it belongs. */
type Bertempat<H> = PosyanduUnit & { readonly hasil: H }
export type PosyanduBulan = Bertempat<PosyanduHasil>

/** What was found for every posyandu of the area, in the order of the Pustu. */
function letakkan<H extends Pick<PosyanduHasil, 'posyandu'>>(context: AppContext, list: readonly H[]): Bertempat<H>[] {
  const hasil = new Map(list.map((p) => [p.posyandu.id, p]))
  const units = listPosyanduUnit(context.db)
  // One village, however its Pustu spell it.
  const ejaan = ejaanTerbanyak(
    'desa',
    units.map(({ desa }) => desa),
  )
  return units.flatMap((unit) => {
    const found = hasil.get(unit.id)
    return found ? [{ ...unit, desa: ejaan.get(kunciNama('desa', unit.desa)) ?? unit.desa, hasil: found }] : []
  })
}

/** The month of every posyandu of the area, child by child. */
export function listPosyanduBulan(context: AppContext, bulan: Bulan): PosyanduBulan[] {
  refuseBelumMulai(context, bulan)
  return letakkan(context, hitungBulan(context, bulan).posyandu)
}

function toBaris(id: string | null, nama: string, posyandu: readonly Bertempat<AngkaPosyandu>[]): BarisRekap {
  const hitungan = jumlahSkdn(posyandu.flatMap(({ hasil }) => hasil.baris))
  return { id, nama, posyandu: posyandu.length, hitungan, indikator: { ...indikatorSkdn(hitungan) } }
}

const namaDesa = (desa: string) => (desa === '' ? 'Desa belum diisi' : desa)

/** The numbers of a month for each Pustu, desa and posyandu, and for all: every child is counted once in each. */
export function readRekap(context: AppContext, bulan: Bulan): RekapPuskesmas {
  refuseBelumMulai(context, bulan)
  const all = letakkan(context, hitungAngka(context, bulan))
  const perPustu = Map.groupBy(all, ({ unitId }) => unitId)
  const perDesa = Map.groupBy(all, ({ desa }) => desa)
  return {
    bulan,
    perPustu: [...perPustu].map(([id, list]) => toBaris(id, list[0]?.unit || 'Belum di Pustu mana pun', list)),
    perDesa: [...perDesa]
      .sort(([a], [b]) => a.localeCompare(b, 'id'))
      .map(([desa, list]) => toBaris(desa, namaDesa(desa), list)),
    perPosyandu: all.map((one) => ({
      ...toBaris(one.id, one.nama, [one]),
      pustu: one.unit,
      desa: namaDesa(one.desa),
    })),
    total: toBaris(null, 'Seluruhnya', all),
  }
}
