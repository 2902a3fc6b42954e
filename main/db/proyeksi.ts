import { type Sasaran, tulisDanTandai } from '#main/ringkasan/tandai.ts'
import type { EntityName, JenisPerubahan } from '#main/toko/schema.ts'
import type { Db, Row } from '#main/toko/toko.ts'
import { isianYang } from '#shared/catatan/daftar.ts'
import { gabungkan, type PerubahanGabung, type Tempat, type Vektor } from '#shared/domain/jurnal/gabung.ts'

export function readRecord(db: Db, entitas: EntityName, id: string): Row | undefined {
  return db.first<Row>(`SELECT * FROM ${entitas} WHERE id = ?`, id)
}

/** Sets the fields of one record in its typed table, and marks what is derived from it. */
export function project(db: Db, entitas: EntityName, id: string, isi: Row, versi: number, exists: boolean): void {
  tulisDanTandai(db, { entitas, id, isi, exists }, () => setRecord(db, { entitas, id, isi, exists }, versi))
}

const sqlTulis = new Map<string, string>()

/** The only statements that write these tables; made once for each set of fields. */
function sqlOf(entitas: EntityName, columns: readonly string[], exists: boolean): string {
  const key = `${exists ? '' : '+'}${entitas} ${columns.join()}`
  const known = sqlTulis.get(key)
  if (known !== undefined) return known
  const names = [...columns, 'versi', 'id']
  const sql = exists
    ? `UPDATE ${entitas} SET ${names
        .slice(0, -1)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ?`
    : `INSERT INTO ${entitas} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  sqlTulis.set(key, sql)
  return sql
}

function setRecord(db: Db, { entitas, id, isi, exists }: Sasaran, versi: number): void {
  db.run(sqlOf(entitas, Object.keys(isi), exists), ...Object.values(isi), versi, id)
}

/** Gives what a replica had seen of the others when it wrote its change `seq`; each replica is read once. */
function createVektorReader(db: Db): (replika: number, seq: number) => Vektor {
  const known = new Map<number, { seq: number; vektor: Vektor }[]>()
  const load = (replika: number) => {
    const rows = db.all('SELECT seq, vektor FROM konteks WHERE replika = ? ORDER BY seq', replika)
    return (rows as { seq: number; vektor: string }[]).map(({ seq, vektor }) => ({
      seq,
      vektor: JSON.parse(vektor) as Vektor,
    }))
  }
  return (replika, seq) => {
    const konteks = known.get(replika) ?? load(replika)
    known.set(replika, konteks)
    return konteks.findLast((one) => one.seq <= seq)?.vektor ?? {}
  }
}

type JournalRow = {
  nomor: number
  nomorReplika: number
  replika: string
  seq: number
  lamport: number
  jenis: JenisPerubahan
  isi: string
  salinan: string
}

/** SQL: the copies of a change, as JSON. */
export const salinanOf = (nomor: string): string =>
  `(SELECT json_group_array(json_object('replika', sr.id, 'seq', s.seq)) FROM salinan s JOIN replika sr ON sr.nomor = s.replika
    WHERE s.nomor = ${nomor})`

/** Removes and writes anew what of a record waits for a choice, or was chosen between. */
function writeKonflik(db: Db, entitas: EntityName, id: string, { konflik }: ReturnType<typeof gabungkan>): void {
  db.run('DELETE FROM konflik WHERE entitas = ? AND entitas_id = ?', entitas, id)
  const insert =
    // One value may have stood for choice twice: the later choice is the one that counts.
    'INSERT OR REPLACE INTO konflik (entitas, entitas_id, isian, nomor, nilai, putusan) VALUES (?, ?, ?, ?, ?, ?)'
  for (const { isian, calon, putusan } of konflik)
    for (const { nomor, nilai } of calon) db.run(insert, entitas, id, isian, nomor, JSON.stringify(nilai), putusan)
}

/**
 * Gives a function that projects a record from all its changes at once, whoever made them and whenever they came.
 *
 * @param target the book whose tables are written
 * @param source the book whose journal is read; conflicts are noted where both are one
 */
export function createPenggabung(target: Db, source: Db): (entitas: EntityName, id: string, exists: boolean) => void {
  const vektorAt = createVektorReader(source)
  const select = `SELECT p.nomor, p.replika AS nomorReplika, r.id AS replika, p.seq, p.lamport, p.jenis, p.isi,
       ${salinanOf('p.nomor')} AS salinan FROM perubahan p JOIN replika r ON r.nomor = p.replika WHERE p.entitas = ? AND p.entitas_id = ?`
  return (entitas, id, exists) => {
    const rows = source.all<JournalRow>(select, entitas, id)
    const perubahan = rows.map(
      (row): PerubahanGabung => ({
        ...{ nomor: row.nomor, replika: row.replika, seq: row.seq, lamport: row.lamport },
        ...{ urungkan: row.jenis === 'urungkan', isi: JSON.parse(row.isi) as Row },
        vektor: vektorAt(row.nomorReplika, row.seq),
        salinan: JSON.parse(row.salinan) as Tempat[],
      }),
    )
    const hasil = gabungkan(
      perubahan,
      isianYang(entitas, ({ beda }) => beda === 'terakhir'),
    )
    const versi = rows.reduce((highest, { nomor }) => Math.max(highest, nomor), 0)
    project(target, entitas, id, { ...hasil.isi }, versi, exists)
    if (target === source) writeKonflik(target, entitas, id, hasil)
  }
}
