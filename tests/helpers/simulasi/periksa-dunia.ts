import { listCakupan } from '#main/db/cakupan.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { vektorOf } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Dunia } from './jalankan.ts'
import { type Ketikan, kunciOf, listSetelan } from './sunting.ts'

/** Where a typed value went: it stands, somebody before whom it lay set another, or it waits for a choice. */
function isTerjaga(db: Db, ketikan: readonly Ketikan[], typed: Ketikan): boolean {
  const { entitas, id, isian, nilai } = typed
  const row = db.first<{ nilai: string | number | null }>(`SELECT ${isian} AS nilai FROM ${entitas} WHERE id = ?`, id)
  if (row?.nilai === nilai) return true
  const held = new Set(listSetelan({ db }, typed).map(kunciOf))
  if (!held.has(kunciOf(typed))) return false
  const isFollowed = ketikan.some(
    (s) =>
      s.id === id &&
      s.isian === isian &&
      s.entitas === entitas &&
      held.has(kunciOf(s)) &&
      s.terlihat.has(kunciOf(typed)),
  )
  if (isFollowed) return true
  const waiting = db.first(
    'SELECT 1 FROM konflik WHERE entitas = ? AND entitas_id = ? AND isian = ? AND nilai = ?',
    entitas,
    id,
    isian,
    JSON.stringify(nilai),
  )
  return waiting !== undefined
}

/** The conflicts of a book, without the numbers that are its own. */
function konflikOf(db: Db): string {
  const rows =
    db.all(`SELECT k.entitas, k.entitas_id, k.isian, k.nilai, r.id, p.seq, pr.id AS oleh, pp.seq AS olehSeq FROM konflik k
       JOIN perubahan p ON p.nomor = k.nomor JOIN replika r ON r.nomor = p.replika
       LEFT JOIN perubahan pp ON pp.nomor = k.putusan LEFT JOIN replika pr ON pr.nomor = pp.replika
       ORDER BY 1, 2, 3, 5, 6`)
  return JSON.stringify(rows)
}

const countSisihan = (db: Db) => db.oneValue<number>('SELECT count(*) FROM sisihan')

/** How far a book knows every replica that ever wrote. */
function pengetahuanOf(db: Db): string {
  return JSON.stringify(
    Object.entries(vektorOf(db))
      .filter(([, seq]) => seq > 0)
      .sort(),
  )
}

/**
 * What is wrong with a world in which everything has arrived; nothing when all is as it must be.
 *
 * @param teliti also plays a journal anew and compares all tables
 */
export function periksaDunia({ komputer, ketikan, hilang }: Dunia, { teliti }: { readonly teliti: boolean }): string[] {
  const [desk, ...others] = komputer
  if (!desk) return ['no Puskesmas']
  const [sidik, konflik, vektor] = [sidikBuku(desk.db), konflikOf(desk.db), pengetahuanOf(desk.db)]
  const faults = others.flatMap(({ nama, fasilitas, db }) => [
    ...(pengetahuanOf(db) === vektor ? [] : [`${nama} does not hold what the Puskesmas holds`]),
    ...(sidikBuku(db) === sidik ? [] : [`${nama} has another digest`]),
    ...(sidikBuku(db, listCakupan(db, fasilitas, fasilitas)) ===
    sidikBuku(desk.db, listCakupan(desk.db, fasilitas, desk.fasilitas))
      ? []
      : [`${nama} has another digest of its own than the Puskesmas`]),
    ...(konflikOf(db) === konflik ? [] : [`${nama} has other conflicts`]),
    // Nobody in these lives reaches beyond his own.
    ...(countSisihan(db) === 0 ? [] : [`${nama} set something aside`]),
  ])
  // They are alike by then: one of them stands for all, another one in each life.
  const looked = teliti ? [komputer[ketikan.length % komputer.length] ?? desk] : []
  const damaged = looked.filter(({ db }) => {
    const { jurnalSamaDenganTabel, ringkasanSama, integritas } = periksaBuku(db)
    return !jurnalSamaDenganTabel || !ringkasanSama || integritas !== 'ok'
  })
  const lost = ketikan.filter((typed) => !hilang.has(typed) && !isTerjaga(desk.db, ketikan, typed))
  return [
    ...faults,
    ...damaged.map(({ nama }) => `${nama}: the journal does not make the tables`),
    ...lost.map(({ entitas, isian, nilai }) => `lost: ${entitas}.${isian} = ${nilai}`),
  ]
}
