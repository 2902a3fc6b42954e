import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { bacaBerkasPelan, lihatBerkas, TakTerbaca } from '#main/platform/baca-berkas.ts'
import type { FlashdiskAda } from '#main/platform/flashdisk.ts'
import type { Db } from '#main/toko/toko.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { BerkasStik, Stik } from '#shared/contract/kirim.ts'
import { sidikBerkas } from './buka.ts'
import { akhiranKartu, kartuTerbesar, readKartu } from './kartu.ts'
import { akhiranPaket, paketTerbesar } from './kirim.ts'
import { type Pembuka, readPembuka } from './pembuka.ts'
import { penandaOf } from './segel-paket.ts'
import { akhiranTandaTerima, isMemisahkan, readTandaTerima, tandaTerimaTerbesar } from './tanda-terima.ts'

/** On a stick our files lie in a folder of this name; what lies beside it is looked at too. */
export const folderKiriman = 'Kiriman Buku Pustu'

const akhiranOf = { kartu: akhiranKartu, tandaTerima: akhiranTandaTerima, paket: akhiranPaket } as const

function jenisOf(nama: string): BerkasStik['jenis'] | null {
  const all = Object.entries(akhiranOf) as [BerkasStik['jenis'], string][]
  return all.find(([, akhiran]) => nama.endsWith(akhiran))?.[0] ?? null
}

const terbesar = { kartu: kartuTerbesar, tandaTerima: tandaTerimaTerbesar, paket: paketTerbesar } as const

type Dilihat = Pick<BerkasStik, 'dari' | 'keadaan' | 'kalimat'>

/** What is to be known of a package without opening it. */
type Sampul = { readonly tanda: Buffer | null; readonly sidik: string }

/** By path, size and time of writing: the page of sticks asks again and again, and a stick is slow. */
const sampulDikenal = new WeakMap<Db, Map<string, Sampul>>()

async function readSampul(db: Db, path: string, stamp: string): Promise<Sampul> {
  const known = sampulDikenal.get(db) ?? new Map<string, Sampul>()
  sampulDikenal.set(db, known)
  const key = `${path} ${stamp}`
  const found = known.get(key)
  if (found) return found
  const bytes = await bacaBerkasPelan(path, paketTerbesar)
  const sampul = { tanda: penandaOf(bytes), sidik: sidikBerkas(bytes) }
  known.set(key, sampul)
  return sampul
}

function lihatPaket(db: Db, { kunci, kenalan }: Pembuka, { tanda, sidik }: Sampul): Dilihat {
  if (tanda === null) return ditolak('Bukan kiriman yang utuh. Minta dikirim ulang.')
  if (db.first('SELECT 1 FROM paket_keluar WHERE sidik = ?', sidik))
    return { dari: null, keadaan: 'milikSendiri', kalimat: 'Dari buku Ibu sendiri. Bawa ke tempat yang dituju.' }
  const dari = tanda.equals(kunci.tanda)
    ? 'laptop lain di tempat ini'
    : (kenalan.find((one) => one.tanda.equals(tanda))?.nama ?? null)
  if (dari === null) return ditolak('Dari buku yang belum terhubung. Hubungkan dulu dengan kartunya.')
  if (db.first('SELECT 1 FROM paket_masuk WHERE sidik = ?', sidik))
    return { dari, keadaan: 'sudahMasuk', kalimat: `Dari ${dari}. Sudah diterima.` }
  return { dari, keadaan: 'baru', kalimat: `Dari ${dari}. Belum diterima.` }
}

function lihatKartu({ kunci, kenalan }: Pembuka, text: string): Dilihat {
  const { nama: dari, tanda } = readKartu(text)
  if (tanda.equals(kunci.tanda)) return { dari, keadaan: 'milikSendiri', kalimat: 'Kartu buku ini sendiri.' }
  if (kenalan.some((one) => one.tanda.equals(tanda)))
    return { dari, keadaan: 'sudahMasuk', kalimat: `Kartu ${dari}. Sudah terhubung.` }
  return { dari, keadaan: 'baru', kalimat: `Kartu ${dari}. Belum terhubung.` }
}

function lihatTandaTerima(db: Db, pembuka: Pembuka, text: string): Dilihat {
  const isi = readTandaTerima(text, pembuka)
  const { nama: dari, fasilitasId } = isi.dari
  // One for the packages of another computer here has nothing to tell this one.
  const open = `SELECT 1 FROM paket_keluar k WHERE k.nomor = ? AND k.sidik = ?
     AND NOT EXISTS (SELECT 1 FROM tanda_terima t WHERE t.nomor = k.nomor AND t.fasilitas_id = ?)`
  const isNew =
    isi.paket.some(({ nomor, sidik }) => db.first(open, nomor, sidik, fasilitasId) !== undefined) ||
    isMemisahkan(db, isi, pembuka)
  const kalimat = `Tanda terima dari ${dari}.`
  return isNew
    ? { dari, keadaan: 'baru', kalimat: `${kalimat} Belum dibaca.` }
    : { dari, keadaan: 'sudahMasuk', kalimat: `${kalimat} Sudah dibaca.` }
}

