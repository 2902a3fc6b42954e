import type { Db } from '#main/db/open.ts'
import { prepare } from '#main/db/proyeksi.ts'
import type { EntityName } from '#main/db/schema.ts'

export type Penulisan = { readonly pelaku: string; readonly waktu: string }
type Row = Penulisan & { readonly entitas: EntityName; readonly orangId: string; readonly isi: string }

/** Fields the report is counted from: who only corrected a telephone number changed no number. */
const isianDihitung: Partial<Record<EntityName, ReadonlySet<string>>> = {
  orang: new Set(['jk', 'tanggal_lahir', 'dihapus']),
  keanggotaan: new Set(['orang_id', 'posyandu_id', 'mulai', 'sampai', 'sebab_sampai', 'dihapus']),
  kms: new Set(['orang_id', 'tanggal', 'punya', 'dihapus']),
  penimbangan: new Set([
    ...['orang_id', 'tanggal', 'posyandu_id', 'bb_g', 'tb_mm', 'cara_ukur', 'edema', 'dihapus'],
    // An answer lets an impossible value count.
    ...['bb_ketikan', 'tb_ketikan', 'jawaban_periksa'],
    ...['pengganti_nt', 'pengganti_alasan', 'pengganti_bb_g', 'pengganti_bb_lalu_g'],
  ]),
}

function isDihitung({ entitas, isi }: Row): boolean {
  const fields = isianDihitung[entitas]
  return fields !== undefined && Object.keys(JSON.parse(isi) as object).some((field) => fields.has(field))
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
  const rows = prepare(
    db,
    `WITH anak (id) AS (SELECT value FROM json_each(@ids)), catatan (entitas, id, orang_id) AS (
       SELECT 'orang', id, id FROM anak
       UNION ALL SELECT 'keanggotaan', k.id, k.orang_id FROM anak JOIN keanggotaan k ON k.orang_id = anak.id
       UNION ALL SELECT 'kms', k.id, k.orang_id FROM anak JOIN kms k ON k.orang_id = anak.id
       UNION ALL SELECT 'penimbangan', t.id, t.orang_id FROM anak JOIN penimbangan t ON t.orang_id = anak.id
         WHERE t.tanggal <= @akhir)
     SELECT p.pelaku, p.waktu, p.entitas, p.isi, c.orang_id AS orangId
     FROM catatan c JOIN perubahan p ON p.entitas = c.entitas AND p.entitas_id = c.id
     JOIN replika r ON r.nomor = p.replika
     WHERE p.nomor > @sejak ORDER BY p.lamport, r.id`,
  ).all({ ids: JSON.stringify(ids), sejak, akhir: `${bulan}-31` }) as Row[]
  return new Map(rows.filter(isDihitung).map(({ orangId, pelaku, waktu }) => [orangId, { pelaku, waktu }] as const))
}

/** Who last changed the days of a month of each posyandu: they decide who is a member, and how old. */
export function findPenulisHari(
  db: Db,
  { sejak, bulan }: { readonly sejak: number; readonly bulan: string },
): Map<string, Penulisan> {
  const rows = prepare(
    db,
    `SELECT h.posyandu_id AS posyanduId, p.pelaku, p.waktu
     FROM hari_buka h JOIN perubahan p ON p.entitas = 'hari_buka' AND p.entitas_id = h.id
     JOIN replika r ON r.nomor = p.replika
     WHERE h.tanggal BETWEEN @awal AND @akhir AND p.nomor > @sejak ORDER BY p.lamport, r.id`,
  ).all({ sejak, awal: `${bulan}-01`, akhir: `${bulan}-31` }) as (Penulisan & { posyanduId: string })[]
  return new Map(rows.map(({ posyanduId, pelaku, waktu }) => [posyanduId, { pelaku, waktu }] as const))
}

/** Names by id, removed ones too. */
export function findNamaSemua(db: Db, tabel: 'orang' | 'fasilitas', ids: readonly string[]): Map<string, string> {
  const sql = `SELECT id, nama FROM ${tabel} WHERE id IN (SELECT value FROM json_each(?))`
  const rows = prepare(db, sql).all(JSON.stringify(ids)) as { id: string; nama: string }[]
  return new Map(rows.map(({ id, nama }) => [id, nama]))
}
