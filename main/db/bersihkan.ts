import { lupakanKata } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import { rujukanOf } from '#shared/catatan/rujukan.ts'
import { listCakupan } from './cakupan.ts'
import { rebuild } from './journal.ts'
import { readTempatTetap } from './tempat-tetap.ts'

/**
 * What a book of a Pustu holds of others since before there were streams: every computer's changes, whoever they are
 * about. Once a stream came, it holds by that what it must, and the rest goes.
 */

/** Computers of others whose changes came by themselves. */
const lain = '(SELECT nomor FROM replika WHERE fasilitas_id IS NOT NULL AND untuk IS NULL)'

function isPerlu(db: Db, tempat: string): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM replika WHERE nomor IN ${lain} AND sampai > 0)
    AND EXISTS (SELECT 1 FROM replika WHERE untuk = ? AND sampai > 0)`
  return db.value(sql, tempat) === 1
}

/** Records of a kind of which something was written here, or told by a stream. */
const dikenal = `SELECT DISTINCT j.entitas_id FROM jurnal j WHERE j.entitas = (SELECT nomor FROM kamus WHERE teks = ?)
  AND (j.replika NOT IN ${lain} OR j.nomor IN (SELECT nomor FROM salinan))`

/** What stays: what this Pustu answers for, wrote or was told of, and what those records name. */
function listTinggal(db: Db, tempat: string): Map<EntityName, Set<string>> {
  const cakupan = listCakupan(db, tempat, tempat)
  const tinggal = new Map(
    namaCatatan.map((nama) => [nama, new Set([...(cakupan.get(nama) ?? []), ...db.values<string>(dikenal, nama)])]),
  )
  const antre = [...tinggal].map(([entitas, ids]) => [entitas, [...ids]] as const)
  for (let next = antre.pop(); next; next = antre.pop()) {
    const [entitas, ids] = next
    for (const [kolom, target] of rujukanOf(entitas)) {
      const named = `SELECT DISTINCT ${kolom} FROM ${entitas}
        WHERE ${kolom} IS NOT NULL AND id IN (SELECT value FROM json_each(?))`
      const baru = db.values<string>(named, JSON.stringify(ids)).filter((id) => !tinggal.get(target)?.has(id))
      for (const id of baru) tinggal.get(target)?.add(id)
      if (baru.length > 0) antre.push([target, baru])
    }
  }
  return tinggal
}

const tandaKosongkan = 'kosongkan'

/** Whether pages that held others are still in the file. */
export function isPerluKosong(db: Db): boolean {
  return db.value('SELECT 1 FROM meta WHERE kunci = ?', tandaKosongkan) === 1
}

/** Notes that the file was written anew. */
export function noteKosong(db: Db): void {
  db.run('DELETE FROM meta WHERE kunci = ?', tandaKosongkan)
}

/**
 * Takes out of the book of a Pustu what others wrote of records it does not answer for, once: within the caller's
 * transaction. What is left of others are copies. What this Pustu wrote itself stays, and so does what that names.
 */
export function bersihkanLain(db: Db): void {
  const tetap = readTempatTetap(db)
  if (tetap === null || tetap.jenis === 'puskesmas' || !isPerlu(db, tetap.id)) return
  const remove = `DELETE FROM jurnal WHERE replika IN ${lain} AND entitas = (SELECT nomor FROM kamus WHERE teks = @nama)
    AND entitas_id NOT IN (SELECT value FROM json_each(@ids))`
  db.run('DELETE FROM konflik')
  for (const [nama, ids] of listTinggal(db, tetap.id)) db.run(remove, { nama, ids: JSON.stringify([...ids]) })
  for (const table of ['sisihan', 'segel']) db.run(`DELETE FROM ${table} WHERE replika IN ${lain}`)
  db.run(`UPDATE replika SET sampai = 0 WHERE nomor IN ${lain}`)
  lupakanKata(db)
  rebuild(db)
  db.run("INSERT OR REPLACE INTO meta (kunci, nilai) VALUES (?, '1')", tandaKosongkan)
}
