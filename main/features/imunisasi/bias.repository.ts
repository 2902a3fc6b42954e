import { idLuar } from '#main/db/milik.ts'
import { sqlAnak } from '#main/ringkasan/anak.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type SiswaRow = {
  readonly id: string
  readonly nama: string
  readonly jk: 'L' | 'P' | null
  readonly lahir: Tanggal
  readonly namaIbu: string | null
  readonly rt: string | null
  readonly posyandu_id: string
  /** Among the children of the book. */
  readonly anak: 0 | 1
  /** The class that was told last, and when. */
  readonly kelas: number | null
  readonly pada: Tanggal | null
}

type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal; readonly pada: Tanggal }

/** Members on a day, alive, born between two days. No limit: the classes of a village. */
export function listSiswa(db: Db, masa: Masa): SiswaRow[] {
  return db.all<SiswaRow>(
    `SELECT o.id, o.nama, o.jk, o.tanggal_lahir AS lahir, coalesce(ibu.nama, o.nama_ibu) AS namaIbu, o.rt, k.posyandu_id,
       ${sqlAnak('o')} AS anak, s.kelas, s.tanggal AS pada
     FROM keanggotaan k JOIN orang o ON o.id = k.orang_id LEFT JOIN orang ibu ON ibu.id = o.ibu_id
     LEFT JOIN kunjungan_sekolah s ON s.id = (SELECT a.id FROM kunjungan_sekolah a
       WHERE a.orang_id = o.id AND a.dihapus = 0 AND a.kelas IS NOT NULL AND a.tanggal <= @pada
       ORDER BY a.tanggal DESC, a.id DESC LIMIT 1)
     WHERE k.dihapus = 0 AND k.mulai <= @pada AND (k.sampai IS NULL OR k.sampai > @pada) AND k.posyandu_id NOT IN ${idLuar}
       AND o.dihapus = 0 AND o.meninggal_pada IS NULL AND o.tanggal_lahir BETWEEN @dari AND @sampai
     ORDER BY o.nama, o.id`,
    masa,
  )
}
