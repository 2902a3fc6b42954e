import { type Change, newId, write } from '#main/db/journal.ts'
import type { Entities, EntityName, JenisPerubahan } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

/** Writes changes as the bidan types them; answers with the group. */
export function writeAs(db: Db, jenis: JenisPerubahan, ...changes: Change[]): number | null {
  return write(db, { jenis, pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z', alasan: null }, changes).kelompok
}

export function addPosyandu(db: Db, nama: string): string {
  const id = newId()
  writeAs(db, 'ketik', { entitas: 'fasilitas', id, isi: { jenis: 'posyandu', nama } })
  return id
}

export type AnakBaru = { readonly id: string; readonly keanggotaanId: string; readonly kelompok: number }

/** A girl born on a day, a member of a posyandu from birth; written in one group. */
export function addAnak(db: Db, posyanduId: string, nama = 'Ayu', lahir = '2025-01-10'): AnakBaru {
  const [id, keanggotaanId] = [newId(), newId()]
  const kelompok = writeAs(
    db,
    'ketik',
    { entitas: 'orang', id, isi: { nama, jk: 'P', tanggal_lahir: lahir } },
    {
      entitas: 'keanggotaan',
      id: keanggotaanId,
      isi: { orang_id: id, posyandu_id: posyanduId, mulai: lahir, sebab_mulai: 'lahir' },
    },
  )
  return { id, keanggotaanId, kelompok: kelompok ?? 0 }
}

/** A weighing in grams; answers with its id and group. */
export function addTimbang(db: Db, orangId: string, tanggal: string, bbG: number): { id: string; kelompok: number } {
  const id = newId()
  const kelompok = writeAs(db, 'ketik', {
    entitas: 'penimbangan',
    id,
    isi: { orang_id: orangId, tanggal, bb_g: bbG },
  })
  return { id, kelompok: kelompok ?? 0 }
}

/** One row of a table as it stands. */
export function rowOf<E extends EntityName>(db: Db, entitas: E, id: string): Entities[E] {
  const row = db.first(`SELECT * FROM ${entitas} WHERE id = ?`, id)
  if (!row) throw new Error(`${entitas} ${id} is not in the book`)
  return row as Entities[E]
}
