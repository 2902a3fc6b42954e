import { type Cakupan, listCakupan } from '#main/db/cakupan.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { listPerlu } from '#main/db/perlu.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { type Tujuan, vektorUntuk } from '#main/db/vektor.ts'
import { idPadat } from '#main/toko/isi-padat.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Komputer } from './dunia.ts'
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

/** The conflicts of a book about some records, without the numbers that are its own. */
function konflikOf(db: Db, cakupan: Cakupan): string {
  const rows = db.all<{ entitas: EntityName; entitas_id: string }>(
    `SELECT k.entitas, k.entitas_id, k.isian, k.nilai, r.id, p.seq, pr.id AS oleh, pp.seq AS olehSeq FROM konflik k
       JOIN perubahan p ON p.nomor = k.nomor JOIN replika r ON r.nomor = p.replika
       LEFT JOIN perubahan pp ON pp.nomor = k.putusan LEFT JOIN replika pr ON pr.nomor = pp.replika
       ORDER BY 1, 2, 3, 5, 6`,
  )
  return JSON.stringify(rows.filter(({ entitas, entitas_id }) => cakupan.get(entitas)?.has(entitas_id)))
}

const countSisihan = (db: Db) => db.oneValue<number>('SELECT count(*) FROM sisihan')

/** How far a book knows every replica that may go to somebody. */
function pengetahuanOf(db: Db, tujuan: Tujuan, sendiri: string): string {
  return JSON.stringify(Object.entries(vektorUntuk(db, tujuan, sendiri)).sort())
}

/** Persons a Pustu knows of and nobody had to tell it: by what was ever its own, and what that names. */
function orangAsing({ db, fasilitas }: Komputer, desk: Komputer): string[] {
  const perlu = listPerlu(desk.db, fasilitas, desk.fasilitas).get('orang')
  const pernah = new Set(
    desk.db.values<string>(
      `SELECT k.teks FROM jurnal j JOIN kamus k ON k.nomor IN (j.rujuk1, j.rujuk2, j.rujuk3) WHERE j.entitas = 1 AND j.entitas_id IN (
         SELECT p.entitas_id FROM perubahan p WHERE p.entitas = 'keanggotaan' AND p.isi ->> '$.posyandu_id' IN (
           SELECT q.entitas_id FROM perubahan q WHERE q.entitas = 'fasilitas' AND q.isi ->> '$.induk_id' = ?))
       UNION SELECT p.entitas_id FROM perubahan p JOIN replika r ON r.nomor = p.replika
       WHERE p.entitas = 'orang' AND r.fasilitas_id = ?`,
      ...[fasilitas, fasilitas],
    ),
  )
  const gabungan = desk.db.all<{ id: string; ke: string }>(
    "SELECT entitas_id AS id, isi ->> '$.digabung_ke_id' AS ke FROM perubahan WHERE entitas = 'orang' AND isi ->> '$.digabung_ke_id' IS NOT NULL",
  )
  for (let before = -1; before < pernah.size; ) {
    before = pernah.size
    for (const { id, ke } of gabungan) {
      if (pernah.has(id)) pernah.add(ke)
      if (pernah.has(ke)) pernah.add(id)
    }
  }
  return db.values<string>('SELECT id FROM orang').filter((id) => !perlu?.has(id) && !pernah.has(id))
}

/** The shortest name by which somebody is known in these lives and nobody else: "anak Pustu 1 0", "baru1003". Letters. */
const namaKhas = 8

/** Persons of whom a byte lies in the book of a Pustu that holds no record of them: no page is free, nothing is left. */
function orangTersisa({ db }: Komputer, desk: Komputer): string[] {
  const dipegang = new Set(db.values<string>('SELECT id FROM orang UNION SELECT nama FROM orang'))
  db.run('VACUUM')
  const bytes = db.image()
  return desk.db
    .all<{ id: string; nama: string }>('SELECT id, nama FROM orang')
    .filter(({ id }) => !dipegang.has(id))
    .flatMap(({ id, nama }) => [id, idPadat(id), ...(nama.length < namaKhas || dipegang.has(nama) ? [] : [nama])])
    .filter((teks) => bytes.includes(teks))
}

/**
 * What is wrong with a world in which everything has arrived; nothing when all is as it must be.
 *
 * @param teliti also plays a journal anew and compares all tables
 */
export function periksaDunia({ komputer, ketikan, hilang }: Dunia, { teliti }: { readonly teliti: boolean }): string[] {
  const [desk, ...others] = komputer
  if (!desk) return ['no Puskesmas']
  const jenisOf = (one: Komputer) => (one.fasilitas === desk.fasilitas ? 'puskesmas' : 'pustu')
  const faults = others.flatMap((one) => {
    const { nama, fasilitas, db } = one
    const tujuan = { fasilitasId: fasilitas, jenis: jenisOf(one) } as const
    const [sini, sana] = [listCakupan(db, fasilitas, fasilitas), listCakupan(desk.db, fasilitas, desk.fasilitas)]
    return [
      ...(pengetahuanOf(db, tujuan, fasilitas) === pengetahuanOf(desk.db, tujuan, desk.fasilitas)
        ? []
        : [`${nama} does not hold what the Puskesmas holds of it`]),
      ...(tujuan.jenis === 'pustu' || sidikBuku(db) === sidikBuku(desk.db) ? [] : [`${nama} has another digest`]),
      ...(sidikBuku(db, sini) === sidikBuku(desk.db, sana)
        ? []
        : [`${nama} has another digest of its own than the Puskesmas`]),
      ...(konflikOf(db, sini) === konflikOf(desk.db, sana) ? [] : [`${nama} has other conflicts`]),
      ...(tujuan.jenis === 'puskesmas' ? [] : orangAsing(one, desk).map((id) => `${nama} holds ${id}, who is not its`)),
      ...(tujuan.jenis === 'puskesmas' ? [] : orangTersisa(one, desk).map((teks) => `${nama} has ${teks} in its file`)),
      // Nobody in these lives reaches beyond his own.
      ...(countSisihan(db) === 0 ? [] : [`${nama} set something aside`]),
    ]
  })
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
