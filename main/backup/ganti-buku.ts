import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { databasePath } from '#main/db/open.ts'
import { awalanRusak, makeAside } from '#main/platform/sisihkan.ts'
import { syncFile, syncFolder } from '#main/platform/write-durably.ts'
import { gantunganPath } from '#main/security/berkas-gantungan.ts'
import { awalanVersi } from '#main/toko/berkas-buku.ts'
import { tempatKomputer } from './tempat-cadangan.ts'

/** The former book lies in a folder of this name beside the new one: whole, encrypted, opened like any other. */
export const awalanPindah = 'sebelum-pindah-'

/** What belongs to the former book beside its file: its backups, older copies, and what was found damaged of it. */
function listMilikLama(dataDir: string): string[] {
  const path = databasePath(dataDir)
  const cadangan = basename(tempatKomputer(dataDir).folder)
  return readdirSync(dataDir).filter(
    (name) => name === cadangan || name.startsWith(awalanRusak) || name.startsWith(awalanVersi(path)),
  )
}

/** Sets the former book's own aside, and lays the other in its place; where that fails, all lies as before. */
function swap(dataDir: string, aside: string, draft: string): void {
  const path = databasePath(dataDir)
  const moved: string[] = []
  try {
    for (const name of listMilikLama(dataDir)) {
      renameSync(join(dataDir, name), join(aside, name))
      moved.push(name)
    }
    syncFolder(aside)
    // They tell of the former book: its newest change, and a log that is folded in.
    for (const end of ['.kepala', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
    renameSync(databasePath(draft), path)
    syncFolder(dataDir)
  } catch (cause) {
    for (const name of moved) renameSync(join(aside, name), join(dataDir, name))
    rmSync(aside, { recursive: true })
    throw cause
  }
}

/**
 * Keeps the book of a data folder in one beside it, and lays another in its place. Nobody may have it open.
 *
 * The former one is copied first, its backups are set aside, and it is replaced by one rename: cut off anywhere, the folder
 * has the one book or the other, and never the backups of the one beside the other.
 *
 * @param draft folder of the other book, under the same ring of keys; it is gone afterwards
 * @returns the folder in which the former one lies
 */
export function layInPlace(dataDir: string, draft: string, now: Date): string {
  const aside = makeAside(dataDir, now, awalanPindah)
  for (const file of [databasePath(dataDir), gantunganPath(dataDir)]) {
    const copy = join(aside, basename(file))
    copyFileSync(file, copy)
    syncFile(copy)
  }
  syncFolder(aside)
  swap(dataDir, aside, draft)
  if (existsSync(draft)) rmSync(draft, { recursive: true })
  return aside
}
