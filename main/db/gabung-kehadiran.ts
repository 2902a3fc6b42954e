import type { KehadiranTable, PenimbanganTable } from '#main/toko/schema.ts'
import type { Change } from './journal.ts'

export type KehadiranOrangRow = Pick<KehadiranTable, 'id' | 'orang_id' | 'hari_buka_id' | 'hadir' | 'dihapus'> & {
  readonly tanggal: string
}

/** True when something was measured or given: the child was there. */
function isHadir(row: PenimbanganTable): boolean {
  const typed = [row.bb_g, row.bb_ketikan, row.tb_mm, row.tb_ketikan, row.lila_mm, row.lk_mm]
  const given = [row.vitamin_a, row.obat_cacing, row.asi]
  return row.edema === 1 || [...typed, ...given].some((value) => value !== null)
}

type Dua<T> = { readonly tetap: readonly T[]; readonly gabung: readonly T[] }

/** Absences of both records: one a day, and none on a day on which either was weighed. */
export function planKehadiran(
  tetapId: string,
  kehadiran: Dua<KehadiranOrangRow>,
  penimbangan: Dua<PenimbanganTable>,
): Change[] {
  const hadir = new Set([...penimbangan.tetap, ...penimbangan.gabung].filter(isHadir).map((row) => row.tanggal))
  const change = (id: string, isi: Partial<Omit<KehadiranOrangRow, 'id' | 'tanggal'>>): Change => ({
    entitas: 'kehadiran',
    id,
    isi,
  })
  const punya = new Map(kehadiran.tetap.map((row) => [row.hari_buka_id, row]))
  const gone = kehadiran.tetap.filter((row) => row.dihapus === 0 && hadir.has(row.tanggal))
  return [
    ...gone.map((row) => change(row.id, { dihapus: 1 })),
    ...kehadiran.gabung
      .filter((row) => row.dihapus === 0)
      .flatMap((row) => {
        const same = punya.get(row.hari_buka_id)
        if (hadir.has(row.tanggal)) return [change(row.id, { dihapus: 1 })]
        if (!same) return [change(row.id, { orang_id: tetapId })]
        return [change(row.id, { dihapus: 1 }), change(same.id, { hadir: row.hadir, dihapus: 0 })]
      }),
  ]
}
