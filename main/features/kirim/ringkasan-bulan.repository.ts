import type { Db } from '#main/db/open.ts'
import { prepare, preparePluck } from '#main/db/proyeksi.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'

/**
 * The first month whose report may be another one through the changes after `head`; null when there is none.
 *
 * A weighing or a day counts in its own month and those after, wherever it was moved from; all else in every month.
 */
export function findBulanTersentuh(db: Db, head: number): Bulan | null {
  return preparePluck(
    db,
    `SELECT substr(min(CASE WHEN p.entitas IN ('penimbangan', 'hari_buka') THEN
         (SELECT min(q.isi ->> '$.tanggal') FROM perubahan q
          WHERE q.entitas = p.entitas AND q.entitas_id = p.entitas_id AND q.isi ->> '$.tanggal' IS NOT NULL)
       ELSE '0000-00' END), 1, 7)
     FROM perubahan p WHERE p.nomor > ? AND p.entitas IN
       ('orang', 'keanggotaan', 'kms', 'penimbangan', 'hari_buka', 'fasilitas', 'pengaturan')`,
  ).get(head) as Bulan | null
}

/** Whether a month holds anything of this book's own: a recorded or planned day, or a weighing. */
export function hasCatatanBulan(db: Db, bulan: Bulan): boolean {
  return (
    prepare(
      db,
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM hari_buka WHERE tanggal BETWEEN @awal AND @akhir AND dihapus = 0
           AND posyandu_id NOT IN (SELECT id FROM luar))
         OR EXISTS (SELECT 1 FROM penimbangan WHERE tanggal BETWEEN @awal AND @akhir AND dihapus = 0
           AND orang_id NOT IN (SELECT id FROM luar))`,
    ).get({ awal: `${bulan}-01`, akhir: `${bulan}-31` }) !== undefined
  )
}
