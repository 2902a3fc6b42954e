import type { PenimbanganTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { mungkinMustahil, tahan, type UkuranTertahan, ukuranTertahan } from '#shared/domain/penimbangan/tertahan.ts'
import type { AnakRegister, Penimbangan, Tertahan } from '#shared/domain/register/register.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { type KetikanRow, listTerbuka, toUkuranKetikan } from './baris-timbang.ts'

export type TertahanRow = KetikanRow & Pick<PenimbanganTable, 'impor_id'>

/** Whether a file, too, gave the value a weighing holds: nobody typed it, so nobody was asked. */
function createIsDariBerkas(db: Db): (id: string, kolom: 'bb_g' | 'tb_mm', nilai: number | null) => boolean {
  const find = `SELECT EXISTS (SELECT 1 FROM perubahan WHERE entitas = 'penimbangan' AND entitas_id = @id AND jenis = 'impor'
       AND isi ->> @jalan = @nilai)`
  return (id, kolom, nilai) => nilai !== null && db.value(find, { id, jalan: `$.${kolom}`, nilai }) === 1
}

/** The measures of a weighing that a file gave, as they would be typed; null for one nobody imported. */
export function createDariBerkas(db: Db): (row: TertahanRow | null) => { bb: string; tb: string } | null {
  const isDariBerkas = createIsDariBerkas(db)
  return (row) => {
    if (row === null || row.impor_id === null) return null
    const { bb, tb } = toUkuranKetikan(row)
    return {
      bb: isDariBerkas(row.id, 'bb_g', row.bb_g) ? bb : '',
      tb: isDariBerkas(row.id, 'tb_mm', row.tb_mm) ? tb : '',
    }
  }
}

/**
 * Gives a function that holds back what counts nowhere of a weighing: typed measures no balita has, unanswered.
 *
 * What a file gave counts and is marked (docs/decisions/0011): nobody was asked about it.
 */
export function createPenahan(db: Db, rujukanZ: RujukanZ) {
  const isDariBerkas = createIsDariBerkas(db)
  // Neither decides whether a measure is impossible.
  const aturan = { rujukanZ, isAwalData: () => false }
  const ofFile = (row: TertahanRow): UkuranTertahan => {
    if (row.impor_id === null) return { bb: false, tb: false }
    return { bb: isDariBerkas(row.id, 'bb_g', row.bb_g), tb: isDariBerkas(row.id, 'tb_mm', row.tb_mm) }
  }
  /** @param anak the child with its earlier weighings alone, as they count */
  return (anak: AnakRegister, row: TertahanRow, penimbangan: Penimbangan): Penimbangan => {
    const unread = row.bb_ketikan !== null || row.tb_ketikan !== null
    if (!unread && !mungkinMustahil(anak, penimbangan, rujukanZ)) return penimbangan
    const held = ukuranTertahan(listTerbuka(anak, { ...row, pengganti_nt: null }, aturan))
    const file = held.bb || held.tb ? ofFile(row) : { bb: false, tb: false }
    const { bb, tb } = toUkuranKetikan(row)
    const teks: Tertahan = { bb, tb }
    return tahan(penimbangan, { bb: held.bb && !file.bb, tb: held.tb && !file.tb }, teks)
  }
}
