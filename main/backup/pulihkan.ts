import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { renewReplica } from '#main/db/journal.ts'
import { databasePath, makeDataDir, openCopy } from '#main/db/open.ts'
import { type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
import { syncFile, syncFolder } from '#main/platform/write-durably.ts'
import { readGantungan, writeGantungan } from '#main/security/gantungan.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { extractDatabase } from './berkas-cadangan.ts'
import { type CadanganTerbuka, isAsSealed } from './cadangan.ts'

const draftName = 'buku.sqlite.pulihan'

/** What a restoring that was interrupted leaves: it is begun anew. */
function isLeftover(dataDir: string, name: string, { terbaca }: CadanganTerbuka): boolean {
  if (name.startsWith(draftName)) return true
  if (name !== 'kunci.json' || existsSync(databasePath(dataDir))) return false
  return readGantungan(dataDir)?.id === terbaca.kepala.gantungan.id
}

function refuseFull(dataDir: string, cadangan: CadanganTerbuka): void {
  const names = existsSync(dataDir) ? readdirSync(dataDir) : []
  if (names.every((name) => isLeftover(dataDir, name, cadangan))) return
  refuse(
    `Folder ${dataDir} tidak kosong, jadi cadangan tidak dipulihkan ke situ. Isinya tidak diubah. Pilih folder baru.`,
  )
}

const gagal =
  'Isi cadangan ini tidak seperti yang tertulis di kepalanya. Tidak ada yang diubah. Pilih cadangan yang lain.'

function dropDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir)) if (name.startsWith(draftName)) rmSync(join(dataDir, name))
}

/**
 * Unpacks the book of a backup under another name, checks it, and gives it a replica of its own, so that nothing this
 * copy writes can be taken for newer words of the book it came from.
 */
function prepare(cadangan: CadanganTerbuka, dataDir: string): Pemeriksaan {
  const draft = join(dataDir, draftName)
  dropDrafts(dataDir)
  extractDatabase(cadangan.terbaca, draft)
  const copy = openCopy(draft, cadangan.kunci)
  try {
    const found = periksaBuku(copy)
    if (!isAsSealed(found, cadangan)) throw new AppFailure({ code: 'berkas', pesan: gagal })
    renewReplica(copy, 'pulihan')
    copy.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return found
  } finally {
    copy.close()
  }
}

/** Gives what was prepared its keys, and last its name. */
function publish({ terbaca }: CadanganTerbuka, dataDir: string): void {
  const draft = join(dataDir, draftName)
  syncFile(draft)
  writeGantungan(dataDir, terbaca.kepala.gantungan)
  renameSync(draft, databasePath(dataDir))
  dropDrafts(dataDir)
  syncFolder(dataDir)
}

/** Restores a backup into a new or empty folder. @throws AppFailure when anything else lies in it */
export function restoreCadangan(cadangan: CadanganTerbuka, dataDir: string): Pemeriksaan {
  makeDataDir(dataDir)
  refuseFull(dataDir, cadangan)
  const found = prepare(cadangan, dataDir)
  publish(cadangan, dataDir)
  return found
}

const bagianBuku = ['buku.sqlite', 'buku.sqlite-wal', 'buku.sqlite-shm', 'kunci.json']

/**
 * Sets a book that cannot be opened aside, untouched, and lays a backup in its place.
 *
 * @returns the folder the damaged files lie in now
 */
export function restoreInPlace(cadangan: CadanganTerbuka, dataDir: string, now: Date): string {
  prepare(cadangan, dataDir)
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[^\d]/g, '')
  const aside = join(dataDir, `rusak-${stamp}`)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const name of bagianBuku) {
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(aside, name))
  }
  syncFolder(dataDir)
  publish(cadangan, dataDir)
  return aside
}
