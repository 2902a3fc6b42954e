import type { FasilitasTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { type Pengaturan, Pengaturan as PengaturanSchema, Tempat } from '#shared/contract/fasilitas.ts'
import { bolehTanpaAwalan, kunciNama, tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import type { SetelanKartu } from '#shared/domain/kartu/setelan.ts'
import { toPengaturanKini } from '#shared/formulir/setelan-lama.ts'
import { kodeSetelanKartu, toSetelanKartu } from '#shared/kartu/setelan.ts'
import { kodeSetelanImunisasi, provinsiDari } from '#shared/setelan/imunisasi.ts'
import { tempatTanpaKata } from '#shared/text/tempat.ts'
import { dibuatDiLuar, luarIds } from './milik.ts'
import { readTempatTetap } from './tempat-tetap.ts'
import { listPosyanduUnit } from './unit.ts'

/** What every feature must know of the book: its place, its posyandu, its settings. */

/** Minutes without a key pressed after which the book locks itself. */
export const kunciMenitAwal = 10

/** The settings of a book in which nobody chose any. */
export const pengaturanAwal: Pengaturan = {
  kop: [],
  rujukanZ: 'hari',
  setelan: {},
  kertas: 'F4',
  // Day 5: the day by which a Puskesmas itself reports to the Dinkes (SOP LB3, docs/aturan/formulir.md).
  batasLaporHari: 5,
  tema: 'terang',
  ukuranHuruf: 100,
  kunciMenit: kunciMenitAwal,
}

/** Ids of records of `pengaturan`: the settings themselves, and the place. */
export const idPengaturan = 'pengaturan'
export const idTempat = 'tempat'
/** Pairs of children a person told apart, kept on this computer: JSON list of "id id". */
export const idBeda = 'anakBerbeda'

/** A value kept on this computer, parsed; null when there is none. */
export function readSetting(db: Db, id: string): unknown {
  const row = db.first<{ nilai: string }>('SELECT nilai FROM pengaturan WHERE id = ? AND dihapus = 0', id)
  return row ? JSON.parse(row.nilai) : null
}

export function readPengaturan(db: Db): Pengaturan {
  const stored = readSetting(db, idPengaturan)
  return stored === null
    ? pengaturanAwal
    : PengaturanSchema.parse({ ...pengaturanAwal, ...toPengaturanKini({ ...stored }) })
}

/** What this book chose of what the rules of the cards leave open. */
export function readSetelanKartu(db: Db): SetelanKartu {
  const { setelan, rujukanZ } = readPengaturan(db)
  return toSetelanKartu(setelan[kodeSetelanKartu] ?? {}, rujukanZ)
}

/** Code of the province whose schedule of immunisation holds in this book. */
export function readProvinsi(db: Db): string {
  return provinsiDari(readPengaturan(db).setelan[kodeSetelanImunisasi] ?? {})
}

/** The place of this book; null until the first-run wizard is done. */
export function readTempat(db: Db): Tempat | null {
  const stored = readSetting(db, idTempat)
  if (stored === null) return null
  const tempat = Tempat.parse(stored)
  // A book of before may hold the words along with the names.
  return tempatTanpaKata({ ...tempat, jenis: readTempatTetap(db)?.jenis ?? tempat.jenis })
}

/** The facility this book belongs to, made by one of its own computers; null before the first-run wizard is done. */
export function findTempatId(db: Db): string | null {
  const tetap = readTempatTetap(db)
  if (tetap !== null) return tetap.id
  const tempat = readTempat(db)
  if (tempat === null) return null
  const sql = `SELECT id FROM fasilitas WHERE jenis = ? AND dihapus = 0
    AND NOT ${dibuatDiLuar("'fasilitas'", 'fasilitas.id')} ORDER BY id LIMIT 1`
  return db.value<string>(sql, tempat.jenis) ?? null
}

export type PosyanduRow = Pick<FasilitasTable, 'id' | 'nama' | 'desa' | 'dusun' | 'rt' | 'rw' | 'alamat'>

/** The names of a posyandu without the words for what they name: a book of before may hold them. */
export function posyanduTanpaKata<P extends Omit<PosyanduRow, 'id' | 'alamat'>>(row: P): P {
  return {
    ...row,
    nama: tanpaAwalan('posyandu', row.nama),
    desa: bolehTanpaAwalan('desa', row.desa),
    dusun: bolehTanpaAwalan('dusun', row.dusun),
    rt: bolehTanpaAwalan('rt', row.rt),
    rw: bolehTanpaAwalan('rw', row.rw),
  }
}

/** Posyandu of this facility in the order of the book. No limit: a Puskesmas has some hundred at most. */
export function listPosyandu(db: Db): PosyanduRow[] {
  const rows = db.all(
    db.query
      .selectFrom('fasilitas')
      .select(['id', 'nama', 'desa', 'dusun', 'rt', 'rw', 'alamat'])
      .where('jenis', '=', 'posyandu')
      .where('dihapus', '=', 0)
      .where('id', 'not in', luarIds(db))
      .orderBy('urutan')
      .orderBy('nama'),
  )
  return rows.map(posyanduTanpaKata)
}

/**
 * What each posyandu is called where its facility is not said: "Melati 1", or "Melati 1 (Pustu Timur)" where the area
 * has another of that name.
 */
export function namaPosyanduJelas(db: Db): Map<string, string> {
  const all = listPosyandu(db)
  const unit = new Map(listPosyanduUnit(db).map((one) => [one.id, one.unit]))
  const units = new Set(all.map(({ id }) => unit.get(id)))
  const kunci = (nama: string) => kunciNama('posyandu', nama)
  const count = Map.groupBy(all, ({ nama }) => kunci(nama))
  const isLone = (nama: string) => units.size < 2 || count.get(kunci(nama))?.length === 1
  return new Map(all.map(({ id, nama }) => [id, isLone(nama) ? nama : `${nama} (${unit.get(id) || 'tanpa Pustu'})`]))
}

/** Recorded and planned days of a month per posyandu of this facility, earliest first. */
export function listHariBukaBulan(db: Db, bulan: string): Map<string, string[]> {
  const rows = db.all(
    db.query
      .selectFrom('hari_buka')
      .select(['posyandu_id', 'tanggal'])
      .where('tanggal', '>=', `${bulan}-01`)
      .where('tanggal', '<=', `${bulan}-31`)
      .where('dihapus', '=', 0)
      .where('posyandu_id', 'not in', luarIds(db))
      .orderBy('tanggal'),
  )
  const days = new Map<string, string[]>()
  for (const row of rows) days.set(row.posyandu_id, [...(days.get(row.posyandu_id) ?? []), row.tanggal])
  return days
}
