import type { Db } from '#main/toko/toko.ts'
import type { AngkaPosyandu } from '#shared/domain/skdn/angka.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { kelompokOf } from '#shared/domain/tanggal/umur.ts'
import { kolomZ, type SaringAnak } from './baca-bulan.ts'
import type { AwalKode } from './dikenal.ts'
import { umurPada } from './jumlah.ts'
import { hariDari } from './kode.ts'
import { mapNomor } from './nomor.ts'
import { readRujukanZ } from './timbang-bulan.ts'

/** A child of S in a month, as it is kept: for whoever looks at many, and names few of them. */
export type BarisAnak = AwalKode & {
  readonly anak: number
  /** Code of its birth date. */
  readonly lahir: number
  /** The day of the month it was weighed on; 0 for none. */
  readonly hari: number
  readonly jeda: number | null
  /** Bits of `bitTanda`. */
  readonly tanda: number
  /** z BB/U in hundredths, by the table in force. */
  readonly z: number | null
}

type Row = BarisAnak & { readonly posyandu: number; readonly sasaran: number }

/** The children `bacaAnak` would make of a month, by posyandu, as rows. */
export function bacaBarisAnak(
  db: Db,
  bulan: Bulan,
  angka: readonly AngkaPosyandu[],
  { sql, isian }: SaringAnak,
): Map<string, BarisAnak[]> {
  const nomor = mapNomor(
    db,
    angka.map(({ posyandu }) => posyandu.id),
  )
  const rows = db.all<Row>(
    `SELECT t.posyandu, t.anak, t.lahir, t.hari, t.sasaran, t.jeda, t.tanda, ${kolomZ[readRujukanZ(db)]},
       a.diketik, a.timbang, a.anggota
     FROM json_each(@posyandu) p CROSS JOIN timbang_bulan t CROSS JOIN anak_kini a
     WHERE t.bulan = @bulan AND t.posyandu = p.value AND t.luar = 0 AND (${sql}) AND a.anak = t.anak`,
    { ...isian, bulan: indeksBulan(bulan), posyandu: JSON.stringify([...nomor.values()]) },
  )
  const sini = Map.groupBy(rows, (row) => row.posyandu)
  const isSasaran = ({ sasaran, lahir, hari }: Row, hariBuka: number): boolean => {
    const pada = hari || hariBuka
    return ((sasaran >> (pada - 1)) & 1) === 1 && kelompokOf(umurPada(lahir, bulan, pada)) !== null
  }
  return new Map(
    angka.map(({ posyandu: { id }, hariBuka }) => {
      const hari = hariDari(hariBuka.tanggal)
      return [id, (sini.get(nomor.get(id) ?? 0) ?? []).filter((row) => isSasaran(row, hari))]
    }),
  )
}
