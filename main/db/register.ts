import type { IsAwalData } from '#shared/domain/penimbangan/hasil.ts'
import type { AnakRegister, JawabanKms, Keanggotaan, Penimbangan } from '#shared/domain/register/register.ts'
import { createIsAwalData } from '#shared/domain/skdn/awal-data.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { penentuAnak, sqlAnak } from './anak.ts'
import { toPengganti } from './baris-timbang.ts'
import { readPengaturan } from './buku.ts'
import { headOf } from './journal.ts'
import { luarSejak } from './luar.ts'
import { hasLuar, idLuar } from './milik.ts'
import type { Db } from './open.ts'
import { preparePluck } from './proyeksi.ts'
import type { KeanggotaanTable, KmsTable, OrangTable, PenimbanganTable } from './schema.ts'
import { createPenahan, type TertahanRow } from './tertahan.ts'

/** Every child of this facility (anak.ts) as the rules see it, kept in memory and refreshed child by child from the journal. */
export type Register = {
  /** Newest journal row it reflects. */
  readonly head: number
  readonly anak: ReadonlyMap<string, AnakRegister>
  readonly isAwalData: IsAwalData
  /** The z table by which impossible measures are known. */
  readonly rujukanZ: RujukanZ
}

type OrangRow = Pick<OrangTable, 'id' | 'nama' | 'jk' | 'tanggal_lahir' | 'tanggal_lahir_perkiraan'> & {
  /** ISO instant at which somebody typed it in. */
  readonly diketik: string | null
}
type KeanggotaanRow = Pick<KeanggotaanTable, 'orang_id' | 'posyandu_id' | 'mulai' | 'sampai' | 'sebab_sampai'>
type KmsRow = Pick<KmsTable, 'orang_id' | 'tanggal' | 'punya'>
export type PenimbanganRow = Pick<
  PenimbanganTable,
  | 'id'
  | 'orang_id'
  | 'tanggal'
  | 'posyandu_id'
  | 'bb_g'
  | 'tb_mm'
  | 'cara_ukur'
  | 'lila_mm'
  | 'lk_mm'
  | 'edema'
  | 'pengganti_nt'
  | 'pengganti_alasan'
  | 'pengganti_bb_g'
  | 'pengganti_bb_lalu_g'
  | 'impor_id'
>

const penimbanganColumns =
  'id, orang_id, tanggal, posyandu_id, bb_g, bb_ketikan, tb_mm, tb_ketikan, cara_ukur, lila_mm, lk_mm, edema, pengganti_nt, pengganti_alasan, pengganti_bb_g, pengganti_bb_lalu_g, jawaban_periksa, impor_id'

function toKeanggotaan(row: KeanggotaanRow): Keanggotaan {
  return { posyanduId: row.posyandu_id, mulai: row.mulai, sampai: row.sampai, sebabSampai: row.sebab_sampai }
}

export function toPenimbangan(row: PenimbanganRow): Penimbangan {
  return {
    id: row.id,
    tanggal: row.tanggal,
    posyanduId: row.posyandu_id,
    bbG: row.bb_g,
    tbMm: row.tb_mm,
    caraUkur: row.cara_ukur,
    lilaMm: row.lila_mm,
    lkMm: row.lk_mm,
    edema: row.edema === 1,
    pengganti: toPengganti(row),
    dariImpor: row.impor_id !== null,
    tertahan: null,
  }
}

type Penahan = ReturnType<typeof createPenahan>

/** The weighings of a child as they count, one after the other: each is judged by those before it. */
function toRiwayat(anak: AnakRegister, rows: readonly (PenimbanganRow & TertahanRow)[], tahan: Penahan): AnakRegister {
  const penimbangan: Penimbangan[] = []
  const sofar = { ...anak, penimbangan }
  for (const row of rows) penimbangan.push(tahan(sofar, row, toPenimbangan(row)))
  return sofar
}

function group<T extends { orang_id: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const list = groups.get(row.orang_id)
    if (list) list.push(row)
    else groups.set(row.orang_id, [row])
  }
  return groups
}

