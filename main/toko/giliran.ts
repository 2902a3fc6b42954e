import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { diskCodeOf } from './berkas-gagal.ts'

const isBusy = (cause: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(diskCodeOf(cause))

/**
 * Takes a lock of this name for this program: one that the system itself takes back when the program ends, however it
 * ends, which a file that is only there does not do. Where no file can be made (a full disk, a folder that is not
 * writable) there is none, so that nobody is kept out.
 *
 * @param path an empty file, made where there is none
 * @returns gives it back; null while somebody else has it
 */
export function takeGiliran(path: string): (() => void) | null {
  let sqlite: Database.Database
  try {
    closeSync(openSync(path, 'a', 0o600))
    sqlite = new Database(path, { timeout: 0 })
  } catch {
    return () => {}
  }
  try {
    sqlite.exec('BEGIN EXCLUSIVE')
    return () => sqlite.close()
  } catch (cause) {
    sqlite.close()
    return isBusy(cause) ? null : () => {}
  }
}
