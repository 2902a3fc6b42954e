import { listReplika } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'

/** A frozen report without what it holds. */
export type KirimanRow = {
  readonly id: string
  readonly revisi: number
  readonly sidik: string
  /** ISO instant of freezing. */
  readonly waktu: string
  /** The change that made it: its number in this book, and of which computer it is. */
  readonly nomor: number
  readonly replika: number
  readonly seq: number
}

/** Frozen reports of a facility's month, newest first; two computers may each have made one of the same number. */
export function listKiriman(db: Db, fasilitasId: string, bulan: string): KirimanRow[] {
  return db.all<KirimanRow>(
    `SELECT k.id, k.revisi, k.sidik, k.waktu, p.nomor, p.replika, p.seq
     FROM kiriman k JOIN perubahan p ON p.entitas = 'kiriman' AND p.entitas_id = k.id AND p.dasar IS NULL
     WHERE k.bulan = ? AND k.fasilitas_id = ? AND k.dihapus = 0 ORDER BY k.revisi DESC, k.id DESC`,
    bulan,
    fasilitasId,
  )
}

/** The number after the highest ever used, removed ones too: a number on paper never means two things. */
export function nextRevisi(db: Db, fasilitasId: string, bulan: string): number {
  const sql = 'SELECT coalesce(max(revisi) + 1, 0) FROM kiriman WHERE bulan = ? AND fasilitas_id = ?'
  return db.oneValue<number>(sql, bulan, fasilitasId)
}

export function readLaporanText(db: Db, kirimanId: string): string {
  return db.oneValue<string>('SELECT laporan FROM kiriman WHERE id = ?', kirimanId)
}

/** Months of which a facility froze a report. */
export function listBulanKiriman(db: Db, fasilitasId: string): string[] {
  const sql = 'SELECT DISTINCT bulan FROM kiriman WHERE fasilitas_id = ? AND dihapus = 0'
  return db.values<string>(sql, fasilitasId)
}

/** The number of the package, null when another computer of the facility wrote it, and its instant. */
type Terkirim = { readonly paket: number | null; readonly dikirim: string }

type LaporanDikirim = { readonly fasilitasId: string; readonly bulan: string; readonly kirimanId: string }

/**
 * With which package a report left for somebody else, and when: the newest that was sent for its month, else the first
 * that carried it.
 *
 * What is not acknowledged goes along with every later package: those were sent for another month.
 */
function findDikirim(db: Db, laporan: LaporanDikirim): Terkirim | undefined {
  return db.first<Terkirim>(
    `SELECT nomor AS paket, waktu AS dikirim FROM (
       SELECT p.nomor, p.waktu, p.jumlah ->> '$.bulan' IS @bulan AS untuknya
       FROM paket_keluar p, json_each(p.jumlah, '$.kiriman') k WHERE k.value = @kirimanId AND p.untuk <> @fasilitasId)
     ORDER BY untuknya DESC, CASE WHEN untuknya THEN -nomor ELSE nomor END LIMIT 1`,
    laporan,
  )
}

/** Whether another facility is known to hold a report, whoever brought it: another computer of this one may have. */
function isDiketahui(db: Db, fasilitasId: string, { replika, seq }: KirimanRow): boolean {
  const id = listReplika(db).find(({ nomor }) => nomor === replika)?.id
  const heard = db.values<string>('SELECT vektor FROM kabar WHERE fasilitas_id <> ?', fasilitasId)
  return id !== undefined && heard.some((vektor) => ((JSON.parse(vektor) as Vektor)[id] ?? 0) >= seq)
}

/** The newest report of a month that left the book, and when; a stick that failed leaves a frozen one that did not. */
export function findTerkirim(
  db: Db,
  fasilitasId: string,
  bulan: string,
): (Terkirim & { readonly kiriman: KirimanRow }) | null {
  for (const kiriman of listKiriman(db, fasilitasId, bulan)) {
    const terkirim = findDikirim(db, { fasilitasId, bulan, kirimanId: kiriman.id })
    if (terkirim) return { kiriman, ...terkirim }
    if (isDiketahui(db, fasilitasId, kiriman)) return { kiriman, paket: null, dikirim: kiriman.waktu }
  }
  return null
}

type TandaTerima = { readonly waktu: string; readonly oleh: string }

/** The first receipt that somebody else gave for a package that carried a report. */
export function findTandaTerima(db: Db, fasilitasId: string, kirimanId: string): TandaTerima | undefined {
  return db.first<TandaTerima>(
    `SELECT t.waktu, t.oleh FROM tanda_terima t JOIN paket_keluar p ON p.nomor = t.nomor, json_each(p.jumlah, '$.kiriman') k
     WHERE k.value = ? AND t.fasilitas_id <> ? ORDER BY t.nomor, t.waktu LIMIT 1`,
    kirimanId,
    fasilitasId,
  )
}
