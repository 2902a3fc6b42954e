import { join } from 'node:path'
import { getReplikaSendiri } from '#main/db/vektor.ts'
import type { StikBerkas } from '#main/platform/stik-berkas.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import { slug } from '#shared/formulir/nama.ts'
import { sidikBerkas } from './buka.ts'
import { type Diri, readDiri } from './diri.ts'
import type { IsiPaket, JumlahDikirim, KepalaPaket } from './isi-paket.ts'
import { readKabar } from './kabar.ts'
import { type KenalanBaris, listKenalan } from './kenalan.ts'
import { encodePaket } from './kode-paket.ts'
import { ensureKunci, type KunciBuku } from './kunci.ts'
import { sealPaket } from './segel-paket.ts'
import { susunPaket } from './susun.ts'
import { tulisStik } from './tulis-stik.ts'

export const akhiranPaket = '.bukupustu'
/** Bytes; a package of everything of a large Puskesmas has some tens of MB. */
export const paketTerbesar = 256 * 1024 * 1024

/** "pustu-sumberagung": nothing a file system minds, and nothing of what is inside. */
export function toNamaBerkas(nama: string): string {
  return slug(nama) || 'buku'
}

/** Names of one sender sort by number; two computers of one Pustu never use the same. */
export function namaPaket({ nama, replika }: Pick<Diri, 'nama' | 'replika'>, nomor: number): string {
  return `${toNamaBerkas(nama)}-${replika.slice(-4)}-${String(nomor).padStart(4, '0')}${akhiranPaket}`
}

type Tujuan = KepalaPaket['untuk'] & { readonly sandi: string }

/** Whom a package is for: somebody trusted, or another computer of this very facility. */
function findTujuan(diri: Diri, kunci: KunciBuku, kenalan: readonly KenalanBaris[], id: string): Tujuan {
  if (id === diri.fasilitasId) return { fasilitasId: id, jenis: diri.jenis, nama: diri.nama, sandi: kunci.sandi }
  const one = kenalan.find(({ fasilitasId }) => fasilitasId === id)
  if (!one) return refuse('Tujuan ini belum terhubung. Tidak ada yang dikirim. Hubungkan dulu dengan kartunya.')
  return { fasilitasId: one.fasilitasId, jenis: one.jenis, nama: one.nama, sandi: one.sandi }
}

/** Numbers are taken before anything is written: one that failed is never used again. */
function takeNomor(db: Db): number {
  return db.oneValue<number>(`INSERT INTO meta (kunci, nilai) VALUES ('nomorPaket', '1')
       ON CONFLICT (kunci) DO UPDATE SET nilai = CAST(nilai AS INTEGER) + 1 RETURNING CAST(nilai AS INTEGER)`)
}

function findSebelumnya(db: Db, untuk: string, replika: number): number | null {
  const sql = 'SELECT max(nomor) FROM paket_keluar WHERE untuk = ? AND replika = ?'
  return db.oneValue<number | null>(sql, untuk, replika)
}

export type PilihanKirim = {
  readonly untuk: string
  readonly ulang: boolean
  readonly bulan: string | null
  readonly revisi: number | null
}

export type PaketTersegel = {
  readonly isi: IsiPaket
  readonly bytes: Buffer
  readonly sidik: string
  readonly nama: string
  /** Number of the own replica, and up to which of its changes it goes. */
  readonly replika: number
  readonly sampai: number
}

/** Gathers and seals what somebody does not have yet. @throws AppFailure when they are not known */
export async function segelPaket(
  db: Db,
  { untuk: id, ulang, bulan, revisi }: PilihanKirim,
  now: Date,
): Promise<PaketTersegel> {
  const [diri, kunci] = [readDiri(db), await ensureKunci(db)]
  const { sandi, ...untuk } = findTujuan(diri, kunci, listKenalan(db), id)
  const own = getReplikaSendiri(db)
  const isi = db.transaction(() => {
    const sudah = ulang ? { vektor: {}, dihitung: [] } : readKabar(db, id, diri.replika)
    const sebelumnya = findSebelumnya(db, id, own.nomor)
    const susun = {
      diri,
      kunci,
      untuk,
      sudah,
      nomor: takeNomor(db),
      sebelumnya,
      dibuat: now.toISOString(),
      bulan,
      revisi,
    }
    return susunPaket(db, susun)
  })
  const bytes = await sealPaket(kunci, [sandi], encodePaket(isi))
  const nama = namaPaket(diri, isi.kepala.nomor)
  return { isi, bytes, sidik: sidikBerkas(bytes), nama, replika: own.nomor, sampai: own.sampai }
}

export type PaketTerkirim = {
  readonly nomor: number
  readonly berkas: string
  readonly ukuran: number
  readonly sidik: string
  readonly jumlah: JumlahDikirim
}

/** Notes a package as sent: only called when the stick was read back. */
function recordKirim(db: Db, { isi, sidik, bytes, replika, sampai }: PaketTersegel, berkas: string): void {
  const { nomor, untuk, dibuat, jumlah } = isi.kepala
  db.run(
    `INSERT INTO paket_keluar (nomor, untuk, waktu, berkas, sidik, ukuran, jumlah, replika, sampai)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    nomor,
    untuk.fasilitasId,
    dibuat,
    berkas,
    sidik,
    bytes.length,
    JSON.stringify(jumlah),
    replika,
    sampai,
  )
}

/**
 * Writes a sealed package to a stick, reads it back, and only then notes it as sent.
 *
 * @param progress told the bytes written and read back so far; may throw to cancel
 * @throws AppFailure with a sentence when the stick does not take it; then nothing counts as sent
 */
export function kirimPaket(
  db: Db,
  paket: PaketTersegel,
  stik: StikBerkas,
  folder: string,
  progress: (ditulis: number, dibaca: number) => void,
): PaketTerkirim {
  const { bytes, sidik, isi, nama } = paket
  const berkas = tulisStik(stik, { folder, nama, bytes, progress })
  try {
    recordKirim(db, paket, berkas)
  } catch (cause) {
    try {
      // What the book does not know of must not lie there as if it had been sent.
      stik.remove(join(folder, berkas))
    } catch {
      // The stick may be gone by now; taken in, the package does no harm.
    }
    throw cause
  }
  return { nomor: isi.kepala.nomor, berkas, ukuran: bytes.length, sidik, jumlah: isi.kepala.jumlah }
}
