import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AppContext } from '#main/context/context.ts'
import { listBawaan } from '#main/db/bawaan.ts'
import { readTempat } from '#main/db/buku.ts'
import { copyKunciLama } from '#main/db/ganti-kunci.ts'
import { headOf } from '#main/db/journal.ts'
import { copyKejadian, recordKejadian } from '#main/db/kejadian.ts'
import { openDatabase } from '#main/db/open.ts'
import { isSehat, periksaBuku } from '#main/db/periksa.ts'
import { salinBawaan } from '#main/db/salin-bawaan.ts'
import { readTempatTetap, type TempatTetap } from '#main/db/tempat-tetap.ts'
import type { Kerja } from '#main/jobs/pesan.ts'
import { readGantungan, writeGantungan } from '#main/security/berkas-gantungan.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { Tempat } from '#shared/contract/fasilitas.ts'
import { setUpTempat } from './tempat.ts'

/** The Puskesmas a Pustu goes to, and where that is. */
export type TujuanPindah = ParsedInputOf<'fasilitas.movePustu'>

const pesan = {
  puskesmas:
    'Buku Puskesmas tidak berpindah. Tidak ada yang berubah. Yang pindah ialah Pustu: lakukan di laptop Pustu itu.',
  belumBerkirim:
    'Buku ini belum pernah berkirim dengan Puskesmas mana pun, jadi tidak perlu buku baru. Tidak ada yang berubah. Ganti saja nama Puskesmasnya di Pengaturan.',
  takSama:
    'Buku yang baru tidak keluar seperti seharusnya, jadi tidak dipakai. Buku ini tidak berubah. Periksa buku ini dulu di halaman Cadangan.',
} as const

function getPindahan({ db }: AppContext): { tempat: Tempat; tetap: TempatTetap } {
  const [tempat, tetap] = [readTempat(db), readTempatTetap(db)]
  if (tempat === null || tetap === null) refuse(pesan.belumBerkirim)
  if (tetap.jenis === 'puskesmas') refuse(pesan.puskesmas)
  return { tempat, tetap }
}

function refuseFull(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  refuse(`Folder ${folder} tidak kosong, jadi buku baru tidak dibuat di situ. Isinya tidak diubah. Pilih folder baru.`)
}

/** Fills the new book, and hangs it under the new Puskesmas. */
function fill(context: AppContext, folder: string, tujuan: TujuanPindah): void {
  const { tempat, tetap } = getPindahan(context)
  const baru = openDatabase(folder, Buffer.from(context.db.kunci))
  try {
    salinBawaan(context.db, baru, listBawaan(context.db, tetap.id))
    setUpTempat({ db: baru, penulis: context.penulis }, { ...tempat, ...tujuan })
    copyKunciLama(context.db, baru)
    copyKejadian(context.db, baru)
    const kejadian = { waktu: context.now().toISOString(), akunId: context.pelaku().id, rincian: tujuan }
    recordKejadian(baru, { ...kejadian, jenis: 'pindahPuskesmas' })
    if (!isSehat(periksaBuku(baru))) refuse(pesan.takSama)
    baru.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    baru.close()
  }
}

/**
 * Makes the book with which this Pustu goes to another Puskesmas, in an empty folder: what is its own, with all its
 * history, and nothing of the others of its area. The same passphrases and the same recovery code open it. This book is
 * only read.
 *
 * @returns number of the newest change of this book that is in it
 * @throws AppFailure when this is no Pustu that has exchanged with others, or something lies in the folder
 */
export function buatBukuPindah(context: AppContext, folder: string, tujuan: TujuanPindah): number {
  getPindahan(context)
  refuseFull(folder)
  const gantungan = readGantungan(context.db.dataDir) ?? missing('Berkas kunci buku (kunci.json) tidak ada.')
  const kepala = headOf(context.db)
  try {
    fill(context, folder, tujuan)
    // Last: a folder without its ring is no book yet.
    writeGantungan(folder, gantungan)
  } catch (cause) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) rmSync(join(folder, name), { force: true })
    throw cause
  }
  return kepala
}

export type MasukanPindah = { readonly folder: string; readonly tujuan: TujuanPindah }

/** In a worker; only the handler of fasilitas.movePustu makes this input, and the folder is the program's own. */
export const runPindah: Kerja = (context, masukan, laporan): number => {
  laporan.commit()
  const { folder, tujuan } = masukan as MasukanPindah
  // Of a time before, when the power failed.
  rmSync(folder, { recursive: true, force: true })
  return buatBukuPindah(context, folder, tujuan)
}
