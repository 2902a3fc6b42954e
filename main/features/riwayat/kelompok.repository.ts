import { catatanLuar, hasLuar } from '#main/db/milik.ts'
import type { RecordKey } from '#main/db/tentang.ts'
import { sekelompok } from '#main/toko/jurnal.ts'
import type { EntityName, PerubahanTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Halaman } from './halaman.ts'
import { listKelompokMilik } from './kelompok-milik.repository.ts'

/** What the history of the book is narrowed by; instants are ISO, `sampai` not counted. */
export type Saring = {
  /** Only these records; null: all. */
  readonly records: readonly RecordKey[] | null
  readonly pelaku: string | null
  readonly dari: string | null
  readonly sampai: string | null
}

/**
 * Numbers of a page of the groups of changes, newest first; those about this facility.
 *
 * Reads as many entries of an index as it answers with, or as the days asked for hold: never the whole journal.
 */
export function listKelompok(db: Db, saring: Saring, halaman: Halaman): number[] {
  if (saring.records !== null) return listOfRecords(db, { ...saring, records: saring.records }, halaman)
  if (hasLuar(db)) return listKelompokMilik(db, saring, halaman)
  if (saring.dari !== null || saring.sampai !== null) return listOfDays(db, saring, halaman)
  // A group is written in one go, so below the first of its numbers another group begins.
  const before =
    saring.pelaku === null
      ? 'SELECT kelompok FROM jurnal WHERE nomor < @sebelum ORDER BY nomor DESC LIMIT 1'
      : `SELECT nomor FROM jurnal WHERE pelaku = ${nomorPelaku} AND nomor = kelompok AND nomor < @sebelum
         ORDER BY nomor DESC LIMIT 1`
  const found: number[] = []
  for (let at: number | null = halaman.sebelum; found.length < halaman.batas; ) {
    at = db.value<number | null>(before, { pelaku: saring.pelaku, sebelum: at }) ?? null
    if (at === null) break
    found.push(at)
  }
  return found
}

/** SQL: the number the journal keeps who wrote by. */
const nomorPelaku = '(SELECT nomor FROM kamus WHERE teks = @pelaku)'

const narrowed = `(@pelaku IS NULL OR p.pelaku = @pelaku) AND (@dari IS NULL OR p.waktu >= @dari)
  AND (@sampai IS NULL OR p.waktu < @sampai)`

function listOfRecords(
  db: Db,
  { records, pelaku, dari, sampai }: Saring & { readonly records: readonly RecordKey[] },
  halaman: Halaman,
): number[] {
  return db.values<number>(
    `SELECT DISTINCT p.kelompok FROM json_each(@records) r
       CROSS JOIN perubahan p ON p.entitas = r.value ->> 'entitas' AND p.entitas_id = r.value ->> 'id'
       WHERE p.kelompok < @sebelum AND ${narrowed} ORDER BY p.kelompok DESC LIMIT @batas`,
    { records: JSON.stringify(records), pelaku, dari, sampai, ...halaman },
  )
}

function listOfDays(db: Db, { pelaku, dari, sampai }: Saring, halaman: Halaman): number[] {
  const last = '9999'
  return db.values<number>(
    `SELECT nomor FROM jurnal INDEXED BY jurnal_waktu
       WHERE nomor = kelompok AND waktu >= waktu_ms(@dari) AND waktu < waktu_ms(@sampai) AND nomor < @sebelum
         AND (@pelaku IS NULL OR pelaku = ${nomorPelaku}) ORDER BY nomor DESC LIMIT @batas`,
    { pelaku, dari: dari ?? '', sampai: sampai ?? last, ...halaman },
  )
}

export type KelompokRow = Pick<PerubahanTable, 'kelompok' | 'jenis' | 'pelaku' | 'waktu' | 'alasan'>

/** The heads of groups, in the order asked for. */
export function listKepala(db: Db, numbers: readonly number[]): KelompokRow[] {
  const read = `SELECT kelompok, jenis, pelaku, waktu, alasan FROM perubahan
     WHERE ${sekelompok('@kelompok', 'perubahan')} ORDER BY nomor LIMIT 1`
  return numbers.flatMap((kelompok) => db.first<KelompokRow>(read, { kelompok }) ?? [])
}

/** Above this many records a group is not sorted through: its first records stand for it. */
const sortLimit = 500

/** What a person looks for first in a group. */
const urutan: readonly EntityName[] = ['impor', 'orang', 'hari_buka', 'fasilitas']
const rank = ({ entitas }: RecordKey) => (urutan.includes(entitas) ? urutan.indexOf(entitas) : urutan.length)

/** Gives a function that lists the records of this facility a group touched, the telling ones first, and counts them. */
export function createListRecords(
  db: Db,
): (kelompok: number, batas: number) => { jumlah: number; records: RecordKey[] } {
  const milik = hasLuar(db) ? `AND NOT ${catatanLuar('entitas', 'entitas_id')}` : ''
  const group = `FROM perubahan WHERE ${sekelompok('@kelompok', 'perubahan')} ${milik}`
  const count = `SELECT count(*) ${group}`
  const list = `SELECT entitas, entitas_id AS id ${group} ORDER BY nomor LIMIT @batas`
  return (kelompok, batas) => {
    const jumlah = db.oneValue<number>(count, { kelompok })
    const rows = db.all<RecordKey>(list, { kelompok, batas: jumlah > sortLimit ? batas : sortLimit })
    return { jumlah, records: rows.sort((a, b) => rank(a) - rank(b)).slice(0, batas) }
  }
}
