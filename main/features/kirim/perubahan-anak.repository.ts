import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { kolomOrang } from '#shared/catatan/rujukan.ts'

export type Penulisan = { readonly pelaku: string; readonly waktu: string }
type Row = Penulisan & { readonly entitas: EntityName; readonly orangId: string; readonly isi: string }

/**
 * Kinds a child is counted from, with the column that names it and the fields that count: who only corrected a telephone
 * number changed no number.
 */
const dihitung = namaCatatan.flatMap((nama) => {
  const { milik, dihitung: fields, sejak } = catatanOf(nama)
  const orang = milik.oleh === 'anggota' ? 'id' : kolomOrang(nama)
  return fields && orang ? [{ nama, orang, sejak, fields: new Set([...fields, 'dihapus']) }] : []
})
const isianDihitung = new Map(dihitung.map(({ nama, fields }) => [nama, fields]))

/** SQL: what may be counted for each of some children, up to a day. */
const catatanAnak = dihitung
  .map(({ nama, orang, sejak }) => {
    const sampai = sejak ? `WHERE t.${sejak} <= @akhir` : ''
    return `SELECT '${nama}' AS entitas, t.id, t.${orang} AS orang_id FROM anak JOIN ${nama} t ON t.${orang} = anak.id ${sampai}`
  })
  .join(' UNION ALL ')

function isDihitung({ entitas, isi }: Row): boolean {
  return Object.keys(JSON.parse(isi) as object).some((field) => isianDihitung.get(entitas)?.has(field))
}

/**
 * Who last changed what each child is counted for, since a change of this book and up to a month.
 *
 * The newest is the one that shows: what came from another computer may have been received later than it was made.
 */
export function findPenulisAnak(
  db: Db,
  ids: readonly string[],
  { sejak, bulan }: { readonly sejak: number; readonly bulan: string },
): Map<string, Penulisan> {
  const rows = db.all<Row>(
    `WITH anak (id) AS (SELECT value FROM json_each(@ids)), catatan (entitas, id, orang_id) AS (${catatanAnak})
     SELECT p.pelaku, p.waktu, p.entitas, p.isi, c.orang_id AS orangId
     FROM catatan c JOIN perubahan p ON p.entitas = c.entitas AND p.entitas_id = c.id
     JOIN replika r ON r.nomor = p.replika
     WHERE p.nomor > @sejak ORDER BY p.lamport, r.id`,
    { ids: JSON.stringify(ids), sejak, akhir: `${bulan}-31` },
  )
  return new Map(rows.filter(isDihitung).map(({ orangId, pelaku, waktu }) => [orangId, { pelaku, waktu }] as const))
}

/** Who last changed the days of a month of each posyandu: they decide who is a member, and how old. */
export function findPenulisHari(
  db: Db,
  { sejak, bulan }: { readonly sejak: number; readonly bulan: string },
): Map<string, Penulisan> {
  const rows = db.all<Penulisan & { posyanduId: string }>(
    `SELECT h.posyandu_id AS posyanduId, p.pelaku, p.waktu
     FROM hari_buka h JOIN perubahan p ON p.entitas = 'hari_buka' AND p.entitas_id = h.id
     JOIN replika r ON r.nomor = p.replika
     WHERE h.tanggal BETWEEN @awal AND @akhir AND p.nomor > @sejak ORDER BY p.lamport, r.id`,
    { sejak, awal: `${bulan}-01`, akhir: `${bulan}-31` },
  )
  return new Map(rows.map(({ posyanduId, pelaku, waktu }) => [posyanduId, { pelaku, waktu }] as const))
}

/** Names by id, removed ones too. */
export function findNamaSemua(db: Db, tabel: 'orang' | 'fasilitas', ids: readonly string[]): Map<string, string> {
  const sql = `SELECT id, nama FROM ${tabel} WHERE id IN (SELECT value FROM json_each(?))`
  const rows = db.all<{ id: string; nama: string }>(sql, JSON.stringify(ids))
  return new Map(rows.map(({ id, nama }) => [id, nama]))
}
