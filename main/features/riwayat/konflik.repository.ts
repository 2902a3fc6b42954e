import { catatanLuar, hasLuar } from '#main/db/milik.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Nilai } from './nilai.ts'

/** One value that waits for a choice, or was chosen between, with the change that set it. */
export type KonflikRow = {
  readonly entitas: EntityName
  readonly id: string
  readonly isian: string
  readonly nomor: number
  /** JSON */
  readonly nilai: string
  readonly putusan: number | null
  readonly pelaku: string
  readonly waktu: string
  /** Name of the facility whose computer it was; null for one of this facility's own. */
  readonly tempat: string | null
  readonly komputer: string
}

/** All of this facility, those of one question together; open questions first, then the newest choice. */
export function listKonflikRows(db: Db): KonflikRow[] {
  const milik = hasLuar(db) ? `WHERE NOT ${catatanLuar('k.entitas', 'k.entitas_id')}` : ''
  return db.all<KonflikRow>(`SELECT k.entitas, k.entitas_id AS id, k.isian, k.nomor, k.nilai, k.putusan, p.pelaku, p.waktu,
         coalesce(kn.nama, f.nama) AS tempat, r.nama AS komputer
       FROM konflik k JOIN perubahan p ON p.nomor = k.nomor JOIN replika r ON r.nomor = p.replika
       LEFT JOIN kenalan kn ON kn.fasilitas_id = r.fasilitas_id LEFT JOIN fasilitas f ON f.id = r.fasilitas_id
       ${milik}
       ORDER BY k.putusan IS NOT NULL, k.putusan DESC, k.entitas, k.entitas_id, k.isian, p.lamport, r.id`)
}

export type Putusan = {
  readonly kelompok: number
  readonly pelaku: string
  readonly waktu: string
  readonly isi: string
}

export function findPutusan(db: Db, nomor: number): Putusan | undefined {
  return db.first<Putusan>('SELECT kelompok, pelaku, waktu, isi FROM perubahan WHERE nomor = ?', nomor)
}

/** A record as it stands. */
export function findState(db: Db, entitas: EntityName, id: string): Readonly<Record<string, Nilai>> {
  const row = db.first(`SELECT * FROM ${entitas} WHERE id = ?`, id)
  return (row ?? {}) as Readonly<Record<string, Nilai>>
}
