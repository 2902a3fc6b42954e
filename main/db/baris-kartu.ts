import type { Db, Row } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { isBerkepala, kepalaOrang, type SusunanKartu } from '#shared/kartu/susunan.ts'
import { idLuar } from './milik.ts'

/** A head or a visit of a card, as its table holds it. */
export type CatatanRow = Row & { readonly id: string; readonly versi: number }

/** Which rows of a card are asked for; what is not named narrows nothing. */
export type PilihKartu = {
  readonly orang?: readonly string[]
  /** Written down by this day. */
  readonly sampai?: Tanggal
}

/** Heads by person, the earliest first, and visits by head, in time. */
export type BukuKartu = {
  readonly kepala: ReadonlyMap<string, readonly CatatanRow[]>
  readonly kunjungan: ReadonlyMap<string, readonly CatatanRow[]>
  /** What hangs on a visit, by the visit; its columns stand among those of the visit, too. */
  readonly beserta: ReadonlyMap<string, CatatanRow>
}

const dariOrang = (kolom: string) => `${kolom} IN (SELECT value FROM json_each(@orang))`

/** Rows that are there and meet the conditions that were named. */
function listRows(db: Db, [tabel, urut]: readonly [string, string], pilih: PilihKartu, syarat: readonly unknown[]) {
  const where = ['dihapus = 0', ...syarat].filter(Boolean).join(' AND ')
  const ikat = { orang: JSON.stringify(pilih.orang ?? []), sampai: pilih.sampai ?? null }
  return db.all<CatatanRow>(`SELECT * FROM ${tabel} WHERE ${where} ORDER BY ${urut}`, ikat)
}

function listKepala(db: Db, susunan: SusunanKartu, pilih: PilihKartu): CatatanRow[] {
  const { orang, sampai } = pilih
  if (!isBerkepala(susunan)) {
    const own = [`id NOT IN ${idLuar}`, orang && dariOrang('id')]
    return listRows(db, ['orang', 'id'], orang ? { orang } : {}, own).map(({ id }) => kepalaOrang(susunan, id))
  }
  const { kepala, keOrang, masa } = susunan
  const own = [`${keOrang} NOT IN ${idLuar}`, orang && dariOrang(keOrang), sampai && `${masa.dibuka} <= @sampai`]
  return listRows(db, [kepala, `${masa.dibuka}, id`], pilih, own)
}

function listKunjungan(db: Db, { kunjungan, kepala, keKepala, keOrang }: SusunanKartu, pilih: PilihKartu) {
  const { orang, sampai } = pilih
  const milik =
    kepala === null ? dariOrang(keKepala) : `${keKepala} IN (SELECT id FROM ${kepala} WHERE ${dariOrang(keOrang)})`
  const disini = `coalesce(posyandu_id, '') NOT IN ${idLuar}`
  const { berurut } = catatanOf(kunjungan)
  const urut = berurut ? `tanggal, ${berurut.oleh}, id` : 'tanggal, id'
  const rows = listRows(db, [kunjungan, urut], pilih, [disini, orang && milik, sampai && 'tanggal <= @sampai'])
  if (!berurut) return rows
  // Of two of one person and day, the one entered last is the visit.
  const last = new Map(rows.map((row) => [`${row[keKepala]} ${row.tanggal}`, row.id]))
  return rows.filter((row) => last.get(`${row[keKepala]} ${row.tanggal}`) === row.id)
}

/** What hangs on some visits, by the visit. */
export function readBeserta(db: Db, { beserta }: SusunanKartu, rows: readonly CatatanRow[]): Map<string, CatatanRow> {
  if (beserta === null) return new Map()
  const { catatan, keKunjungan } = beserta
  const sql = `SELECT * FROM ${catatan} WHERE dihapus = 0 AND ${keKunjungan} IN (SELECT value FROM json_each(?)) ORDER BY id`
  const found = db.all<CatatanRow>(sql, JSON.stringify(rows.map(({ id }) => id)))
  return new Map(found.map((row) => [String(row[keKunjungan]), row]))
}

/** A visit with the columns the card keeps in the record that hangs on it. */
export function denganBeserta(susunan: SusunanKartu, row: CatatanRow, samping: Row | undefined): CatatanRow {
  return samping ? { ...row, ...pickBeserta(susunan, samping) } : row
}

