import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** What lies in the place of a database. */
export type FileState = 'tidakAda' | 'polos' | 'tersandi'

/** @source SQLite file format, 1.3.1: the first 16 bytes of every unencrypted database */
const plainHeader = Buffer.from('SQLite format 3\0')

/** Whether there is a database, and whether it is encrypted. An empty file is none: SQLite leaves one when it is stopped at once. */
export function readFileState(path: string): FileState {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return 'tidakAda'
  const head = Buffer.alloc(plainHeader.length)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, head, 0, head.length, 0)
  } finally {
    closeSync(handle)
  }
  return head.equals(plainHeader) ? 'polos' : 'tersandi'
}
