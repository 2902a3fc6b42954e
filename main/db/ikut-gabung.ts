import type { OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { bergantungOf } from '#shared/catatan/rujukan.ts'
import { type Anggota, planAnggota } from './gabung-anggota.ts'
import { planSatu } from './gabung-sama.ts'
import { planIsi } from './isi-anak.ts'
import { type Change, write } from './journal.ts'
import { idLuar } from './milik.ts'

type Orang = Pick<OrangTable, 'id' | 'nama' | 'tanggal_lahir' | 'dihapus' | 'digabung_ke_id'>

/** Whom a record was joined to, and whether something is left to it all the same: written where that was not known yet. */
type Gabungan = { readonly id: string; readonly tertinggal: 0 | 1 }

function listGabungan(db: Db): Gabungan[] {
  const live = bergantungOf('orang').flatMap(([entitas, kolom]) =>
    entitas === 'orang' ? [] : [`EXISTS (SELECT 1 FROM ${entitas} t WHERE t.${kolom} = o.id AND t.dihapus = 0)`],
  )
  return db.all<Gabungan>(`SELECT o.id, (${live.join(' OR ')}) AS tertinggal FROM orang o
     WHERE o.digabung_ke_id IS NOT NULL AND o.dihapus = 1 ORDER BY o.id`)
}

/** The record that stayed, through as many joinings as there were; null where that one was removed as well. */
function findTetap(db: Db, gabungId: string): Orang | null {
  const read = 'SELECT id, nama, tanggal_lahir, dihapus, digabung_ke_id FROM orang WHERE id = ?'
  const trail = new Set<string>()
  for (let id: string | null = gabungId; id !== null && !trail.has(id); ) {
    trail.add(id)
    const orang: Orang | undefined = db.first<Orang>(read, id)
    if (!orang) return null
    if (orang.dihapus === 0) return orang
    id = orang.digabung_ke_id
  }
  return null
}

/** Who joined a record to another. */
function findPenggabung(db: Db, gabungId: string): { pelaku: string; milikSendiri: boolean } | undefined {
  const row = db.first<{ pelaku: string; sendiri: number }>(
    `SELECT p.pelaku, r.fasilitas_id IS NULL AS sendiri FROM perubahan p JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = 'orang' AND p.entitas_id = ? AND p.isi ->> '$.digabung_ke_id' IS NOT NULL
     ORDER BY p.lamport DESC, r.id DESC LIMIT 1`,
    gabungId,
  )
  return row && { pelaku: row.pelaku, milikSendiri: row.sendiri === 1 }
}

function planKeanggotaan(db: Db, tetap: Orang, gabungId: string): readonly Change[] {
  const list = (id: string, syarat = '') =>
    db.all<Anggota>(`SELECT * FROM keanggotaan WHERE orang_id = ? AND dihapus = 0 ${syarat} ORDER BY mulai, id`, id)
  // Those of another Pustu are moved by the Puskesmas.
  const lain = list(gabungId, `AND posyandu_id NOT IN ${idLuar}`)
  return planAnggota(tetap.id, list(tetap.id), lain, tetap.tanggal_lahir).changes
}

/**
 * Takes over to the record that stayed what somebody wrote for one that was joined to it, before he could know, and makes
 * one of what two computers then hold twice: by the rules of joining, as a change of its own, in the name of who joined them.
 *
 * @param semua whether also of those that others joined: a Puskesmas answers for all
 */
export function ikutiGabung(db: Db, semua: boolean, now: Date): void {
  for (const { id: gabungId, tertinggal } of listGabungan(db)) {
    const [tetap, oleh] = [findTetap(db, gabungId), findPenggabung(db, gabungId)]
    if (tetap === null || oleh === undefined || !(semua || oleh.milikSendiri)) continue
    const changes = tertinggal
      ? [...planKeanggotaan(db, tetap, gabungId), ...planIsi(db, tetap.id, gabungId).changes]
      : planSatu(db, tetap.id)
    const alasan = `Mengikuti catatan yang digabung ke ${tetap.nama}`
    write(db, { jenis: 'ketik', pelaku: oleh.pelaku, waktu: now.toISOString(), alasan }, changes)
  }
}
