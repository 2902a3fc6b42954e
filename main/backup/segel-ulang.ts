import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readKunciLama } from '#main/db/ganti-kunci.ts'
import { databasePath } from '#main/db/open.ts'
import { awalanRusak } from '#main/platform/sisihkan.ts'
import { syncFile, syncFolder } from '#main/platform/write-durably.ts'
import { readGantungan, writeGantungan } from '#main/security/berkas-gantungan.ts'
import { type Gantungan, isKunciOf, withKunci } from '#main/security/gantungan.ts'
import { awalanVersi } from '#main/toko/berkas-buku.ts'
import { opensWith, rekeyCopy } from '#main/toko/cipher.ts'
import type { Db } from '#main/toko/toko.ts'
import { AppFailure, missing } from '#shared/contract/errors.ts'
import {
  type CadanganTerbaca,
  extractDatabase,
  type IsiCadangan,
  isUtuh,
  readCadangan,
  unsealIsi,
  writeCadangan,
} from './berkas-cadangan.ts'
import { akhiran, draftName, dropDrafts } from './cadangan.ts'
import { awalanPindah } from './ganti-buku.ts'
import { tempatKomputer } from './tempat-cadangan.ts'

/** Backups that open with the passphrases of now, and files that still open with former ones only: of a key this book never had. */
export type HasilSegelUlang = { readonly disegel: number; readonly tersisa: number }

function readIfCadangan(path: string): CadanganTerbaca | null {
  try {
    return readCadangan(path)
  } catch (cause) {
    if (cause instanceof AppFailure) return null
    throw cause
  }
}

/** The backups of this book in a folder that the key of now does not open. */
function listTertinggal(db: Db, folder: string, { id }: Gantungan): CadanganTerbaca[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(akhiran)) : []
  return names
    .flatMap((name) => readIfCadangan(join(folder, name)) ?? [])
    .filter((one) => one.kepala.gantungan.id === id && unsealIsi(one, db.kunci) === null)
}

type Tertinggal = { readonly terbaca: CadanganTerbaca; readonly isi: IsiCadangan; readonly lama: Buffer }

/** The former key that opens a backup; null when it is none of this book's. */
function unlock(terbaca: CadanganTerbaca, keys: readonly Buffer[]): Tertinggal | null {
  for (const lama of keys) {
    const isi = unsealIsi(terbaca, lama)
    if (isi) return { terbaca, isi, lama }
  }
  return null
}

/** Whether backups of this laptop still wait for the key of now. */
export function needsSegelUlang(db: Db): boolean {
  const gantungan = readGantungan(db.dataDir)
  if (gantungan === null || readKunciLama(db).length === 0) return false
  const isTertinggal = listTempat(db, tempatKomputer(db.dataDir).folder).some(
    (folder) => listTertinggal(db, folder, gantungan).length > 0,
  )
  return isTertinggal || listSalinan(db).some((path) => isLama(db, path))
}

/** Folders beside the book in which a former one was set aside, with what belongs to it, by how their names begin. */
function listAside({ dataDir }: Db, ...awalan: readonly string[]): string[] {
  const names = readdirSync(dataDir).filter((name) => awalan.some((satu) => name.startsWith(satu)))
  return names.map((name) => join(dataDir, name))
}

/** A folder of backups, and those that were set aside along with a former book. */
function listTempat(db: Db, folder: string): string[] {
  const nama = basename(tempatKomputer(db.dataDir).folder)
  return [folder, ...listAside(db, awalanPindah).map((aside) => join(aside, nama))]
}

/** Copies of the book, and of one that was set aside, as they were before a newer program changed the schema. */
function listSalinan(db: Db): string[] {
  const awalan = awalanVersi(databasePath(db.dataDir))
  return [db.dataDir, ...listAside(db, awalanPindah)].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.startsWith(awalan) ? [join(folder, name)] : [])),
  )
}

const isLama = (db: Db, path: string) => readKunciLama(db).some((kunci) => opensWith(path, kunci))

