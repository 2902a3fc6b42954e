import type { Db } from '#main/toko/toko.ts'
import { JumlahDikirim } from '#main/transfer/isi-paket.ts'
import type { Tempat } from '#shared/contract/fasilitas.ts'

export type PaketKeluar = {
  readonly nomor: number
  /** Id of the facility it is for. */
  readonly untuk: string
  /** ISO instant */
  readonly waktu: string
  readonly berkas: string
  readonly sidik: string
  /** bytes */
  readonly ukuran: number
  readonly jumlah: JumlahDikirim
}

export function findPaketKeluar(db: Db, nomor: number): PaketKeluar | undefined {
  const sql = 'SELECT nomor, untuk, waktu, berkas, sidik, ukuran, jumlah FROM paket_keluar WHERE nomor = ?'
  const row = db.first<Omit<PaketKeluar, 'jumlah'> & { jumlah: string }>(sql, nomor)
  return row && { ...row, jumlah: JumlahDikirim.parse(JSON.parse(row.jumlah)) }
}

/** A facility that is or was known, or is in the book; undefined when it is neither. */
export function findTujuan(db: Db, fasilitasId: string): Pick<Tempat, 'jenis' | 'nama'> | undefined {
  return db.first<Pick<Tempat, 'jenis' | 'nama'>>(
    `SELECT jenis, nama FROM (
       SELECT 0 AS urut, jenis, nama FROM kenalan WHERE fasilitas_id = @id
       UNION ALL SELECT 1, jenis, nama FROM fasilitas WHERE id = @id)
     ORDER BY urut LIMIT 1`,
    { id: fasilitasId },
  )
}

/** Id of who wrote a package to the stick; undefined when it was not noted. */
export function findPengirimId(db: Db, nomor: number): string | undefined {
  const sql = `SELECT akun_id FROM kejadian WHERE jenis = 'kirim' AND rincian ->> '$.nomor' = ? ORDER BY nomor DESC LIMIT 1`
  return db.value<string>(sql, nomor)
}

export type LaporanPaket = { readonly oleh: string; readonly laporan: string }

/** The report a package was sent for; of two with one number the one the package itself brought. */
export function findLaporanPaket(db: Db, fasilitasId: string, { bulan, revisi, kiriman }: JumlahDikirim) {
  return db.first<LaporanPaket>(
    `SELECT oleh, laporan FROM kiriman WHERE fasilitas_id = ? AND bulan = ? AND revisi = ?
     ORDER BY id IN (SELECT value FROM json_each(?)) DESC, id DESC LIMIT 1`,
    fasilitasId,
    bulan,
    revisi,
    JSON.stringify(kiriman),
  )
}

export function findTandaTerimaPaket(db: Db, { nomor, untuk }: PaketKeluar) {
  const sql = `SELECT waktu, oleh, coalesce(jumlah ->> '$.disisihkan', 0) AS disisihkan FROM tanda_terima
    WHERE nomor = ? AND fasilitas_id = ?`
  return db.first<{ waktu: string; oleh: string; disisihkan: number }>(sql, nomor, untuk)
}
