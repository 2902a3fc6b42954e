import type { Db } from '#main/db/open.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'

/** Every row of every table that is projected from the journal. */
export function dumpTables({ sqlite }: Db): Record<string, unknown[]> {
  return Object.fromEntries(
    namaCatatan.map((name) => [name, sqlite.prepare(`SELECT * FROM ${name} ORDER BY id`).all()]),
  )
}