/** Brings those copies under the key of now; one that no key opens is damaged, and opens for nobody. */
function sealSalinan(db: Db, lama: readonly Buffer[]): void {
  // One name: what was cut off before is written over.
  const draft = join(db.dataDir, 'salinan-versi.sementara')
  try {
    for (const path of listSalinan(db)) {
      const kunci = lama.find((one) => opensWith(path, one))
      if (!kunci) continue
      copyFileSync(path, draft)
      rekeyCopy(draft, kunci, db.kunci)
      syncFile(draft)
      renameSync(draft, path)
      syncFolder(dirname(path))
    }
  } finally {
    for (const path of [draft, `${draft}-journal`]) rmSync(path, { force: true })
  }
}

/** Encrypts one backup with the key of now, under the ring of now; its name, its time and what it holds stay. */
function sealOne(db: Db, folder: string, { terbaca, isi, lama }: Tertinggal, gantungan: Gantungan): void {
  const [copy, draft] = [join(folder, `${draftName}.salinan`), join(folder, `${draftName}.sementara`)]
  const { format: _format, isi: _isi, ...kepala } = terbaca.kepala
  try {
    extractDatabase(terbaca, copy)
    rekeyCopy(copy, lama, db.kunci)
    syncFile(copy)
    rmSync(draft, { force: true })
    writeCadangan(draft, { database: copy, kunci: db.kunci, isi, kepala: { ...kepala, gantungan } })
    renameSync(draft, terbaca.path)
    syncFolder(folder)
  } finally {
    for (const path of [copy, `${copy}-journal`, draft]) rmSync(path, { force: true })
  }
}

/** Rings that were set aside with a damaged or a former book: they go on opening it, with the passphrases of now. @returns how many could not be told */
function sealAside(db: Db, lama: readonly Buffer[], gantungan: Gantungan): number {
  let tersisa = 0
  for (const folder of listAside(db, awalanRusak, awalanPindah)) {
    const ring = readGantungan(folder)
    if (ring?.id !== gantungan.id) continue
    const path = databasePath(folder)
    const kunci = lama.find((one) => isKunciOf(ring, one) || (existsSync(path) && opensWith(path, one)))
    if (kunci) writeGantungan(folder, withKunci(gantungan, { lama: db.kunci, baru: kunci }))
    else if (!isKunciOf(ring, db.kunci)) tersisa++
  }
  return tersisa
}

/** The backups of a folder, as {@link sealAnew} tells. */
function sealFolder(db: Db, folder: string, lama: readonly Buffer[], gantungan: Gantungan): HasilSegelUlang {
  let [disegel, tersisa] = [0, 0]
  const rest = listTertinggal(db, folder, gantungan)
  if (rest.length > 0) dropDrafts(folder)
  for (const terbaca of rest) {
    const found = unlock(terbaca, lama)
    if (!found) tersisa++
    else if (isUtuh(terbaca)) {
      sealOne(db, folder, found, gantungan)
      disegel++
    } else rmSync(terbaca.path)
  }
  return { disegel, tersisa }
}

/**
 * After the book got another key: its backups in a folder, copies from before a change of the schema, and what was set
 * aside with a damaged or a former book, are brought under it, so that whoever was let go opens none of them. Stopped
 * anywhere, it goes on at the next time; a damaged backup under a former key, which could only be misused, is removed.
 */
export function sealAnew(db: Db, folder: string): HasilSegelUlang {
  const gantungan =
    readGantungan(db.dataDir) ?? missing('Kunci buku tidak ditemukan, jadi cadangan belum disandikan ulang.')
  const lama = readKunciLama(db)
  sealSalinan(db, lama)
  const hasil = listTempat(db, folder).map((tempat) => sealFolder(db, tempat, lama, gantungan))
  const jumlah = (apa: keyof HasilSegelUlang) => hasil.reduce((sum, satu) => sum + satu[apa], 0)
  return { disegel: jumlah('disegel'), tersisa: jumlah('tersisa') + sealAside(db, lama, gantungan) }
}
