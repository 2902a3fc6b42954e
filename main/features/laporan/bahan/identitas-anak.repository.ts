import type { Db } from '#main/toko/toko.ts'
import type { IdentitasAnak } from '#shared/bahan/identitas-anak.ts'

/**
 * Numbers of some children. The father is the husband of the mother, where the child names no other; the weeks of pregnancy
 * are those of the delivery it was born in.
 */
export function listIdentitasAnak(db: Db, ids: readonly string[]): (IdentitasAnak & { readonly id: string })[] {
  const sql = `SELECT o.id, o.no_kk AS noKk, o.nik, o.anak_ke AS anakKe, o.lk_lahir_mm AS lkLahirMm, o.telepon, o.rw,
      iif(coalesce(o.nama_ayah, ayah.nama) = ayah.nama COLLATE NOCASE, ayah.nik, NULL) AS nikAyah,
      (SELECT p.uk_lahir_mgg FROM persalinan p WHERE p.bayi_id = o.id AND p.dihapus = 0 ORDER BY p.id LIMIT 1) AS ukLahirMgg
    FROM orang o
    LEFT JOIN orang ibu ON ibu.id = o.ibu_id AND ibu.dihapus = 0
    LEFT JOIN orang ayah ON ayah.id = ibu.suami_id AND ayah.dihapus = 0
    WHERE o.id IN (SELECT value FROM json_each(@ids))`
  return db.all<IdentitasAnak & { readonly id: string }>(sql, { ids: JSON.stringify(ids) })
}
