import type { Db } from '#main/db/open.ts'
import { prepare } from '#main/db/proyeksi.ts'
import { listReplika } from '#main/db/vektor.ts'
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
  return prepare(
    db,
    `SELECT k.id, k.revisi, k.sidik, k.waktu, p.nomor, p.replika, p.seq
     FROM kiriman k JOIN perubahan p ON p.entitas = 'kiriman' AND p.entitas_id = k.id AND p.dasar IS NULL
     WHERE k.bulan = ? AND k.fasilitas_id = ? AND k.dihapus = 0 ORDER BY k.revisi DESC, k.id DESC`,
  ).all(bulan, fasilitasId) as KirimanRow[]
}

/** The number after the highest ever used, removed ones too: a number on paper never means two things. */
export function nextRevisi(db: Db, fasilitasId: string, bulan: string): number {
  const sql = 'SELECT coalesce(max(revisi) + 1, 0) FROM kiriman WHERE bulan = ? AND fasilitas_id = ?'
  return prepare(db, sql).pluck().get(bulan, fasilitasId) as number
}

export function readLaporanText(db: Db, kirimanId: string): string {
  return prepare(db, 'SELECT laporan FROM kiriman WHERE id = ?').pluck().get(kirimanId) as string
}

/** Months of which a facility froze a report. */
export function listBulanKiriman(db: Db, fasilitasId: string): string[] {
  const sql = 'SELECT DISTINCT bulan FROM kiriman WHERE fasilitas_id = ? AND dihapus = 0'
  return prepare(db, sql).pluck().all(fasilitasId) as string[]
}

/** The newest package that carried a report to somebody else. */
export type PaketPembawa = { readonly waktu: string }

function findPembawa(db: Db, fasilitasId: string, kirimanId: string): PaketPembawa | undefined {
  return prepare(
    db,
    `SELECT p.waktu FROM paket_keluar p, json_each(p.jumlah, '$.kiriman') k
     WHERE k.value = ? AND p.untuk <> ? ORDER BY p.nomor DESC LIMIT 1`,
  ).get(kirimanId, fasilitasId) as PaketPembawa | undefined
}

/** Whether another facility is known to hold a report, whoever brought it: another computer of this one may have. */
function isDiketahui(db: Db, fasilitasId: string, { replika, seq }: KirimanRow): boolean {
  const id = listReplika(db).find(({ nomor }) => nomor === replika)?.id
  const heard = prepare(db, 'SELECT vektor FROM kabar WHERE fasilitas_id <> ?').pluck().all(fasilitasId) as string[]
  return id !== undefined && heard.some((vektor) => ((JSON.parse(vektor) as Vektor)[id] ?? 0) >= seq)
}

/** The newest report of a month that left the book, and when; a stick that failed leaves a frozen one that did not. */
export function findTerkirim(
  db: Db,
  fasilitasId: string,
  bulan: string,
): { readonly kiriman: KirimanRow; readonly dikirim: string } | null {
  for (const kiriman of listKiriman(db, fasilitasId, bulan)) {
    const waktu = findPembawa(db, fasilitasId, kiriman.id)?.waktu
    if (waktu !== undefined) return { kiriman, dikirim: waktu }
    if (isDiketahui(db, fasilitasId, kiriman)) return { kiriman, dikirim: kiriman.waktu }
  }
  return null
}

export type TandaTerima = { readonly waktu: string; readonly oleh: string }

/** The first receipt of a package that carried a report. */
export function findTandaTerima(db: Db, kirimanId: string): TandaTerima | undefined {
  return prepare(
    db,
    `SELECT t.waktu, t.oleh FROM tanda_terima t JOIN paket_keluar p ON p.nomor = t.nomor, json_each(p.jumlah, '$.kiriman') k
     WHERE k.value = ? ORDER BY t.nomor, t.waktu LIMIT 1`,
  ).get(kirimanId) as TandaTerima | undefined
}
