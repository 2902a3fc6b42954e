import { entityNames } from '#main/db/journal.ts'
import type { Db } from '#main/db/open.ts'

/** Every row of every table that is projected from the journal. */
export function dumpTables({ sqlite }: Db): Record<string, unknown[]> {
  return Object.fromEntries(
    entityNames.map((name) => [name, sqlite.prepare(`SELECT * FROM ${name} ORDER BY id`).all()]),
  )
}
