import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { uptime } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { threadId } from 'node:worker_threads'
import { headOf, jurnalOf } from '#main/db/journal.ts'
import { databasePath, openCopy } from '#main/db/open.ts'
import { countBuku, isSehat, type Pemeriksaan, periksaBuku } from '#main/db/periksa.ts'
import { isRunning } from '#main/platform/is-running.ts'
import { makeFolder } from '#main/platform/make-folder.ts'
import { stampOf } from '#main/platform/sisihkan.ts'
import { syncFolder } from '#main/platform/write-durably.ts'
import { readGantungan } from '#main/security/berkas-gantungan.ts'
import { type Gantungan, openSlot, slotPemulihan } from '#main/security/gantungan.ts'
import { parseKode } from '#main/security/kode-pemulihan.ts'
import { coba, createPercobaan } from '#main/security/percobaan.ts'
import { diskCodeOf, tryOnDisk } from '#main/toko/berkas-gagal.ts'
import { versiDataKini } from '#main/toko/migrations/list.ts'
import type { Db } from '#main/toko/toko.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import {
  type CadanganTerbaca,
  extractDatabase,
  type IsiCadangan,
  openCadangan,
  readCadangan,
  writeCadangan,
} from './berkas-cadangan.ts'

export const akhiran = '.cadangan'

export type CadanganBaru = IsiCadangan & { readonly berkas: string /** bytes */; readonly ukuran: number }

/** "buku-20261126-104205.cadangan": when, and nothing of what is in it. */
function freeName(folder: string, now: Date): string {
  const name = `buku-${stampOf(now)}`
  for (let turn = 1; ; turn++) {
    const path = join(folder, `${turn === 1 ? name : `${name}-${turn}`}${akhiran}`)
    if (!existsSync(path)) return path
  }
}

const berubahTerus =
  'Buku terus ditulis selama disalin, jadi cadangan belum dibuat. Yang sudah tersimpan aman. Tunggu sampai pekerjaan lain selesai, lalu coba lagi.'
/** How often a copy is begun anew because somebody wrote meanwhile. */
const percobaan = 5

/** Copies the book to a file, and proves that the copy holds what the book holds. */
function copyBook(db: Db, target: string): IsiCadangan {
  for (let turn = 0; turn < percobaan; turn++) {
    rmSync(target, { force: true })
    const [head, live] = [headOf(db), countBuku(db)]
    // The copy keeps the cipher and the key; the driver's own online copy cannot do that.
    db.copyTo(target)
    if (headOf(db) !== head) continue
    const copy = openCopy(target, db.kunci)
    try {
      if (JSON.stringify(countBuku(copy)) === JSON.stringify(live)) return live
      throw new Error('The copy of the book differs from the book')
    } finally {
      copy.close()
    }
  }
  return refuse(berubahTerus)
}

/** The book cannot be written to: its file and its log are copied as they lie, and put together where there is room. */
function copyFiles(db: Db, target: string): IsiCadangan {
  const [path, live] = [databasePath(db.dataDir), countBuku(db)]
  dropCopy(target)
  for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, target + end)
  const copy = openCopy(target, db.kunci)
  try {
    if (JSON.stringify(countBuku(copy)) !== JSON.stringify(live)) return refuse(berubahTerus)
    copy.pragma('wal_checkpoint(TRUNCATE)')
    return live
  } finally {
    copy.close()
  }
}

/** Half-made files carry the number of the process that makes them, and of its thread: on closing two may be at it. */
export const draftName = `.buku-${process.pid}-${threadId}`
const draftPattern = /^\.buku-(\d+)-\d+\./

/** Removes what a process left that is gone: its plug was pulled. */
export function dropDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = draftPattern.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true })
  }
}

function dropCopy(copy: string): void {
  // Where the folder itself is gone, what was wrong with it is the answer, not that it cannot be tidied.
  for (const end of ['', '-wal', '-shm']) tryOnDisk(() => rmSync(copy + end, { force: true }))
}

/** Copies the book beside itself, or, where the disk of the book is full, beside the backup. */
function copyWhereRoom(db: Db, folder: string): { copy: string; isi: IsiCadangan } {
  const [near, far] = [join(db.dataDir, `${draftName}.salinan`), join(folder, `${draftName}.salinan`)]
  if (db.bacaSaja !== null) return { copy: far, isi: copyFiles(db, far) }
  try {
    return { copy: near, isi: copyBook(db, near) }
  } catch (cause) {
    dropCopy(near)
    if (!penuh.test(diskCodeOf(cause))) throw cause
    return { copy: far, isi: copyBook(db, far) }
  }
}

/**
 * Backs the book up into a folder: an online copy, opened and compared, then one file, read back, then its name.
 *
 * @throws AppFailure with a sentence when the disk does not take it; what stood in the folder stays
 */
