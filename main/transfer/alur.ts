import { headOf, newId } from '#main/db/journal.ts'
import { listPerlu } from '#main/db/perlu.ts'
import { getReplikaSendiri, listReplika, type Tujuan, vektorUntuk } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import type { Diri } from './diri.ts'
import type { BagianPaket } from './isi-paket.ts'

/**
 * Streams: what a Puskesmas tells a Pustu of what others wrote (docs/decisions/0043). Each of its computers keeps one for
 * each Pustu: a replica whose changes are copies.
 */

type Calon = { nomor: number; kelompok: number; replika: number; seq: number }

/** Whether this computer tells it of what others wrote. */
export const isDialiri = (diri: Pick<Diri, 'jenis'>, untuk: Pick<Tujuan, 'jenis'>): boolean =>
  diri.jenis === 'puskesmas' && untuk.jenis !== 'puskesmas'

/** Changes of some records that the Pustu did not write and was not told of. */
const belumDisalin = `SELECT j.nomor FROM jurnal j WHERE j.entitas = (SELECT nomor FROM kamus WHERE teks = @entitas)
  AND j.entitas_id IN (SELECT value FROM json_each(@ids))
  AND j.replika NOT IN (SELECT nomor FROM replika WHERE fasilitas_id = @fasilitas)
  AND NOT EXISTS (SELECT 1 FROM salinan s JOIN replika t ON t.nomor = s.replika WHERE s.nomor = j.nomor AND t.untuk = @fasilitas)`

/** Changes told under another name than they have now: by every stream, or last by the one this computer writes. */
const bergantiNama = `SELECT s.nomor FROM salinan s JOIN replika t ON t.nomor = s.replika AND t.untuk = @fasilitas
  JOIN jurnal j ON j.nomor = s.nomor GROUP BY s.nomor
  HAVING max(s.asal = j.replika AND s.asal_seq = j.seq) = 0`

/** What a Pustu is still to be told, in the order in which it was noted here. */
function listCalon(db: Db, fasilitas: string, sendiri: string): Calon[] {
  const nomor = [...listPerlu(db, fasilitas, sendiri)].flatMap(([entitas, ids]) =>
    db.values<number>(belumDisalin, { entitas, fasilitas, ids: JSON.stringify([...ids]) }),
  )
  const lain = db.values<number>(bergantiNama, { fasilitas })
  const rows = `SELECT nomor, kelompok, replika, seq FROM jurnal WHERE nomor IN (SELECT value FROM json_each(?)) ORDER BY nomor`
  return db.all<Calon>(rows, JSON.stringify([...lain, ...nomor]))
}

const namaTanda = (fasilitas: string) => `alur:${fasilitas}`

/** Whether nothing was noted in the journal since a Pustu was told all it must know: then there is nothing to look for. */
function isTersalin(db: Db, fasilitas: string): boolean {
  return db.value('SELECT nilai FROM meta WHERE kunci = ?', namaTanda(fasilitas)) === String(headOf(db))
}

/** Lets every Pustu be looked at again: a change goes by another name than it was told by. */
export function lupakanTersalin(db: Db): void {
  db.run("DELETE FROM meta WHERE kunci LIKE 'alur:%'")
}

const terhitung = new WeakMap<Db, Map<string, { readonly pada: string; readonly jumlah: number }>>()

/** How many changes a Pustu is still to be told; counted once for each state of the book. */
export function countBelumDisalin(db: Db, fasilitas: string, sendiri: string): number {
  if (isTersalin(db, fasilitas)) return 0
  const told = db.oneValue<number>('SELECT coalesce(sum(sampai), 0) FROM replika WHERE untuk = ?', fasilitas)
  const pada = [headOf(db), told, db.countBatal()].join()
  const known = terhitung.get(db) ?? new Map()
  terhitung.set(db, known)
  const found = known.get(fasilitas)
  const jumlah = found?.pada === pada ? found.jumlah : listCalon(db, fasilitas, sendiri).length
  known.set(fasilitas, { pada, jumlah })
  return jumlah
}

