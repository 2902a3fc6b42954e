import { listPosyanduUnit, listPustu } from '#main/db/unit.ts'
import type { UnitKolom } from '#shared/bahan/bahan.ts'
import { listPelapor } from '../laporan.repository.ts'
import type { Pembaca } from './pembaca.ts'

const lain: UnitKolom = { id: 'lain', nama: 'Belum di Pustu mana pun', desa: '' }

/** Which Pustu each posyandu belongs to, and whose report of the month has come. */
export const readUnit: Pembaca<'unit'> = ({ context: { db }, bulan }) => {
  const kolom = new Map(
    listPosyanduUnit(db).map(({ id, unitId, unit, desa }) => [
      id,
      unitId === '' ? lain : { id: unitId, nama: unit, desa },
    ]),
  )
  const datang = listPelapor(db, bulan)
  const lapor = listPustu(db).map(({ id, nama }) => ({ nama, lapor: datang.has(id) }))
  return () => ({ kolomOf: (posyanduId) => kolom.get(posyanduId) ?? lain, lapor })
}
