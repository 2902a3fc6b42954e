import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { headOf, renewReplica } from '#main/db/journal.ts'
import { akunProgram, recordKejadian } from '#main/db/kejadian.ts'
import { databasePath, makeDataDir, openCopy } from '#main/db/open.ts'
import { type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
import { makeAside } from '#main/platform/sisihkan.ts'
import { syncFile, syncFolder } from '#main/platform/write-durably.ts'
import { gantunganPath, readGantungan, writeGantungan } from '#main/security/berkas-gantungan.ts'
import { isRusak } from '#main/toko/berkas-gagal.ts'
import { readFileState } from '#main/toko/file-state.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { extractDatabase } from './berkas-cadangan.ts'
import { type CadanganTerbuka, isAsSealed } from './cadangan.ts'

const draftName = 'buku.sqlite.pulihan'

/** What a restoring that was interrupted leaves: it is begun anew. */
function isLeftover(dataDir: string, name: string, { terbaca }: CadanganTerbuka): boolean {
  if (name.startsWith(draftName)) return true
  if (!name.startsWith('kunci.json') || existsSync(databasePath(dataDir))) return false
  return name === 'kunci.json.sementara' || readGantungan(dataDir)?.id === terbaca.kepala.gantungan.id
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
function prepare(cadangan: CadanganTerbuka, dataDir: string, now: Date): Pemeriksaan {
  const draft = join(dataDir, draftName)
  dropDrafts(dataDir)
  extractDatabase(cadangan.terbaca, draft)
  const copy = openCopy(draft, cadangan.kunci)
  try {
    const found = periksaBuku(copy)
    if (!isAsSealed(found, cadangan)) throw new AppFailure({ code: 'berkas', pesan: gagal })
    const rincian = { cadangan: cadangan.terbaca.kepala.waktu, kepala: headOf(copy) }
    renewReplica(copy, 'pulihan')
    recordKejadian(copy, { waktu: now.toISOString(), akunId: akunProgram, jenis: 'pulih', rincian })
    copy.pragma('wal_checkpoint(TRUNCATE)')
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
export function restoreCadangan(cadangan: CadanganTerbuka, dataDir: string, now = new Date()): Pemeriksaan {
  makeDataDir(dataDir)
  refuseFull(dataDir, cadangan)
  const found = prepare(cadangan, dataDir, now)
  publish(cadangan, dataDir)
  return found
}

const bagianBuku = ['buku.sqlite', 'buku.sqlite-wal', 'buku.sqlite-shm', 'buku.sqlite.kepala', 'buku.sqlite.polos']

/** Whether only the keys were lost: with those of a backup the book opens as it is, newer than any backup. */
function isKeyEnough(dataDir: string, kunci: Buffer): boolean {
  if (readFileState(databasePath(dataDir)) !== 'tersandi') return false
  try {
    openCopy(databasePath(dataDir), kunci).close()
    return true
  } catch (cause) {
    if (isRusak(cause)) return false
    throw cause
  }
}

/**
 * Sets a book that cannot be opened aside, untouched, and lays a backup in its place. A book that only lost its keys
 * gets those of the backup, and stays.
 *
 * The keys go first and are only ever replaced: a folder with neither keys nor book looks as if there had never been
 * one, and whoever comes after a power cut would begin a new book instead of asking for the backup again.
 */
export function restoreInPlace(cadangan: CadanganTerbuka, dataDir: string, now: Date): void {
  const { gantungan } = cadangan.terbaca.kepala
  const isWhole = isKeyEnough(dataDir, cadangan.kunci)
  if (!isWhole) prepare(cadangan, dataDir, now)
  const keys = gantunganPath(dataDir)
  const damaged = isWhole ? [] : bagianBuku.filter((name) => existsSync(join(dataDir, name)))
  const aside = existsSync(keys) || damaged.length > 0 ? makeAside(dataDir, now) : dataDir
  if (existsSync(keys)) copyFileSync(keys, join(aside, basename(keys)))
  writeGantungan(dataDir, gantungan)
  if (isWhole) return
  for (const name of damaged) renameSync(join(dataDir, name), join(aside, name))
  syncFolder(aside)
  publish(cadangan, dataDir)
}
