import { sqlDalam } from '#main/db/lingkup.ts'
import { hasLuar, pemilikLuar } from '#main/db/milik.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { sqlAnak } from '#main/ringkasan/anak.ts'
import { idLuar } from '#main/ringkasan/luar.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import type { Db, Row, Value } from '#main/toko/toko.ts'
import type { NamaCatatan } from '#shared/catatan/daftar.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { BentukBuku } from './bentuk.ts'

/** A line with whose it is; the columns of its kind stand beside them by their own names. */
export type BukuRow = Row & {
  readonly id: string
  readonly versi: number
  readonly orang_nama: string | null
  readonly orang_lahir: Tanggal | null
  readonly orang_ibu: string | null
  readonly orang_suami: string | null
  readonly orang_anak: 0 | 1
  readonly pos: string | null
  readonly ditunggu: 0 | 1
  readonly pembuat: string | null
}

/** @property id only the line of this id */
export type Saring = { readonly id: string | null; readonly bulan: Bulan | null; readonly ditunggu: boolean }

/** SQL: the posyandu of a line: the one it names, else that of the membership of its person on its day. */
function tempatBaris({ catatan, orang, hari }: BentukBuku): string {
  if ('posyandu_id' in catatan.isian) return 'c.posyandu_id'
  if (orang === null) return 'NULL'
  const dulu = hari === null ? '' : `(k.mulai <= c.${hari}) DESC, `
  return `(SELECT k.posyandu_id FROM keanggotaan k WHERE k.orang_id = c.${orang} AND k.dihapus = 0
    ORDER BY ${dulu}k.mulai DESC, k.id LIMIT 1)`
}

/** SQL: whether somebody was to come again by today, and has no later line. */
function isDitunggu({ catatan, nama, orang, hari }: BentukBuku): string {
  const kembali = catatan.buku?.kembali
  if (kembali === undefined || orang === null || hari === null) return '0'
  return `(c.${kembali} IS NOT NULL AND c.${kembali} <= @hariIni AND o.meninggal_pada IS NULL AND NOT EXISTS (
    SELECT 1 FROM ${nama} l WHERE l.${orang} = c.${orang} AND l.dihapus = 0 AND l.${hari} > c.${hari}))`
}

/** SQL: which lines are this facility's, and within what somebody is held to. */
function isMilik(db: Db, nama: NamaCatatan, posyandu: Pelaku['posyandu']): string[] {
  return [
    ...(hasLuar(db) ? [`NOT ${pemilikLuar(nama, 'c.id')}`] : []),
    ...(posyandu === null ? [] : [sqlDalam(nama, 'c.id')]),
  ]
}

/** Lines of a register, the latest first. No limit: some hundreds a month where it is kept best. */
export function listBaris(
  db: Db,
  bentuk: BentukBuku,
  { saring, pelaku, hariIni }: { readonly saring: Saring; readonly pelaku: Pelaku; readonly hariIni: Tanggal },
): BukuRow[] {
  const { nama, orang, hari } = bentuk
  const kolomOrang =
    orang === null
      ? 'NULL AS orang_nama, NULL AS orang_lahir, NULL AS orang_ibu, NULL AS orang_suami, 0 AS orang_anak'
      : `o.nama AS orang_nama, o.tanggal_lahir AS orang_lahir, o.nama_ibu AS orang_ibu, o.nama_suami AS orang_suami,
         ${sqlAnak('o')} AS orang_anak`
  const syarat = [
    'c.dihapus = 0',
    ...isMilik(db, nama, pelaku.posyandu),
    ...(orang === null ? [] : ['o.dihapus = 0']),
    ...(saring.id === null ? [] : ['c.id = @id']),
    ...(saring.ditunggu ? [isDitunggu(bentuk)] : []),
    ...(saring.bulan !== null && hari !== null ? [`substr(c.${hari}, 1, 7) = @bulan`] : []),
  ]
  const sql = `SELECT c.*, ${kolomOrang}, ${tempatBaris(bentuk)} AS pos, ${isDitunggu(bentuk)} AS ditunggu,
      (SELECT p.pelaku FROM perubahan p JOIN replika r ON r.nomor = p.replika
         WHERE p.entitas = @nama AND p.entitas_id = c.id ORDER BY p.lamport, r.id LIMIT 1) AS pembuat
    FROM ${nama} c ${orang === null ? '' : `JOIN orang o ON o.id = c.${orang}`}
    WHERE ${syarat.join(' AND ')} ORDER BY ${hari === null ? '' : `c.${hari} DESC, `}c.versi DESC`
  const posyandu = JSON.stringify(pelaku.posyandu)
  return db.all<BukuRow>(sql, { nama, hariIni, id: saring.id, bulan: saring.bulan, posyandu })
}

/** How many lines a register holds for somebody, and how many persons it waits for. */
export function hitungBaris(
  db: Db,
  bentuk: BentukBuku,
  { pelaku, hariIni }: { readonly pelaku: Pelaku; readonly hariIni: Tanggal },
): { jumlah: number; ditunggu: number } {
  const { nama, orang } = bentuk
  const syarat = ['c.dihapus = 0', ...isMilik(db, nama, pelaku.posyandu), ...(orang === null ? [] : ['o.dihapus = 0'])]
  return db.one<{ jumlah: number; ditunggu: number }>(
    `SELECT count(*) AS jumlah, coalesce(sum(${isDitunggu(bentuk)}), 0) AS ditunggu
     FROM ${nama} c ${orang === null ? '' : `JOIN orang o ON o.id = c.${orang}`} WHERE ${syarat.join(' AND ')}`,
    { hariIni, posyandu: JSON.stringify(pelaku.posyandu) },
  )
}

export type OrangBuku = Pick<OrangTable, 'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'meninggal_pada'> & {
  readonly anak: 0 | 1
}

/** A person of this facility. */
export function findOrangBuku(db: Db, id: string): OrangBuku | undefined {
  return db.first<OrangBuku>(
    `SELECT o.id, o.nama, o.jk, o.tanggal_lahir, o.meninggal_pada, ${sqlAnak('o')} AS anak FROM orang o
     WHERE o.id = ? AND o.dihapus = 0 AND o.id NOT IN ${idLuar}`,
    id,
  )
}

/** Another line that says the same in some columns. */
export function hasSama(db: Db, nama: NamaCatatan, sama: Row, kecuali: string | null): boolean {
  const syarat = Object.keys(sama).map((kolom) => `${kolom} IS @${kolom}`)
  const sql = `SELECT EXISTS (SELECT 1 FROM ${nama} WHERE dihapus = 0 AND id IS NOT @kecuali AND ${syarat.join(' AND ')})`
  return db.oneValue<number>(sql, { ...sama, kecuali } as Record<string, Value>) === 1
}

export function isTempat(db: Db, id: string): boolean {
  return db.oneValue<number>('SELECT EXISTS (SELECT 1 FROM fasilitas WHERE id = ? AND dihapus = 0)', id) === 1
}
