import { existsSync } from 'node:fs'
import { listAkun } from '#main/db/akun.ts'
import { ensureReplica, write } from '#main/db/journal.ts'
import { noteLetak } from '#main/db/letak.ts'
import { databasePath, openDatabase } from '#main/db/open.ts'
import { letakFolder } from '#main/platform/laptop.ts'
import { isRusak, tryOnDisk } from '#main/toko/berkas-gagal.ts'
import { readFileState } from '#main/toko/file-state.ts'
import type { Db } from '#main/toko/toko.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { TahapSesi } from '#shared/contract/sesi.ts'
import type { Brankas } from './brankas.ts'

export const pesanTerkunci = 'Buku masih terkunci. Masuk dulu dengan kata sandi.'

const pesan = {
  hilang:
    'Berkas buku (buku.sqlite) tidak ada lagi di folder data, padahal kuncinya ada. Pulihkan dari cadangan, atau kembalikan berkasnya.',
  kunciHilang:
    'Berkas kunci buku (kunci.json) tidak ada, jadi buku tidak dapat dibuka. Isi buku tidak diubah. Kembalikan berkas itu, atau pulihkan dari cadangan.',
} as const

type Tahap = { readonly tahap: TahapSesi; readonly pesan: string | null }

/**
 * The file of the book behind its key.
 *
 * It opens once and stays open until `tutup`: who leaves locks the program, not the file, so that work that was begun
 * is not cut off.
 */
export type PintuBuku = {
  db(): Db | null
  /** @throws AppFailure `ditolak` before the book was opened */
  force(): Db
  /** Opens it, unless it is open. @throws AppFailure `berkas` */
  open(kunci: Buffer): Db
  /** What can be said of a book that is not open, by its file and its ring of keys. */
  tahap(): Tahap
  /** Whether a book of former times lies there, or half encrypted. */
  isPolos(): boolean
  /** Whether the folder lay elsewhere when the book was last open. */
  isPindah(): boolean
  /** What was found wrong before is looked at anew. */
  lihatLagi(): void
  /** It was found to be damaged while it was open: it is closed, and says so from now on. */
  nyatakanRusak(pesan: string): void
  tutup(): void
}

export type BahanPintu = {
  readonly dataDir: string
  readonly now: () => Date
  readonly brankas: Brankas
  /** As `SesiOptions.periksaNanti`. */
  readonly periksaNanti: boolean
  /** Called once, when the book has been opened. */
  readonly onBuka: (db: Db) => void
}

/** The account the ring was made for: the power may have failed before the book knew it. */
function ensureFirstAkun(db: Db, { brankas, now }: BahanPintu): void {
  const [first] = brankas.label()?.akun ?? []
  if (!first || listAkun(db).length > 0) return
  const { id, nama, peran } = first
  const isi = { nama, peran, posyandu: '[]', aktif: 1 } as const
  write(db, { jenis: 'siapkan', pelaku: id, waktu: now().toISOString() }, [{ entitas: 'akun', id, isi }])
}

function tahapOf(file: ReturnType<typeof readFileState>, brankas: Brankas, rusak: string | null): Tahap {
  const ring = brankas.ring()
  // A set-up that was broken off when its book stood already is signed in to, like any other.
  if (ring && (ring.lengkap || file === 'tersandi')) {
    if (file === 'tidakAda') return { tahap: 'hilang', pesan: pesan.hilang }
    return rusak === null ? { tahap: 'terkunci', pesan: null } : { tahap: 'rusak', pesan: rusak }
  }
  if (file === 'polos') return { tahap: 'polos', pesan: null }
  if (file === 'tidakAda' || ring) return { tahap: 'baru', pesan: null }
  return { tahap: 'kunciHilang', pesan: pesan.kunciHilang }
}

export function createPintuBuku(bahan: BahanPintu): PintuBuku {
  const { dataDir, now, brankas, periksaNanti, onBuka } = bahan
  const path = databasePath(dataDir)
  let db: Db | null = null
  let isPindah = false
  /** Why the book did not open although the passphrase was right. */
  let rusak: string | null = null

  const isPolos = (): boolean => readFileState(path) === 'polos' || existsSync(`${path}.polos`)
  const openFile = (kunci: Buffer): Db => {
    try {
      return openDatabase(dataDir, kunci, { onPutBack: brankas.putBack, periksaNanti })
    } catch (cause) {
      // A disk that is full, or a book of a newer program, is no reason to bring an old backup in its place.
      // On the screen the place of the file comes first for nobody.
      if (cause instanceof AppFailure && isRusak(cause)) rusak = cause.error.pesan.replace(`${path}: `, '')
      throw cause
    }
  }
  const tutup = (): void => {
    db?.close()
    db?.kunci.fill(0)
    db = null
  }
  return {
    db: () => db,
    force: () => db ?? refuse(pesanTerkunci),
    open: (kunci) => {
      if (db) return db
      const opened = openFile(kunci)
      db = opened
      rusak = null
      brankas.finish()
      ensureReplica(opened, 'utama')
      ensureFirstAkun(opened, bahan)
      const letak = letakFolder(dataDir)
      if (letak !== null) tryOnDisk(() => (isPindah = noteLetak(opened, letak, now())))
      onBuka(opened)
      return opened
    },
    tahap: () => tahapOf(isPolos() ? 'polos' : readFileState(path), brankas, rusak),
    isPolos,
    isPindah: () => isPindah,
    lihatLagi: () => {
      rusak = null
    },
    nyatakanRusak: (pesan) => {
      tutup()
      rusak = pesan
    },
    tutup,
  }
}
