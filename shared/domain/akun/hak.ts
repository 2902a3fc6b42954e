/** Roles and rights without zod: the window knows them too. */

export const semuaPeran = ['bidan', 'kader', 'petugas', 'admin'] as const
export type Peran = (typeof semuaPeran)[number]

/**
 * What a call needs of the one who makes it; every call names exactly one.
 *
 * `tanpaSesi` needs nobody signed in; `hadir` anyone who is.
 */
export const semuaHak = [
  'tanpaSesi',
  'hadir',
  /** Read the register, as far as one's posyandu reach. */
  'lihat',
  /** Type on hari buka, register a newborn, as far as one's posyandu reach. */
  'isi',
  /** Correct, move, remove, merge; the places and forms of the book. */
  'kelola',
  /** Reports, files and print. */
  'laporan',
  /** Bring whole files in, and sample data. */
  'impor',
  /** See who changed what in the whole book, and the bin. */
  'jejak',
  /** Packages to and from other books, what they bring into dispute, and notes between them. */
  'kirim',
  /** Accounts and the recovery code. */
  'akun',
  /** Backups and checks of the book as a whole. */
  'jaga',
] as const
export type Hak = (typeof semuaHak)[number]

/**
 * Who may do what (docs/keamanan.md; docs/decisions/0009). `tanpaSesi` belongs to nobody: it is asked of none.
 *
 * A petugas is in the book of a Puskesmas what the bidan is in hers. An admin keeps the computer and sees no patient.
 */
export const hakPeran: Readonly<Record<Peran, readonly Hak[]>> = {
  bidan: ['hadir', 'lihat', 'isi', 'kelola', 'laporan', 'impor', 'jejak', 'kirim', 'akun', 'jaga'],
  petugas: ['hadir', 'lihat', 'isi', 'kelola', 'laporan', 'impor', 'jejak', 'kirim', 'akun', 'jaga'],
  kader: ['hadir', 'lihat', 'isi'],
  admin: ['hadir', 'akun', 'jaga'],
}

export function mayUse(peran: Peran | null, hak: Hak): boolean {
  return hak === 'tanpaSesi' || (peran !== null && hakPeran[peran].includes(hak))
}

/** Roles that see what only a health worker may know: the answers behind a referral, and what was judged from them. */
export function seesTertutup(peran: Peran): boolean {
  return peran === 'bidan' || peran === 'petugas'
}

/** Roles that see numbers of persons (NIK, KK) in full. */
export function seesNik(peran: Peran): boolean {
  return peran === 'bidan' || peran === 'petugas'
}
