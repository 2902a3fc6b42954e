import type { Db } from '#main/toko/toko.ts'
import type { Peristiwa } from '#shared/domain/kartu/peristiwa.ts'
import { idLuar } from './milik.ts'

type PeristiwaRow = Peristiwa & { readonly orang_id: string }

/** What may have ended the head of a card of each person of this facility, whatever kind of record says so. */
export function mapPeristiwa(db: Db): Map<string, PeristiwaRow[]> {
  const rows =
    db.all<PeristiwaRow>(`SELECT * FROM (SELECT orang_id, tanggal_bersalin AS tanggal, 'bersalin' AS sebab FROM persalinan WHERE dihapus = 0
     UNION SELECT ibu_id, tanggal_lahir, 'bersalin' FROM orang
       WHERE dihapus = 0 AND ibu_id IS NOT NULL AND tanggal_lahir IS NOT NULL
     UNION SELECT orang_id, tanggal, 'keguguran' FROM keguguran WHERE dihapus = 0
     UNION SELECT orang_id, tanggal, 'meninggal' FROM kematian WHERE dihapus = 0
     UNION SELECT id, meninggal_pada, 'meninggal' FROM orang WHERE dihapus = 0 AND meninggal_pada IS NOT NULL)
     WHERE orang_id NOT IN ${idLuar} ORDER BY orang_id, tanggal`)
  return Map.groupBy(rows, ({ orang_id }) => orang_id)
}