type Berkas = Pick<BerkasStik, 'jenis'> & { readonly path: string }

async function readIsi(db: Db, pembuka: Pembuka, { path, jenis }: Berkas, stamp: string): Promise<Dilihat> {
  if (jenis === 'paket') return lihatPaket(db, pembuka, await readSampul(db, path, stamp))
  const text = (await bacaBerkasPelan(path, terbesar[jenis])).toString()
  return jenis === 'kartu' ? lihatKartu(pembuka, text) : lihatTandaTerima(db, pembuka, text)
}

const ditolak = (kalimat: string): Dilihat => ({ dari: null, keadaan: 'ditolak', kalimat })

/** Why a file is refused; that of one keeps nobody from the others. */
function toDitolak(cause: unknown): Dilihat {
  if (cause instanceof TakTerbaca) return ditolak(`Tidak dibaca, karena ${cause.sebab}.`)
  if (cause instanceof AppFailure) return ditolak('Bukan berkas yang utuh, atau bukan untuk buku ini.')
  const isSistem = typeof (cause as NodeJS.ErrnoException | null)?.code === 'string'
  if (isSistem) return ditolak('Tidak dapat dibaca. Mungkin flashdisknya rusak.')
  throw cause
}

async function lihat(db: Db, pembuka: Pembuka, berkas: Berkas): Promise<Dilihat & Pick<BerkasStik, 'waktu'>> {
  let waktu: string | null = null
  try {
    const found = await lihatBerkas(berkas.path)
    waktu = found.waktu
    return { waktu, ...(await readIsi(db, pembuka, berkas, `${found.ukuran} ${waktu}`)) }
  } catch (cause) {
    return { waktu, ...toDitolak(cause) }
  }
}

/** Letters of the longest name that is given to the window as it is. */
const namaTerpanjang = 200

/** A name the window can show and name: a longer one, or one with signs of a path, is cut and marked, never left out. */
function toNama(nama: string, akhiran: string): string {
  if (nama.length <= namaTerpanjang && !/[/\\]/.test(nama)) return nama
  const tanda = createHash('sha256').update(nama).digest('hex').slice(0, 6)
  return `${nama.replaceAll(/[/\\]/g, '_').slice(0, 100)}~${tanda}${akhiran}`
}

/** A file of ours on a stick, by its path. */
export type BerkasAda = BerkasStik & { readonly path: string }

/** None where there is no such folder. @throws the failure of the system where it does not let itself be listed */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    // A file of the name of our folder is somebody's file.
    if (/^(ENOENT|ENOTDIR)$/.test((cause as NodeJS.ErrnoException).code ?? '')) return []
    throw cause
  }
}

async function readFolder(db: Db, pembuka: Pembuka, folder: string): Promise<BerkasAda[]> {
  const found: BerkasAda[] = []
  for (const name of await namesIn(folder)) {
    const jenis = jenisOf(name)
    if (jenis === null) continue
    const path = join(folder, name)
    found.push({ berkas: toNama(name, akhiranOf[jenis]), path, jenis, ...(await lihat(db, pembuka, { path, jenis })) })
  }
  return found
}

/** Our files on a stick: those of the folder of ours first, then those that lie beside it. */
export async function listBerkasStik(db: Db, { letak }: Pick<FlashdiskAda, 'letak'>): Promise<BerkasAda[]> {
  const pembuka = await readPembuka(db)
  const all = [
    ...(await readFolder(db, pembuka, join(letak, folderKiriman))),
    ...(await readFolder(db, pembuka, letak)),
  ]
  // The window names files by their name alone: of two of one name it sees the first.
  return all.filter((one, i) => all.findIndex(({ berkas }) => berkas === one.berkas) === i)
}

const takTerbaca = 'Isi flashdisk ini tidak dapat dibaca. Cabut, pasang lagi, lalu tunggu sebentar.'

const kembar = 'Ada dua flashdisk dengan tanda yang sama. Cabut salah satu dulu, agar kiriman tidak tertukar.'

/** A stick that cannot be told from another that is in: nothing is read from it, and nothing written. */
export function toKembar({ id, nama, kosong }: FlashdiskAda): Stik {
  return { id, nama, kosong, berkas: [], masalah: kembar }
}

export async function readStik(db: Db, flashdisk: FlashdiskAda): Promise<Stik> {
  const { id, nama, kosong } = flashdisk
  try {
    const berkas = (await listBerkasStik(db, flashdisk)).map(({ path: _, ...one }) => one)
    return { id, nama, kosong, berkas, masalah: null }
  } catch {
    return { id, nama, kosong, berkas: [], masalah: takTerbaca }
  }
}
