import { idLuar } from '#main/db/milik.ts'
import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

type Siapa = Pick<
  OrangTable,
  'nama' | 'jk' | 'tanggal_lahir' | 'nik' | 'alamat' | 'dusun' | 'rt' | 'rw' | 'telepon'
> & {
  readonly nama_ibu: string | null
  /** Where the person belongs today. */
  readonly posyandu_id: string | null
}
export type RujukanRow = Omit<Entities['rujukan'], 'dihapus' | 'versi'> & Siapa
export type OrangRow = Siapa & { readonly id: string }

const kolomSiapa = `o.nama, o.jk, o.tanggal_lahir, o.nik, o.alamat, o.dusun, o.rt, o.rw, o.telepon,
  coalesce(ibu.nama, o.nama_ibu) AS nama_ibu,
  (SELECT k.posyandu_id FROM keanggotaan k WHERE k.orang_id = o.id AND k.dihapus = 0 AND k.mulai <= @hariIni
     AND (k.sampai IS NULL OR k.sampai > @hariIni) AND k.posyandu_id NOT IN ${idLuar} ORDER BY k.mulai DESC LIMIT 1) AS posyandu_id`

function selectRujukan(syarat: string): string {
  return `SELECT r.id, r.orang_id, r.tanggal, r.ke, r.tujuan, r.alasan, r.tindakan, r.pengirim, r.dijawab, r.hasil,
      r.jawaban, r.saran, ${kolomSiapa}
    FROM rujukan r JOIN orang o ON o.id = r.orang_id LEFT JOIN orang ibu ON ibu.id = o.ibu_id
    WHERE r.dihapus = 0 AND o.dihapus = 0 AND r.orang_id NOT IN ${idLuar} ${syarat}`
}

/** Referrals of this facility: without an answer first, the longest waiting leading; the others the latest first. No limit: some a month. */
export function listRujukan(db: Db, hariIni: Tanggal): RujukanRow[] {
  return db.all<RujukanRow>(
    `${selectRujukan('')} ORDER BY r.dijawab IS NOT NULL, iif(r.dijawab IS NULL, r.tanggal, NULL), r.tanggal DESC, r.id`,
    { hariIni },
  )
}

export function findRujukan(db: Db, id: string, hariIni: Tanggal): RujukanRow | undefined {
  return db.first<RujukanRow>(selectRujukan('AND r.id = @id'), { id, hariIni })
}

/** Somebody of this facility. */
export function findOrang(db: Db, id: string, hariIni: Tanggal): OrangRow | undefined {
  return db.first<OrangRow>(
    `SELECT o.id, ${kolomSiapa} FROM orang o LEFT JOIN orang ibu ON ibu.id = o.ibu_id
     WHERE o.id = @id AND o.dihapus = 0 AND o.id NOT IN ${idLuar}`,
    { id, hariIni },
  )
}

/** The last measures of a child, one line of the register. */
export function findUkuran(db: Db, orangId: string, hariIni: Tanggal) {
  return db.first<{
    readonly tanggal: Tanggal
    readonly bb_g: number | null
    readonly tb_mm: number | null
    readonly lila_mm: number | null
  }>(
    `SELECT tanggal, bb_g, tb_mm, lila_mm FROM penimbangan
     WHERE orang_id = @orangId AND dihapus = 0 AND tanggal <= @hariIni AND (bb_g > 0 OR tb_mm > 0)
     ORDER BY tanggal DESC, urut DESC LIMIT 1`,
    { orangId, hariIni },
  )
}
