import { renewReplica } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import type { Db } from '#main/db/open.ts'
import { prepare } from '#main/db/proyeksi.ts'
import { listReplika, markSeen, vektorOf } from '#main/db/vektor.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { Vektor } from '#shared/domain/jurnal/gabung.ts'
import type { PaketTerbuka, Pembuka } from './buka.ts'
import type { BagianPaket, IsiPaket } from './isi-paket.ts'
import { recordKabar } from './kabar.ts'
import { decodePaket, encodePaket } from './kode-paket.ts'
import { isLengkap, noteSemua, type Penampung, showTampung } from './terapkan.ts'
import { findLuarWewenang } from './wewenang.ts'

export type HasilPaket = {
  /** Changes this book did not have, those of packages that had waited for this one among them. */
  readonly baru: number
  readonly sudahAda: number
  /** Fields newly waiting for a choice. */
  readonly konflik: number
}

function countKonflik(db: Db): number {
  const sql = 'SELECT count(*) FROM (SELECT DISTINCT entitas, entitas_id, isian FROM konflik WHERE putusan IS NULL)'
  return prepare(db, sql).pluck().get() as number
}

/** Packages that came before what they stand on. */
function listTertunda(db: Db): IsiPaket[] {
  const rows = prepare(db, 'SELECT tertunda FROM paket_masuk WHERE tertunda IS NOT NULL').pluck().all() as Buffer[]
  // Checked when they came; they lie in the encrypted book since.
  return rows.map((bytes) => decodePaket(bytes) as IsiPaket)
}

/** A Puskesmas may speak for all; a Pustu for its own posyandu, whoever carries its words. */
function checkWewenang(db: Db, { isi, pengirim }: PaketTerbuka, { diri, kenalan }: Pembuka): void {
  if (pengirim.jenis === 'puskesmas' || pengirim.fasilitasId === diri.fasilitasId) return
  const authors = new Set(isi.bagian.map(({ fasilitasId }) => fasilitasId))
  for (const author of authors) {
    const known = [pengirim, ...kenalan].find(({ fasilitasId }) => fasilitasId === author)
    if (author === diri.fasilitasId || known?.jenis === 'puskesmas') continue
    const luar = findLuarWewenang(db, author, isi.bagian)
    if (luar === null) continue
    refuse(
      `Paket ini mengubah ${luar}, padahal ${known?.nama ?? 'pengirimnya'} hanya boleh mengubah posyandunya sendiri. Seluruh paket ditolak dan buku tidak diubah. Hubungi pengirimnya.`,
    )
  }
}

/** A folder that was copied instead of restored goes on under a name of its own before it meets what it lost. */
function leaveOldReplika(db: Db, bagian: readonly BagianPaket[]): void {
  const own = listReplika(db).find(({ sendiri }) => sendiri)
  if (bagian.some(({ replika, sampai }) => replika === own?.id && sampai > own.sampai)) renewReplica(db, 'pulihan')
}

function savePelaku(db: Db, { pelaku }: IsiPaket): void {
  const insert = prepare(db, 'INSERT OR REPLACE INTO pelaku_luar (id, nama) VALUES (?, ?)')
  for (const { id, nama } of pelaku) insert.run(id, nama)
}

function savePaket(db: Db, { isi, sidik, pengirim }: PaketTerbuka, now: Date): void {
  const { nomor, sebelumnya, dari, dibuat, jumlah } = isi.kepala
  const tertunda = isLengkap(db, isi.bagian) ? null : encodePaket(isi)
  prepare(
    db,
    `INSERT INTO paket_masuk (replika, nomor, sebelumnya, sidik, fasilitas_id, dibuat, diterima, jumlah, tertunda)
       VALUES (@replika, @nomor, @sebelumnya, @sidik, @fasilitasId, @dibuat, @diterima, @jumlah, @tertunda)
       ON CONFLICT (replika, nomor) DO UPDATE SET sidik = excluded.sidik, jumlah = excluded.jumlah, tertunda = excluded.tertunda`,
  ).run({
    ...{ replika: dari.replika, nomor, sebelumnya, sidik, fasilitasId: pengirim.fasilitasId, dibuat },
    ...{ diterima: now.toISOString(), jumlah: JSON.stringify(jumlah), tertunda },
  })
}

/** What had waited and is whole now need not be kept. */
function dropSelesai(db: Db): void {
  const rows = prepare(db, 'SELECT rowid, tertunda FROM paket_masuk WHERE tertunda IS NOT NULL').all() as {
    rowid: number
    tertunda: Buffer
  }[]
  const done = prepare(db, 'UPDATE paket_masuk SET tertunda = NULL WHERE rowid = ?')
  for (const { rowid, tertunda } of rows) {
    if (isLengkap(db, (decodePaket(tertunda) as IsiPaket).bagian)) done.run(rowid)
  }
}

const countSudahAda = (bagian: readonly BagianPaket[], known: Vektor) =>
  bagian.reduce((sum, { replika, baris }) => sum + baris.filter(({ seq }) => seq <= (known[replika] ?? 0)).length, 0)

const takMuat =
  'Isi paket ini tidak cocok dengan susunan buku. Buku tidak diubah. Minta dikirim ulang semuanya; bila terulang, samakan dulu versi Buku Pustu.'

/** A row that no table takes was never written by this program; what the disk does not give is another matter. */
function toFailure(cause: unknown): unknown {
  const code = (cause as { code?: unknown } | null)?.code
  if (typeof code !== 'string' || !code.startsWith('SQLITE_CONSTRAINT')) return cause
  return new AppFailure({ code: 'berkas', pesan: takMuat }, { cause })
}

/**
 * Takes an opened package into the book, all of it in one transaction or nothing.
 *
 * What stands on changes that have not come waits in the book, and is taken in with the package that brings them.
 *
 * @throws AppFailure when it reaches beyond what its sender may change, or does not fit
 */
export function terimaPaket(db: Db, paket: PaketTerbuka, pembuka: Pembuka, now: Date): HasilPaket {
  const { isi, pengirim } = paket
  const take = (): HasilPaket => {
    db.sqlite.pragma('defer_foreign_keys = ON')
    checkWewenang(db, paket, pembuka)
    leaveOldReplika(db, isi.bagian)
    const [before, open] = [vektorOf(db), countKonflik(db)]
    const tampung: Penampung = new Map()
    const waiting = listTertunda(db).flatMap(({ bagian }) => bagian)
    const baru = noteSemua(db, [...isi.bagian, ...waiting], pembuka.diri.fasilitasId, tampung)
    showTampung(db, tampung)
    savePaket(db, paket, now)
    dropSelesai(db)
    savePelaku(db, isi)
    recordKabar(db, pengirim.fasilitasId, isi.kepala.dari.replika, isi.kepala.vektor)
    if (tampung.size > 0) refreshLuar(db)
    if (JSON.stringify(vektorOf(db)) !== JSON.stringify(before)) markSeen(db)
    return { baru, sudahAda: countSudahAda(isi.bagian, before), konflik: Math.max(0, countKonflik(db) - open) }
  }
  try {
    return db.transaction(take)
  } catch (cause) {
    throw toFailure(cause)
  }
}
