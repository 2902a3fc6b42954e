import { AppFailure } from '#shared/contract/errors.ts'

export const pesanRusak =
  'Berkas buku rusak atau bukan buku Buku Pustu, jadi tidak dapat dibaca. Berkas itu tidak diubah. Pulihkan dari cadangan.'

const pesanDiska =
  'Diska tidak dapat dibaca atau ditulisi, jadi perubahan ini belum tersimpan. Periksa diska atau kabelnya, lalu coba lagi.'

/** Said after the name of the file. */
export const pesanAsing =
  'Berkas ini dibuat program lain, bukan buku Buku Pustu. Berkas itu tidak diubah. Pilih folder data lain, atau pulihkan dari cadangan.'

/** Nothing was written yet, and nothing is before there is room. */
export const pesanTakMuat =
  'Diska penuh, jadi buku tidak dapat dibuka. Isinya aman. Kosongkan sebagian isi diska, lalu coba lagi.'

/** What a code of SQLite or of the system means to the person at the laptop. The longer codes (SQLITE_IOERR_WRITE) begin with these. */
const kalimat: readonly (readonly [kode: RegExp, pesan: string])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, pesanRusak],
  [
    // The file SQLite lays beside an open book finds no room: nothing was written yet.
    /^SQLITE_IOERR_SHM/,
    pesanTakMuat,
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'Diska penuh, jadi perubahan ini belum tersimpan. Yang sudah tersimpan aman. Kosongkan sebagian isi diska, lalu simpan lagi.',
  ],
  [
    /^(SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|EROFS|EACCES|EPERM)/,
    'Berkas buku tidak dapat dibuka atau ditulisi. Isinya tidak diubah. Periksa apakah folder data boleh ditulisi, atau pilih folder lain.',
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'Buku sedang ditulis oleh Buku Pustu yang lain. Perubahan ini belum tersimpan; yang sudah tersimpan aman. Tunggu sebentar, lalu coba lagi.',
  ],
  [/^(SQLITE_IOERR|EIO)/, pesanDiska],
  [
    /^EFBIG/,
    'Berkasnya lebih besar daripada yang boleh ditulis di situ, jadi belum ditulis. Yang sudah tersimpan aman. Pakai tempat lain.',
  ],
  [
    /^(ELOOP|ENAMETOOLONG|ENOTDIR|EISDIR|ENXIO)/,
    'Nama folder atau berkas itu tidak dapat dipakai: terlalu panjang, berputar, atau jenisnya lain. Isi buku tidak diubah. Sebutkan tempat lain.',
  ],
]

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/** The code of SQLite or of the system, also of what a sentence was made from. Empty when there is none. */
export function diskCodeOf(cause: unknown): string {
  return cause instanceof AppFailure ? diskCodeOf(cause.cause) : codeOf(cause)
}

/** Why a book can only be read; null when it is another fault. */
export function bacaSajaKarena(cause: unknown): 'penuh' | 'terkunci' | null {
  const code = diskCodeOf(cause)
  if (/^(SQLITE_(IOERR_SHM|FULL)|ENOSPC|EDQUOT)/.test(code)) return 'penuh'
  return /^(SQLITE_(READONLY|CANTOPEN|PERM)|EROFS|EACCES|EPERM)/.test(code) ? 'terkunci' : null
}

/** Runs what a full or failing disk may prevent without harm. */
export function tryOnDisk(work: () => void): void {
  try {
    work()
  } catch (cause) {
    if (!/^(SQLITE_(FULL|READONLY|IOERR|BUSY)|E[A-Z]+$)/.test(diskCodeOf(cause))) throw cause
  }
}

const rusak = [pesanRusak, pesanAsing, pesanDiska]

/** Whether a book is lost without a backup. More room, waiting, or a newer program does not help it. */
export function isRusak(cause: unknown): boolean {
  return cause instanceof AppFailure && rusak.some((pesan) => cause.error.pesan.includes(pesan))
}

/**
 * A fault of the disk or of the book's file as a sentence; null for a fault of the program.
 *
 * Such a fault must never be answered with "what is saved is safe, try again": a damaged file needs its backup.
 *
 * @param path the file, where the person should be told which
 */
export function toBerkasFailure(cause: unknown, path?: string): AppFailure | null {
  const code = codeOf(cause)
  const pesan = kalimat.find(([kode]) => kode.test(code))?.[1]
  if (pesan === undefined) return null
  return new AppFailure({ code: 'berkas', pesan: path === undefined ? pesan : `${path}: ${pesan}` }, { cause })
}
