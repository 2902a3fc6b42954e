import type { Db } from '#main/toko/toko.ts'
import { toTanda } from '#shared/domain/angka/tanda.ts'
import { isBGM } from '#shared/domain/antropometri/kelas.ts'
import type { AnakDibekukan } from '#shared/domain/kiriman/laporan-beku.ts'
import type { AngkaPosyandu } from '#shared/domain/skdn/angka.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { barisUmurPada } from './jumlah.ts'
import { bitTanda, hariDari, kodeHuruf } from './kode.ts'
import { mapNomor } from './nomor.ts'
import { readRujukanZ } from './timbang-bulan.ts'

/** What each child of S is frozen as, read from what is kept: of nobody an object or a name is made. */

type Row = {
  readonly id: string
  readonly jk: number
  readonly lahir: number
  readonly hari: number
  readonly huruf: number
  readonly sasaran: number
  readonly kms: number
  readonly bb_g: number | null
  readonly tb_mm: number | null
  readonly z: number | null
  readonly tanda: number
}

const hurufBeku: Readonly<Record<number, 'N' | 'T' | 'O' | 'B'>> = {
  [kodeHuruf.N]: 'N',
  [kodeHuruf.T]: 'T',
  [kodeHuruf.O]: 'O',
  [kodeHuruf.B]: 'B',
}

function bekukanBaris(row: Row, bulan: Bulan, { hariBuka, awalData }: AngkaPosyandu): AnakDibekukan[] {
  const hari = row.hari || hariDari(hariBuka.tanggal)
  const baris = barisUmurPada(row, bulan, hari)
  if (((row.sasaran >> (hari - 1)) & 1) === 0 || baris === null) return []
  const kms = toTanda(((row.kms >> (hari - 1)) & 1) === 1)
  if (row.huruf === 0) return [[row.id, baris, kms, null, 0, 0, null, null]]
  const huruf = hurufBeku[row.huruf] ?? (awalData ? 'O' : 'B')
  const bgm = toTanda(row.z !== null && isBGM(row.z / 100))
  const duaT = toTanda((row.tanda & bitTanda.duaT) !== 0)
  return [[row.id, baris, kms, huruf, bgm, duaT, row.bb_g, row.tb_mm]]
}

/** @param angka the posyandu of the month, as it was counted */
export function bacaBeku(db: Db, bulan: Bulan, angka: readonly AngkaPosyandu[]): Map<string, AnakDibekukan[]> {
  const nomor = mapNomor(
    db,
    angka.map(({ posyandu }) => posyandu.id),
  )
  const z = readRujukanZ(db) === 'hari' ? 't.z_hari' : 't.z_bulan'
  const sql = `SELECT n.id, t.jk, t.lahir, t.hari, t.huruf, t.sasaran, t.kms, t.bb_g, t.tb_mm, ${z} AS z, t.tanda
    FROM timbang_bulan t CROSS JOIN ringkasan_nomor n ON n.nomor = t.anak
    WHERE t.bulan = @bulan AND t.posyandu = @posyandu AND t.luar = 0`
  return new Map(
    angka.map((satu) => {
      const { id } = satu.posyandu
      const rows = db.all<Row>(sql, { bulan: indeksBulan(bulan), posyandu: nomor.get(id) ?? -1 })
      return [id, rows.flatMap((row) => bekukanBaris(row, bulan, satu))]
    }),
  )
}
