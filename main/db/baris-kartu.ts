import type { Db, Row } from '#main/toko/toko.ts'
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
  return listRows(db, [kunjungan, 'tanggal, id'], pilih, [disini, orang && milik, sampai && 'tanggal <= @sampai'])
}

/**
 * The rows of a card in this facility: heads, and visits that were made here. Where the card has no head, the person stands
 * in its place.
 */
export function readKartu(db: Db, susunan: SusunanKartu, pilih: PilihKartu = {}): BukuKartu {
  const { keOrang, keKepala } = susunan
  return {
    kepala: Map.groupBy(listKepala(db, susunan, pilih), (row) => String(row[keOrang])),
    kunjungan: Map.groupBy(listKunjungan(db, susunan, pilih), (row) => String(row[keKepala])),
  }
}

/** Heads of one person with their visits, the earliest first. */
export function readKartuOrang(db: Db, susunan: SusunanKartu, orangId: string) {
  const { kepala, kunjungan } = readKartu(db, susunan, { orang: [orangId] })
  return (kepala.get(orangId) ?? []).map((head) => ({ head, rows: kunjungan.get(head.id) ?? [] }))
}

export type MasaKunjungan = { readonly posyanduId: string | null; readonly dari: Tanggal; readonly sampai: Tanggal }

/** Whoever has a visit of the card in some days, made in a posyandu. @param posyanduId null: in any of this facility, or in none */
export function listOrangBerkunjung(db: Db, susunan: SusunanKartu, masa: MasaKunjungan): string[] {
  const { kunjungan, kepala, keKepala, keOrang } = susunan
  const orang =
    kepala === null ? `v.${keKepala}` : `(SELECT ${keOrang} FROM ${kepala} WHERE id = v.${keKepala} AND dihapus = 0)`
  const sql = `SELECT DISTINCT ${orang} AS orang FROM ${kunjungan} v
    WHERE v.dihapus = 0 AND v.tanggal BETWEEN @dari AND @sampai AND coalesce(v.posyandu_id, '') NOT IN ${idLuar}
      AND (@posyanduId IS NULL OR v.posyandu_id = @posyanduId) AND orang IS NOT NULL ORDER BY orang`
  return db.values<string>(sql, masa)
}
