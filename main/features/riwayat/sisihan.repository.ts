import { readTempat } from '#main/db/buku.ts'
import { kolomLetak, sqlMilik, type TanyaSql, targetOf, tempatDulu } from '#main/db/jalan-milik.ts'
import type { RecordKey, State } from '#main/db/tentang.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

export type SebabSisihan = 'luar' | 'turunan' | 'sama' | 'ikut'

/** What one computer wrote of one record, and was set aside: its changes together. */
export type SisihanRow = {
  readonly nomor: number
  readonly replika: number
  readonly entitas: EntityName
  readonly id: string
  readonly sebab: SebabSisihan
  readonly pelaku: string
  readonly waktu: string
  /** Name of the facility whose computer it was; null for one of this facility's own. */
  readonly tempat: string | null
  readonly isi: State
}

type Row = Omit<SisihanRow, 'isi'> & { isi: string }

/** Of those nobody decided about, in the order in which they came: in the book of a Pustu only its own. */
export function listSisihanRows(db: Db): SisihanRow[] {
  const milik = readTempat(db)?.jenis === 'puskesmas' ? '' : 'AND r.fasilitas_id IS NULL'
  const rows = db.all<Row>(`SELECT s.nomor, s.replika, s.entitas, s.entitas_id AS id, s.sebab, s.pelaku, s.waktu, s.isi,
       coalesce(kn.nama, f.nama) AS tempat
     FROM sisihan s JOIN replika r ON r.nomor = s.replika
     LEFT JOIN kenalan kn ON kn.fasilitas_id = r.fasilitas_id LEFT JOIN fasilitas f ON f.id = r.fasilitas_id
     WHERE s.putusan IS NULL ${milik} ORDER BY s.nomor`)
  const groups = Map.groupBy(rows, ({ replika, entitas, id }) => `${replika} ${entitas} ${id}`)
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first) return []
    const all = [first, ...rest].map(({ isi }) => JSON.parse(isi) as State)
    return [{ ...first, isi: Object.assign({}, ...all) as State }]
  })
}

/** Notes what was decided about all that one computer wrote of a record. */
export function decideSisihan(
  db: Db,
  { replika, entitas, id }: Pick<SisihanRow, 'replika' | 'entitas' | 'id'>,
  putusan: 'diterima' | 'dibiarkan',
): void {
  db.run(
    `UPDATE sisihan SET putusan = @putusan
     WHERE replika = @replika AND entitas = @entitas AND entitas_id = @id AND putusan IS NULL`,
    { putusan, replika, entitas, id },
  )
}

/** Which posyandu the way to whom a record belongs leads to: of a person the last it was a member of. */
const ke: TanyaSql = {
  tempat: (id) => id,
  posyandu: (id) => id,
  fasilitas: (id) => id,
  orang: (id) =>
    `(SELECT k.posyandu_id FROM keanggotaan k WHERE k.orang_id = ${id} AND k.dihapus = 0 ORDER BY k.mulai DESC LIMIT 1)`,
  pembuat: () => 'NULL',
  rangkai: tempatDulu,
}

/** The posyandu a record lies in, by what it would be and what the book holds; null where it lies in none. */
export function findPosyanduOf(db: Db, { entitas, id }: RecordKey, state: State): string | null {
  const kolom = kolomLetak(entitas).find((one) => (state[one] ?? null) !== null)
  const [nama, value] = kolom === undefined ? [entitas, id] : [targetOf(entitas, kolom), state[kolom]]
  const sql = `SELECT f.nama FROM fasilitas f WHERE f.jenis = 'posyandu' AND f.id = ${sqlMilik(nama, '@id', ke)}`
  return db.value<string>(sql, { id: value ?? null }) ?? null
}