/** The stream this computer writes for a Pustu, begun where there is none. */
function ensureAlur(db: Db, fasilitas: string) {
  const { nomor: oleh } = getReplikaSendiri(db)
  const find = () =>
    db.first<{ nomor: number; id: string; sampai: number }>(
      'SELECT nomor, id, sampai FROM replika WHERE untuk = ? AND oleh = ?',
      fasilitas,
      oleh,
    )
  const begin = `INSERT INTO replika (nomor, id, nama, untuk, oleh)
    SELECT (SELECT max(nomor) + 1 FROM replika), @id, nama, @fasilitas, @oleh FROM replika WHERE nomor = @oleh`
  if (!find()) db.run(begin, { id: newId(), fasilitas, oleh })
  const alur = find()
  if (!alur) throw new Error('A stream that was begun is not there')
  return alur
}

/** What stands in a stream stands on what its Pustu wrote, and on what other computers told it. */
function noteKonteks(db: Db, nomor: number, seq: number, vektor: Vektor): void {
  const text = JSON.stringify(vektor)
  const last = db.value('SELECT vektor FROM konteks WHERE replika = ? ORDER BY seq DESC LIMIT 1', nomor)
  if (last !== text) db.run('INSERT INTO konteks (replika, seq, vektor) VALUES (?, ?, ?)', nomor, seq, text)
}

/** Copies for a Pustu what it must know and does not, within the caller's transaction. */
export function alirkan(db: Db, untuk: Tujuan, sendiri: string): void {
  if (isTersalin(db, untuk.fasilitasId)) return
  const calon = listCalon(db, untuk.fasilitasId, sendiri)
  if (calon.length > 0) salin(db, untuk, sendiri, calon)
  const note = 'INSERT OR REPLACE INTO meta (kunci, nilai) VALUES (?, ?)'
  db.run(note, namaTanda(untuk.fasilitasId), String(headOf(db)))
}

function salin(db: Db, untuk: Tujuan, sendiri: string, calon: readonly Calon[]): void {
  const { nomor: alur, id, sampai } = ensureAlur(db, untuk.fasilitasId)
  const { [id]: _, ...vektor } = vektorUntuk(db, untuk, sendiri)
  noteKonteks(db, alur, sampai + 1, vektor)
  const insert = 'INSERT INTO salinan (replika, seq, kelompok, nomor, asal, asal_seq) VALUES (?, ?, ?, ?, ?, ?)'
  const groups = new Map<number, number>()
  for (const [i, one] of calon.entries()) {
    const seq = sampai + 1 + i
    const kelompok = groups.get(one.kelompok) ?? seq
    groups.set(one.kelompok, kelompok)
    db.run(insert, alur, seq, kelompok, one.nomor, one.replika, one.seq)
  }
  db.run('UPDATE replika SET sampai = ? WHERE nomor = ?', sampai + calon.length, alur)
}

type Rentang = { readonly alur: number; readonly dari: number; readonly sampai: number }

/** Who wrote what is copied in a part of a stream, and what they had seen when they did. */
export function penulisOf(db: Db, rentang: Rentang, sendiri: string): BagianPaket['penulis'] {
  const salinan = 'FROM salinan s WHERE s.replika = @alur AND s.seq > @dari AND s.seq <= @sampai'
  const asal = new Set(db.values<number>(`SELECT DISTINCT s.asal ${salinan}`, rentang))
  const berlaku = `SELECT DISTINCT k.replika, k.seq, k.vektor ${salinan.replace(
    'FROM salinan s',
    `FROM salinan s JOIN konteks k
    ON k.replika = s.asal AND k.seq = (SELECT max(seq) FROM konteks WHERE replika = s.asal AND seq <= s.asal_seq)`,
  )}
    ORDER BY k.replika, k.seq`
  const konteks = db.all<{ replika: number; seq: number; vektor: string }>(berlaku, rentang)
  const names = new Map(
    db.all<{ nomor: number; nama: string }>('SELECT nomor, nama FROM replika').map((one) => [one.nomor, one.nama]),
  )
  return listReplika(db)
    .filter(({ nomor }) => asal.has(nomor))
    .map(({ nomor, id, fasilitasId }) => ({
      ...{ replika: id, fasilitasId: fasilitasId ?? sendiri, nama: names.get(nomor) ?? '' },
      konteks: konteks
        .filter(({ replika }) => replika === nomor)
        .map(({ seq, vektor }) => ({ seq, vektor: JSON.parse(vektor) as Record<string, number> })),
    }))
}
