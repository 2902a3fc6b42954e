import type { Db } from '#main/toko/toko.ts'

/**
 * What happens to the book beside changes of its records: kept per computer, never edited, not part of the journal.
 * Only the database holds it; nothing of it goes to a log file.
 */
export const jenisKejadian = [
  'masuk',
  'kunci',
  'gantiSandi',
  'kodeBaru',
  'kodeDiuji',
  'dipulihkanKode',
  'ekspor',
  'cadangan',
  'latihan',
  'pulih',
  'kehilangan',
  'kehilanganDilihat',
  'kenalan',
  'lupakan',
  'kunciKiriman',
  'kirim',
  'terima',
  'tandaTerima',
  'pisah',
  'pindahLaptop',
  'pindahPuskesmas',
] as const
export type JenisKejadian = (typeof jenisKejadian)[number]

/** Who acts when nobody is signed in: the program itself, which backs up on closing and brings backups back. */
export const akunProgram = 'program'

/** Small facts of an event: never a passphrase, a name of a patient or a measurement. */
export type Rincian = Readonly<Record<string, string | number | null>>

export type Kejadian = {
  readonly nomor: number
  /** ISO instant */
  readonly waktu: string
  readonly akunId: string
  readonly jenis: JenisKejadian
  readonly rincian: Rincian
}

type Row = { nomor: number; waktu: string; akun_id: string; jenis: JenisKejadian; rincian: string }

function toKejadian({ nomor, waktu, akun_id: akunId, jenis, rincian }: Row): Kejadian {
  return { nomor, waktu, akunId, jenis, rincian: JSON.parse(rincian) as Rincian }
}

/** A book that can only be read notes nothing: what was done with it is done all the same. */
export function recordKejadian(db: Db, kejadian: Omit<Kejadian, 'nomor'>): void {
  if (db.bacaSaja !== null) return
  const { waktu, akunId, jenis, rincian } = kejadian
  db.run(
    'INSERT INTO kejadian (waktu, akun_id, jenis, rincian) VALUES (?, ?, ?, ?)',
    waktu,
    akunId,
    jenis,
    JSON.stringify(rincian),
  )
}

/** Of the people, their passphrases, the recovery code, and what was lost: true of any book made from this one. */
const ikut: readonly JenisKejadian[] = [
  ...(['masuk', 'kunci', 'gantiSandi', 'kodeBaru', 'kodeDiuji', 'dipulihkanKode'] as const),
  ...(['kehilangan', 'kehilanganDilihat'] as const),
]

/** Into a book made from another, under the same ring: what was sent, received, exported and backed up stays told there. */
export function copyKejadian(dari: Db, ke: Db): void {
  const sql = 'SELECT * FROM kejadian WHERE jenis IN (SELECT value FROM json_each(?)) ORDER BY nomor'
  const rows = dari.all<Row>(sql, JSON.stringify(ikut))
  ke.transaction(() => {
    for (const row of rows) recordKejadian(ke, toKejadian(row))
  })
}

type Pilih = { readonly akunId?: string | null; readonly rincian?: { readonly tempat: string } }

/** The last event of a kind: of one account or of anybody, of a place or of any. */
export function findLastKejadian(
  db: Db,
  jenis: JenisKejadian,
  { akunId = null, rincian }: Pilih = {},
): Kejadian | null {
  const row = db.first<Row>(
    `SELECT * FROM kejadian WHERE jenis = @jenis AND (@akunId IS NULL OR akun_id = @akunId)
       AND (@tempat IS NULL OR rincian ->> '$.tempat' = @tempat) ORDER BY nomor DESC LIMIT 1`,
    { jenis, akunId, tempat: rincian?.tempat ?? null },
  )
  return row ? toKejadian(row) : null
}
