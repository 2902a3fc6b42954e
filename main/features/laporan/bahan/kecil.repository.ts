import { idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'
import type { BukuKecil } from '#shared/bahan/kecil.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal }

const dalamMasa = `dihapus = 0 AND tanggal BETWEEN @dari AND @sampai AND orang_id NOT IN ${idLuar} ORDER BY tanggal, id`

export function listKb(db: Db, masa: Masa): BukuKecil['kb'] {
  return db.all(`SELECT orang_id AS orangId, tanggal, metode, jenis FROM kb WHERE ${dalamMasa}`, masa)
}

export function listDiare(db: Db, masa: Masa): BukuKecil['diare'] {
  return db.all(`SELECT orang_id AS orangId, tanggal FROM diare WHERE ${dalamMasa}`, masa)
}
