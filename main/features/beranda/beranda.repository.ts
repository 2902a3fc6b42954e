import type { Db } from '#main/db/open.ts'
import type { Beranda } from '#shared/contract/beranda.ts'

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
