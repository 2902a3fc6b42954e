import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '#main/platform/make-folder.ts'
import { tighten } from '#main/platform/milik-sendiri.ts'
import { copyAside } from '#main/platform/sisihkan.ts'
import { segarkanBuku } from '#main/ringkasan/segarkan.ts'
import { openOrRead, pesanBacaSaja, type Terbaca } from '#main/toko/baca-saja.ts'
import { openFile, openImage, refuseForeign } from '#main/toko/berkas-buku.ts'
import { bacaSajaKarena, pesanTakMuat, toBerkasFailure, tryOnDisk } from '#main/toko/berkas-gagal.ts'
import { tungguMs } from '#main/toko/cipher.ts'
import { encryptPlainBook } from '#main/toko/encrypt-plain.ts'
import { createFileGuard } from '#main/toko/file-guard.ts'
import { type CatatanKepala, kepalaPath, openKepala } from '#main/toko/kepala.ts'
import { countTerputus } from '#main/toko/log-wal.ts'
import { rampingkan } from '#main/toko/ramping.ts'
import { createToko, type Db } from '#main/toko/toko.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { isPerluKosong, noteKosong } from './bersihkan.ts'
import { type LogRusak, noteKehilangan } from './kehilangan.ts'

const databaseFile = 'buku.sqlite'

export function databasePath(dataDir: string): string {
  return join(dataDir, databaseFile)
}

/** Makes the folder of a book, readable by its owner only, also where it stands already. @throws AppFailure `berkas` when it cannot be made */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir, 0o700)
    tighten(dataDir)
  } catch (cause) {
    throw new AppFailure(
      { code: 'berkas', pesan: `Folder data ${dataDir} tidak dapat dibuat. Pilih folder lain yang boleh ditulisi.` },
      { cause },
    )
  }
}

export type PilihanBuka = {
  /** Called when the file was taken away and has been put back: what lay beside it may be gone too. */
  readonly onPutBack?: () => void
  /** The book is open already in this very program, which looked at it and its log: a worker only joins. */
  readonly ikut?: boolean
  /** Whoever opens a large book (`isBesar`) has a thread look through it soon after, and says then if it is damaged. */
  readonly periksaNanti?: boolean
}

/** Bytes: up to here the book is looked through before anybody waits for it. */
const besarAwal = 32 * 1024 * 1024

/** Whether looking through all of a book takes longer than somebody at the door should wait: of 300 MB more than a second. */
export function isBesar(dataDir: string): boolean {
  return (statSync(databasePath(dataDir), { throwIfNoEntry: false })?.size ?? 0) > besarAwal
}

/**
 * Opens (or makes) the book of a data folder and brings its schema up to date. A plain book of former times is
 * encrypted first.
 *
 * A log that is damaged is set aside before SQLite drops what stands behind the damage, and what is missing is written
 * down in the book (`kehilangan.ts`).
 *
 * @throws AppFailure `berkas` when the folder or its file cannot be used; the file is then left as it is
 */
export function openDatabase(
  dataDir: string,
  kunci: Buffer,
  { onPutBack = () => {}, ikut = false, periksaNanti = false }: PilihanBuka = {},
): Db {
  makeDataDir(dataDir)
  const path = databasePath(dataDir)
  try {
    const log = ikut ? null : setLogAside(path)
    refuseForeign(path)
    encryptPlainBook(path, kunci)
    const sqlite = openOrRead(path, kunci, ikut || (periksaNanti && isBesar(dataDir)))
    if ('karena' in sqlite) return readOnly(sqlite, { dataDir, kunci, log })
    const kepala = openKepala(sqlite, kepalaPath(path), kunci)
    const db = createToko(sqlite, { dataDir, kunci, kepala, checkFile: createFileGuard(sqlite, path, onPutBack) })
    segarkanBuku(db)
    if (!ikut) settle(db, kepala, log)
    return db
  } catch (cause) {
    throw toBerkasFailure(cause, path) ?? cause
  }
}

/** A book in memory, to be read and backed up, that says what may be missing as the book itself would. */
function readOnly(
  { karena, image }: Terbaca,
  { dataDir, kunci, log }: Pick<Db, 'dataDir' | 'kunci'> & { log: LogRusak | null },
): Db {
  const sqlite = openImage(image)
  const kepala = openKepala(sqlite, kepalaPath(databasePath(dataDir)), kunci)
  const db = createToko(sqlite, { dataDir, kunci })
  segarkanBuku(db)
  noteKehilangan(db, kepala, log)
  kepala.close()
  sqlite.pragma('query_only = ON')
  return createToko(sqlite, { dataDir, kunci, bacaSaja: pesanBacaSaja[karena] })
}

/** Copies a damaged log, and the book it belongs to, before anything is opened: SQLite will write over it. */
function setLogAside(path: string): LogRusak | null {
  const log = `${path}-wal`
  const transaksi = existsSync(path) ? countTerputus(log) : 0
  if (transaksi === 0) return null
  try {
    return { transaksi, sisihan: copyAside('log', [log, path]) }
  } catch (cause) {
    throw bacaSajaKarena(cause) === 'penuh' ? new AppFailure({ code: 'berkas', pesan: pesanTakMuat }, { cause }) : cause
  }
}

/** Says what is missing, if anything is, and begins a new log: what is left of the former one is in the book now. */
function settle(db: Db, kepala: CatatanKepala, log: LogRusak | null): void {
  // A disk that takes nothing now leaves all as it is, and the next opening finds the same.
  tryOnDisk(() => {
    noteKehilangan(db, kepala, log)
    kepala.note()
    // Whoever else has the book open goes on with the log as it is.
    db.pragma('busy_timeout = 0')
    const isPerlu = isPerluKosong(db)
    if (rampingkan(db, isPerlu) && isPerlu) noteKosong(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
  })
  db.pragma(`busy_timeout = ${tungguMs}`)
}

/** A book in memory, to play a journal into: empty, or from the image another gave (`image`). */
export function createScratchBook(image?: Buffer): Db {
  const db = createToko(openImage(image), { dataDir: '', kunci: Buffer.alloc(0) })
  // A journal may name a record before the one it points at.
  db.pragma('foreign_keys = OFF')
  return db
}

/** Opens a copy of a book where it lies, under any name; it is brought to the newest schema like every book. */
export function openCopy(path: string, kunci: Buffer): Db {
  try {
    const db = createToko(openFile(path, kunci), { dataDir: dirname(path), kunci })
    segarkanBuku(db)
    return db
  } catch (cause) {
    throw toBerkasFailure(cause) ?? cause
  }
}
