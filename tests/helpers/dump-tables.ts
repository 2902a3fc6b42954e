import type { Db } from '#main/toko/toko.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'

/** Every row of every table that is projected from the journal. */
export function dumpTables(db: Db): Record<string, unknown[]> {
  return Object.fromEntries(namaCatatan.map((name) => [name, db.all(`SELECT * FROM ${name} ORDER BY id`)]))
}
