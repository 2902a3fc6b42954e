import { kamusTetap } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { rujukanOf } from '#shared/catatan/rujukan.ts'
import { type Cakupan, listCakupan } from './cakupan.ts'
import { targetOf } from './jalan-milik.ts'

/** What a Pustu must be told, asked of the book of its Puskesmas. */

const dari = (isian: string) => `(SELECT value FROM json_each(${isian}))`

/** Changes a Pustu has: those it wrote, and those copied for it. */
const dikenal = (kolom: string) => `
  SELECT ${kolom} FROM jurnal j WHERE j.replika IN (SELECT nomor FROM replika WHERE fasilitas_id = @fasilitas) UNION
  SELECT ${kolom} FROM jurnal j WHERE j.nomor IN (
    SELECT s.nomor FROM salinan s JOIN replika t ON t.nomor = s.replika WHERE t.untuk = @fasilitas)`

const bagianPosyandu = namaCatatan.filter((nama) => catatanOf(nama).milik.oleh === 'posyandu')

/**
 * What says where went what was its own: without it a Pustu would go on counting it. Of persons nothing else is told.
 */
function listKepergian(db: Db, fasilitas: string, cakupan: Cakupan): Map<EntityName, string[]> {
  const known = (kolom: string, entitas: EntityName) =>
    db.values<string>(
      `SELECT DISTINCT id FROM (${dikenal(`j.entitas, ${kolom} AS id`)}) WHERE entitas = (
      SELECT nomor FROM kamus WHERE teks = @entitas) AND id IS NOT NULL`,
      { fasilitas, entitas },
    )
  const posyandu = bagianPosyandu.map((nama) => [nama, known('j.entitas_id', nama)] as const)
  const named = [1, 2, 3].flatMap((ke) => known(`(SELECT teks FROM kamus WHERE nomor = j.rujuk${ke})`, 'keanggotaan'))
  const made = db.values<string>(
    `SELECT DISTINCT entitas_id FROM jurnal WHERE entitas = ${kamusTetap.orang}
       AND replika IN (SELECT nomor FROM replika WHERE fasilitas_id = ?)`,
    fasilitas,
  )
  const orang = JSON.stringify([...named, ...made].filter((id) => !cakupan.get('orang')?.has(id)))
  const kini = db.values<string>(`SELECT id FROM keanggotaan WHERE orang_id IN ${dari('?')}`, orang)
  const gabung = db.values<string>(
    `SELECT id FROM orang WHERE digabung_ke_id IS NOT NULL AND id IN ${dari('?')}`,
    orang,
  )
  const all = new Map(posyandu)
  all.set('keanggotaan', [...(all.get('keanggotaan') ?? []), ...kini])
  return all.set('orang', [...gabung, ...db.values<string>(gabungPernah, { fasilitas })])
}

/** Records it was told were joined to another: that they are not any more is told too. */
const gabungPernah = `SELECT DISTINCT p.entitas_id FROM salinan s JOIN replika t ON t.nomor = s.replika
  JOIN perubahan p ON p.nomor = s.nomor
  WHERE t.untuk = @fasilitas AND p.entitas = 'orang' AND p.isi ->> '$.digabung_ke_id' IS NOT NULL`

/** Records of a kind of which a Pustu has no change yet: neither written by it nor copied for it. */
const belumDikenal = `SELECT value FROM json_each(@ids) WHERE NOT EXISTS (
  SELECT 1 FROM jurnal j JOIN replika r ON r.nomor = j.replika WHERE j.entitas_id = value AND (r.fasilitas_id = @fasilitas
    OR EXISTS (SELECT 1 FROM salinan s JOIN replika t ON t.nomor = s.replika WHERE s.nomor = j.nomor AND t.untuk = @fasilitas)))`

/**
 * Records of its people that were moved to somebody who is not its: by them it would go on counting what is not theirs any
 * more. Told is where they went; what was never known to it is not.
 */
function listDipindah(db: Db, fasilitas: string, cakupan: Cakupan): [EntityName, string[]][] {
  const pindah = Map.groupBy(
    // Who names a record later than in the first change moves it.
    db.all<{ entitas: EntityName; id: string }>(
      `SELECT DISTINCT (SELECT teks FROM kamus WHERE nomor = j.entitas) AS entitas, j.entitas_id AS id
       FROM jurnal j INDEXED BY jurnal_pindah WHERE j.dasar IS NOT NULL AND j.rujuk1 IS NOT NULL`,
    ),
    ({ entitas }) => entitas,
  )
  return [...pindah].flatMap(([entitas, rows]): [EntityName, string[]][] => {
    const { milik } = catatanOf(entitas)
    if (milik.oleh !== 'lewat') return []
    const lain = rows.map(({ id }) => id).filter((id) => !cakupan.get(entitas)?.has(id))
    const miliknya = [...(cakupan.get(targetOf(entitas, milik.kolom)) ?? [])]
    const dulu = `SELECT DISTINCT entitas_id FROM perubahan WHERE entitas = @entitas AND entitas_id IN ${dari('@ids')}
      AND isi ->> @kolom IN ${dari('@miliknya')}`
    const isian = { entitas, ids: JSON.stringify(lain), kolom: `$.${milik.kolom}`, miliknya: JSON.stringify(miliknya) }
    const ids = db.values<string>(dulu, isian)
    const asing = new Set(db.values<string>(belumDikenal, { ids: JSON.stringify(ids), fasilitas }))
    return [[entitas, ids.filter((id) => !asing.has(id))]]
  })
}

/** Adds what the records name and the Pustu does not have: no record stands on one that is not there. */
function addRujukan(db: Db, perlu: Map<EntityName, Set<string>>, fasilitas: string): void {
  const antre = [...perlu].map(([entitas, ids]) => [entitas, [...ids]] as const)
  for (let next = antre.pop(); next; next = antre.pop()) {
    const [entitas, ids] = next
    for (const [kolom, target] of rujukanOf(entitas)) {
      const known = perlu.get(target)
      // What never leaves its computer is named by nothing that does.
      if (!known) continue
      const named = `SELECT DISTINCT ${kolom} FROM ${entitas} WHERE ${kolom} IS NOT NULL AND id IN ${dari('?')}`
      const lain = db.values<string>(named, JSON.stringify(ids)).filter((id) => !known.has(id))
      const baru = db.values<string>(belumDikenal, { ids: JSON.stringify(lain), fasilitas })
      for (const id of baru) known.add(id)
      if (baru.length > 0) antre.push([target, baru])
    }
  }
}

/**
 * The records of which a Pustu is told every change, by their kind: what it answers for, where its own went, and what those
 * name that it does not have.
 *
 * @param sendiri the facility of this book
 */
export function listPerlu(db: Db, fasilitas: string, sendiri: string): ReadonlyMap<EntityName, ReadonlySet<string>> {
  const cakupan = listCakupan(db, fasilitas, sendiri)
  const perlu = new Map([...cakupan].map(([entitas, ids]) => [entitas, new Set(ids)]))
  for (const [entitas, ids] of [...listKepergian(db, fasilitas, cakupan), ...listDipindah(db, fasilitas, cakupan)])
    for (const id of ids) perlu.get(entitas)?.add(id)
  addRujukan(db, perlu, fasilitas)
  return perlu
}