function pickBeserta({ beserta }: SusunanKartu, samping: Row): Row {
  const { isian = {}, milik = null } = beserta ? catatanOf(beserta.catatan) : {}
  const sendiri = new Set(['tanggal', 'impor_id', ...(milik?.oleh === 'lewat' ? [milik.kolom] : [])])
  return Object.fromEntries(Object.entries(samping).filter(([kolom]) => kolom in isian && !sendiri.has(kolom)))
}

/**
 * The rows of a card in this facility: heads, and visits that were made here. Where the card has no head, the person stands
 * in its place.
 */
export function readKartu(db: Db, susunan: SusunanKartu, pilih: PilihKartu = {}): BukuKartu {
  const { keOrang, keKepala } = susunan
  const visits = listKunjungan(db, susunan, pilih)
  const beserta = readBeserta(db, susunan, visits)
  const rows = visits.map((row) => denganBeserta(susunan, row, beserta.get(row.id)))
  return {
    beserta,
    kepala: Map.groupBy(listKepala(db, susunan, pilih), (row) => String(row[keOrang])),
    kunjungan: Map.groupBy(rows, (row) => String(row[keKepala])),
  }
}

/** Heads of one person with their visits, the earliest first. */
export function readKartuOrang(db: Db, susunan: SusunanKartu, orangId: string) {
  const { kepala, kunjungan, beserta } = readKartu(db, susunan, { orang: [orangId] })
  return (kepala.get(orangId) ?? []).map((head) => ({ head, rows: kunjungan.get(head.id) ?? [], beserta }))
}

/** Whose visit `v` is. */
function orangKunjungan({ kepala, keKepala, keOrang }: SusunanKartu): string {
  return kepala === null
    ? `v.${keKepala}`
    : `(SELECT ${keOrang} FROM ${kepala} WHERE id = v.${keKepala} AND dihapus = 0)`
}

export type MasaKunjungan = { readonly posyanduId: string | null; readonly dari: Tanggal; readonly sampai: Tanggal }

/** Whoever has a visit of the card in some days, made in a posyandu. @param posyanduId null: in any of this facility, or in none */
export function listOrangBerkunjung(db: Db, susunan: SusunanKartu, masa: MasaKunjungan): string[] {
  const orang = orangKunjungan(susunan)
  const sql = `SELECT DISTINCT ${orang} AS orang FROM ${susunan.kunjungan} v
    WHERE v.dihapus = 0 AND v.tanggal BETWEEN @dari AND @sampai AND coalesce(v.posyandu_id, '') NOT IN ${idLuar}
      AND (@posyanduId IS NULL OR v.posyandu_id = @posyanduId) AND orang IS NOT NULL ORDER BY orang`
  return db.values<string>(sql, masa)
}

export type HariKunjungan = { readonly orang: string; readonly tanggal: Tanggal }

/** On which days of some time somebody of this facility has a visit of the card, wherever it was made. */
export function listHariKunjungan(
  db: Db,
  susunan: SusunanKartu,
  masa: Pick<MasaKunjungan, 'dari' | 'sampai'>,
): HariKunjungan[] {
  const sql = `SELECT DISTINCT ${orangKunjungan(susunan)} AS orang, v.tanggal FROM ${susunan.kunjungan} v
    WHERE v.dihapus = 0 AND v.tanggal BETWEEN @dari AND @sampai AND orang IS NOT NULL AND orang NOT IN ${idLuar}`
  return db.all<HariKunjungan>(sql, masa)
}

/** On how many days a person has a visit of the card at this facility, and which was the last. */
export function hitungKunjungan(db: Db, susunan: SusunanKartu, orangId: string) {
  const sql = `SELECT count(DISTINCT v.tanggal) AS jumlah, max(v.tanggal) AS terakhir FROM ${susunan.kunjungan} v
    WHERE v.dihapus = 0 AND ${orangKunjungan(susunan)} = ? AND coalesce(v.posyandu_id, '') NOT IN ${idLuar}`
  return db.first<{ jumlah: number; terakhir: Tanggal | null }>(sql, orangId) ?? { jumlah: 0, terakhir: null }
}