/** Reads children of this facility; all of them when `ids` is null. */
function load(db: Db, ids: readonly string[] | null, rujukanZ: RujukanZ): AnakRegister[] {
  const parameter = ids === null ? [] : [JSON.stringify(ids)]
  const ada = hasLuar(db)
  const where = (column: string) =>
    `${ada ? `AND ${column} NOT IN ${idLuar}` : ''} ${ids === null ? '' : `AND ${column} IN (SELECT value FROM json_each(?))`}`
  const rowsOf = <T>(sql: string) => db.sqlite.prepare(sql).all(...parameter) as T[]
  const orang = rowsOf<OrangRow>(
    `SELECT id, nama, jk, tanggal_lahir, tanggal_lahir_perkiraan,
       (SELECT iif(p.jenis = 'ketik', p.waktu, NULL) FROM perubahan p
        WHERE p.entitas = 'orang' AND p.entitas_id = orang.id ORDER BY p.nomor LIMIT 1) AS diketik
     FROM orang WHERE dihapus = 0 AND ${sqlAnak('orang')} ${where('id')}`,
  )
  const keanggotaan = group(
    rowsOf<KeanggotaanRow>(
      `SELECT orang_id, posyandu_id, mulai, sampai, sebab_sampai FROM keanggotaan WHERE dihapus = 0 ${where('orang_id')} ORDER BY orang_id, mulai, id`,
    ),
  )
  const kms = group(
    rowsOf<KmsRow>(
      `SELECT orang_id, tanggal, punya FROM kms WHERE dihapus = 0 ${where('orang_id')} ORDER BY orang_id, tanggal, id`,
    ),
  )
  const penimbangan = group(
    rowsOf<PenimbanganRow & TertahanRow>(
      `SELECT ${penimbanganColumns} FROM penimbangan WHERE dihapus = 0 ${where('orang_id')} ORDER BY orang_id, tanggal, urut, id`,
    ),
  )
  const tahan = createPenahan(db, rujukanZ)
  return orang.map((row) => {
    const anak = {
      id: row.id,
      nama: row.nama,
      jk: row.jk,
      tanggalLahir: row.tanggal_lahir,
      tanggalLahirPerkiraan: row.tanggal_lahir_perkiraan === 1,
      terdaftar: row.diketik === null ? null : tanggalDari(row.diketik),
      keanggotaan: (keanggotaan.get(row.id) ?? []).map(toKeanggotaan),
      kms: (kms.get(row.id) ?? []).map((k): JawabanKms => ({ tanggal: k.tanggal, punya: k.punya === 1 })),
      penimbangan: [],
    }
    return toRiwayat(anak, penimbangan.get(row.id) ?? [], tahan)
  })
}

const daftarPenentu = penentuAnak.map(([nama]) => `'${nama}'`).join(', ')
const orangPenentu = penentuAnak.map(
  ([nama, kolom]) => `WHEN '${nama}' THEN (SELECT ${kolom} FROM ${nama} WHERE id = entitas_id)`,
)
const kolomPenentu = [...new Set(penentuAnak.map(([, kolom]) => kolom))]

/** Persons a record went from or to: the column that names them is set once more. */
const berpindah = kolomPenentu.map(
  (kolom) => `SELECT lama.isi ->> '$.${kolom}'
     FROM perubahan p CROSS JOIN perubahan lama ON lama.entitas = p.entitas AND lama.entitas_id = p.entitas_id
     WHERE p.nomor > @head AND p.dasar IS NOT NULL AND +p.entitas IN (${daftarPenentu})
       AND p.isi ->> '$.${kolom}' IS NOT NULL AND lama.isi ->> '$.${kolom}' IS NOT NULL`,
)

/**
 * Persons of this facility touched by journal rows after `head`; where a record went from one to another, both.
 *
 * The plus signs and CROSS keep SQLite at the end of the journal: by the kind of record it would read all of it.
 */
function touchedSince(db: Db, head: number): string[] {
  return preparePluck(
    db,
    `SELECT id FROM (SELECT CASE entitas WHEN 'orang' THEN entitas_id ${orangPenentu.join(' ')} END AS id
       FROM perubahan WHERE nomor > @head AND +entitas IN ('orang', ${daftarPenentu})
       UNION ${berpindah.join(' UNION ')})
     WHERE id NOT IN ${idLuar}`,
  ).all({ head }) as string[]
}

/** Above this many touched children a full read is cheaper than one by one. */
const refreshLimit = 500

function refresh(db: Db, register: Register, head: number): Register {
  const { rujukanZ } = readPengaturan(db)
  // Children may have come or gone with their posyandu, or be judged by another table, untouched themselves.
  if (luarSejak(db) > register.head || rujukanZ !== register.rujukanZ) return readRegister(db)
  const ids = touchedSince(db, register.head)
  if (ids.length > refreshLimit) return readRegister(db)
  if (ids.length === 0) return { ...register, head }
  const anak = new Map(register.anak)
  const current = new Map(load(db, ids, rujukanZ).map((child) => [child.id, child]))
  for (const id of ids) {
    const child = current.get(id)
    // Set in place: a child that changed keeps its turn in the order.
    if (child) anak.set(id, child)
    else anak.delete(id)
  }
  return { head, anak, isAwalData: createIsAwalData(anak.values()), rujukanZ }
}

export function readRegister(db: Db): Register {
  const head = headOf(db)
  const { rujukanZ } = readPengaturan(db)
  const anak = new Map(load(db, null, rujukanZ).map((child) => [child.id, child]))
  return { head, anak, isAwalData: createIsAwalData(anak.values()), rujukanZ }
}

/** Gives a function that answers with the register as of now, reading only what changed since it was last asked. */
export function createRegisterReader(db: Db): () => Register {
  let remembered: Register | null = null
  return () => {
    const head = headOf(db)
    const stale = remembered === null || remembered.head > head ? null : remembered
    const register = stale === null ? readRegister(db) : stale.head < head ? refresh(db, stale, head) : stale
    // What a transaction has written may be taken back, and its journal numbers be given out again.
    if (!db.sqlite.inTransaction) remembered = register
    return register
  }
}
