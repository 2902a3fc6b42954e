import type { Db } from '#main/db/open.ts'
import type { Beranda } from '#shared/contract/beranda.ts'

export type HariRow = {
  readonly id: string
  readonly posyandu_id: string
  readonly tanggal: string
  readonly selesai: 0 | 1
  readonly kader_hadir: number
  readonly tidak_hadir: number
  /** Weights typed that cannot be kilograms and wait for an answer. */
  readonly perlu_dijawab: number
}

/** The first hari buka of each posyandu in a month. */
export function listHariBuka(db: Db, bulan: string): HariRow[] {
  return db.sqlite
    .prepare(
      `SELECT h.id, h.posyandu_id, h.tanggal, h.selesai,
        (SELECT count(*) FROM kehadiran k WHERE k.hari_buka_id = h.id AND k.dihapus = 0 AND k.hadir = 1 AND k.kader_id IS NOT NULL) AS kader_hadir,
        (SELECT count(*) FROM kehadiran k WHERE k.hari_buka_id = h.id AND k.dihapus = 0 AND k.hadir = 0 AND k.orang_id IS NOT NULL) AS tidak_hadir,
        (SELECT count(*) FROM penimbangan p WHERE p.hari_buka_id = h.id AND p.dihapus = 0 AND (p.bb_ketikan IS NOT NULL OR p.tb_ketikan IS NOT NULL)) AS perlu_dijawab
       FROM hari_buka h WHERE h.tanggal BETWEEN ? AND ? AND h.dihapus = 0 ORDER BY h.tanggal, h.id`,
    )
    .all(`${bulan}-01`, `${bulan}-31`) as HariRow[]
}

type Kekurangan = {
  readonly kurang: Beranda['kurang']
  readonly tempat: Map<string, { dusun: string | null; rt: string | null }>
}

/** What is missing in the registers, and where the children live. */
export function readKekurangan(db: Db): Kekurangan {
  const rows = db.sqlite
    .prepare(
      `SELECT o.id, o.dusun, o.rt, o.nik, o.jk, o.tanggal_lahir,
        EXISTS (SELECT 1 FROM keanggotaan k WHERE k.orang_id = o.id AND k.dihapus = 0 AND k.sampai IS NULL) AS aktif
       FROM orang o WHERE o.dihapus = 0`,
    )
    .all() as {
    id: string
    dusun: string | null
    rt: string | null
    nik: string | null
    jk: string | null
    tanggal_lahir: string | null
    aktif: 0 | 1
  }[]
  const aktif = rows.filter((row) => row.aktif === 1)
  const tanpaNik = aktif.filter((row) => row.nik === null).length
  const belumLengkap = aktif.filter((row) => row.jk === null || row.tanggal_lahir === null).length
  const kurang: Beranda['kurang'] = []
  if (tanpaNik > 0)
    kurang.push({ pesan: `${tanpaNik} anak belum ada NIK`, ke: '/balita?keadaan=aktif&cari=tanpa%20NIK' })
  if (belumLengkap > 0)
    kurang.push({ pesan: `${belumLengkap} anak datanya belum lengkap`, ke: '/balita?keadaan=belumLengkap' })
  return { kurang, tempat: new Map(rows.map((row) => [row.id, { dusun: row.dusun, rt: row.rt }])) }
}
