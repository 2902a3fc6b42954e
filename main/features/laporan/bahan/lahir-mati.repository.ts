import { idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Kelahiran, Kematian } from '#shared/bahan/lahir-mati.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Births and deaths of persons of this facility. */

type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal }

type YaTidak = 'imd' | 'vitK1' | 'salep'
type KelahiranRow = Omit<Kelahiran, 'hidup' | 'dicatat' | YaTidak> & {
  readonly hidup: 0 | 1
  readonly dicatat: 0 | 1
} & {
  readonly [K in YaTidak]: 0 | 1 | null
}
const yaAtau = (nilai: 0 | 1 | null): boolean | null => (nilai === null ? null : nilai === 1)

/** Births in time, of one day by the mother's name: by their records, and children whose birth nobody wrote down. */
export function listKelahiran(db: Db, masa: Masa): Kelahiran[] {
  const sql = `SELECT * FROM (
    SELECT p.id, p.tanggal_bersalin AS tanggal, p.bayi_lahir = 'hidup' AS hidup, b.id AS bayiId, p.orang_id AS ibuId,
      i.nama AS ibu, b.nama_ayah AS ayah, coalesce(p.bayi_jk, b.jk) AS jk, coalesce(p.bb_lahir_g, b.bb_lahir_g) AS bbG,
      coalesce(p.pb_lahir_mm, b.pb_lahir_mm) AS pbMm, p.tempat, p.penolong, coalesce(p.imd, b.imd) AS imd, p.bayi_urut AS urut,
      1 AS dicatat, p.cara, p.uk_lahir_mgg AS ukMinggu, p.apgar_1 AS apgar1, p.apgar_5 AS apgar5, p.vit_k1 AS vitK1,
      p.salep_mata AS salep
    FROM persalinan p JOIN orang i ON i.id = p.orang_id AND i.dihapus = 0
      LEFT JOIN orang b ON b.id = p.bayi_id AND b.dihapus = 0
    WHERE p.dihapus = 0 AND p.orang_id NOT IN ${idLuar}
    UNION ALL
    SELECT a.id, a.tanggal_lahir, 1, a.id, a.ibu_id, coalesce(i.nama, a.nama_ibu), a.nama_ayah, a.jk, a.bb_lahir_g,
      a.pb_lahir_mm, NULL, NULL, a.imd, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL
    FROM orang a LEFT JOIN orang i ON i.id = a.ibu_id AND i.dihapus = 0
    WHERE a.dihapus = 0 AND a.tanggal_lahir >= @dari AND a.id NOT IN ${idLuar}
      AND NOT EXISTS (SELECT 1 FROM persalinan p WHERE p.dihapus = 0 AND p.bayi_id = a.id)
      AND NOT EXISTS (SELECT 1 FROM persalinan p WHERE p.dihapus = 0 AND p.orang_id = a.ibu_id
        AND p.tanggal_bersalin = a.tanggal_lahir AND p.bayi_id IS NULL AND p.bayi_lahir = 'hidup'))
    WHERE tanggal BETWEEN @dari AND @sampai ORDER BY tanggal, ibu, ibuId, urut, id`
  return db
    .all<KelahiranRow & { urut: number | null }>(sql, masa)
    .map(({ urut: _, hidup, dicatat, imd, vitK1, salep, ...row }) => ({
      ...{ ...row, hidup: hidup === 1, dicatat: dicatat === 1 },
      ...{ imd: yaAtau(imd), vitK1: yaAtau(vitK1), salep: yaAtau(salep) },
    }))
}

type KematianRow = Kematian & { readonly id: string }

/** What is written down of those who died; of two records of one death the earlier. */
export function listKematian(db: Db, masa: Masa): KematianRow[] {
  const sql = `SELECT o.id, o.ibu_id AS ibuId, coalesce(i.nama, o.nama_ibu) AS ibu, o.nama_ayah AS ayah,
      k.golongan, k.sebab, k.tempat, k.umur_teks AS umurTeks
    FROM orang o LEFT JOIN orang i ON i.id = o.ibu_id AND i.dihapus = 0
      LEFT JOIN kematian k ON k.orang_id = o.id AND k.dihapus = 0
    WHERE o.dihapus = 0 AND coalesce(k.tanggal, o.meninggal_pada) BETWEEN @dari AND @sampai AND o.id NOT IN ${idLuar}
    ORDER BY k.tanggal DESC, k.id DESC`
  return db.all<KematianRow>(sql, masa)
}