export function createCadangan(db: Db, folder: string, now: Date): CadanganBaru {
  const draft = join(folder, `${draftName}.sementara`)
  try {
    makeFolder(folder, 0o700)
    dropDrafts(folder)
    dropDrafts(db.dataDir)
    // Read before: the copy holds at least as much.
    const jurnal = jurnalOf(db)
    const { copy, isi } = copyWhereRoom(db, folder)
    const gantungan = readGantungan(db.dataDir) ?? missing('Kunci buku tidak ditemukan, jadi cadangan belum dibuat.')
    const kepala = { waktu: now.toISOString(), versiData: Number(db.pragma('user_version')), jurnal, gantungan }
    rmSync(draft, { force: true })
    writeCadangan(draft, { database: copy, kunci: db.kunci, isi, kepala })
    const berkas = freeName(folder, now)
    renameSync(draft, berkas)
    syncFolder(folder)
    return { berkas, ukuran: statSync(berkas).size, ...isi }
  } catch (cause) {
    throw failBuat(cause, folder)
  } finally {
    for (const place of [db.dataDir, folder]) dropCopy(join(place, `${draftName}.salinan`))
  }
}

const penuh = /^(SQLITE_(FULL|IOERR_SHM)|ENOSPC|EDQUOT)/

function failBuat(cause: unknown, folder: string): unknown {
  const code = diskCodeOf(cause)
  // Of SQLite, or of the system (ENOTDIR, ENOSPC); anything else is a fault of the program, or said already.
  if (!/^(SQLITE_(?!ERROR|MISUSE|CORRUPT|NOTADB)|E[A-Z]+$)/.test(code)) return cause
  const reason = penuh.test(code) ? 'tempatnya penuh' : 'tempatnya tidak dapat ditulisi'
  const pesan = `Cadangan belum dibuat di ${folder}, karena ${reason}. Buku dan cadangan yang lama tetap aman. Kosongkan tempat itu atau pilih tempat lain, lalu coba lagi.`
  return new AppFailure({ code: 'berkas', pesan }, { cause })
}

/** The key of a backup, for the passphrase of any of its accounts or for its recovery code; null when it is neither. */
export async function unlockCadangan(gantungan: Gantungan, secret: string): Promise<Buffer | null> {
  const letters = parseKode(secret)
  if (letters !== null) {
    const kunci = await openSlot(gantungan, slotPemulihan, letters)
    if (kunci) return kunci
  }
  for (const { id } of gantungan.slot) {
    const kunci = id === slotPemulihan ? null : await openSlot(gantungan, id, secret)
    if (kunci) return kunci
  }
  return null
}

export type CadanganTerbuka = {
  readonly terbaca: CadanganTerbaca
  readonly kunci: Buffer
  readonly isi: IsiCadangan
}

const salahSandi =
  'Kata sandi atau kode pemulihan ini tidak membuka cadangan itu. Tidak ada yang diubah. Pakai kata sandi yang berlaku waktu cadangan dibuat.'

/** Reads a backup from end to end. @throws AppFailure */
export async function unpackCadangan(path: string, secret: string, detak = uptime): Promise<CadanganTerbuka> {
  const terbaca = withName(path, () => readCadangan(path))
  const { gantungan } = terbaca.kepala
  // Noted beside the backup: whoever brings one back may have no book yet.
  const percobaan = createPercobaan(dirname(resolve(path)), detak)
  const found = await coba(percobaan, gantungan.id, () => unlockCadangan(gantungan, secret))
  const kunci = found ?? refuse(salahSandi)
  return { terbaca, kunci, isi: withName(path, () => openCadangan(terbaca, kunci)) }
}

function withName<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof AppFailure) {
      throw new AppFailure({ ...cause.error, pesan: `${basename(path)}: ${cause.error.pesan}` }, { cause })
    }
    const pesan = `Cadangan ${path} tidak dapat dibaca. Tidak ada yang diubah. Periksa nama dan tempatnya.`
    throw new AppFailure({ code: 'berkas', pesan }, { cause })
  }
}

/** Whether the book of a backup is what the backup says. A schema of former times is counted, and digested anew. */
export function isAsSealed(found: Pemeriksaan, { terbaca, isi }: Pick<CadanganTerbuka, 'terbaca' | 'isi'>): boolean {
  const counts = found.orang === isi.orang && found.penimbangan === isi.penimbangan && found.perubahan === isi.perubahan
  return isSehat(found) && counts && (terbaca.kepala.versiData !== versiDataKini || found.sidik === isi.sidik)
}

export type HasilPeriksa = Pemeriksaan & { readonly waktu: string; readonly benar: boolean }

/** Opens the database of a backup in a folder of its own, which is removed afterwards, and checks it as a book. */
export function periksaCadangan({ terbaca, kunci, isi }: CadanganTerbuka, folder: string): HasilPeriksa {
  const path = join(folder, 'salinan.sqlite')
  // What lies beside a copy of another time, when the power failed, must not be played into this one.
  rmSync(folder, { recursive: true, force: true })
  makeFolder(folder, 0o700)
  try {
    extractDatabase(terbaca, path)
    const copy = openCopy(path, kunci)
    try {
      const found = periksaBuku(copy)
      return { ...found, waktu: terbaca.kepala.waktu, benar: isAsSealed(found, { terbaca, isi }) }
    } finally {
      copy.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
