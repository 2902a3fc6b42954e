import { createHash } from 'node:crypto'
import { AppFailure } from '#shared/contract/errors.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { asalBagian } from './asing.ts'
import { bongkar } from './bongkar.ts'
import type { BagianPaket, IsiPaket } from './isi-paket.ts'
import { kalimatJenisLain } from './kenali-lain.ts'
import { toIsi } from './kode-paket.ts'
import { type Pembuka, tandaDari } from './pembuka.ts'
import { rantaiSesudah } from './rantai.ts'
import { isTandaPaketBenar, penandaOf, segelOf } from './segel-paket.ts'

/** Who a package is from, as this book knows it. */
export type Pengirim = {
  readonly fasilitasId: string
  readonly jenis: JenisTempatKerja
  readonly nama: string
  readonly tanda: Buffer
}

export type PaketTerbuka = {
  readonly isi: IsiPaket
  /** SHA-256 of the file, 64 hexadecimal digits */
  readonly sidik: string
  readonly pengirim: Pengirim
  /** Whether this very facility wrote it: under the name of this computer, or for somebody else. */
  readonly milikSendiri: boolean
}

const tetap = 'Buku tidak diubah.'
const tolak = {
  bukan: `Berkas ini bukan kiriman Buku Pustu, atau terpotong. ${tetap} Minta dikirim ulang.`,
  asing: `Kiriman ini dibuat oleh buku yang belum terhubung. ${tetap} Hubungkan dulu dengan kartunya, lalu coba lagi.`,
  berubah: `Isi kiriman ini tidak sama dengan waktu dibuat: rusak di jalan, terpotong, atau diubah. ${tetap} Minta dikirim ulang.`,
  tujuan: `Kiriman ini bukan untuk buku ini. ${tetap} Bawa ke tempat yang dituju.`,
  susunan: `Isi kiriman ini tidak dapat dipahami. ${tetap} Minta dikirim ulang; bila terulang, samakan dulu versi Buku Pustu.`,
  besar: `Berkas ini terlalu besar atau susunannya aneh, jadi tidak dibuka. Tidak ada yang berubah di buku. Minta dikirim ulang; bila terulang, tanyakan kepada pengirimnya.`,
  baru: `Kiriman ini dibuat dengan Buku Pustu yang lebih baru. ${tetap} Pasang Buku Pustu terbaru, lalu terima lagi.`,
} as const

function refusePaket(pesan: string): never {
  throw new AppFailure({ code: 'berkas', pesan })
}

function findPengirim(pembuka: Pembuka, tanda: Buffer): Pengirim | null {
  const { diri, kenalan } = pembuka
  if (tandaDari(pembuka, diri.fasilitasId).some((one) => one.equals(tanda))) return { ...diri, tanda }
  return kenalan.find((one) => one.tanda.equals(tanda)) ?? null
}

/** Rows in order, none twice, none outside what the part says it holds. */
function isBerurut({ dari, sampai, untuk, konteks, baris }: BagianPaket): boolean {
  return (
    konteks.every(({ seq }, i) => seq <= sampai && seq > (konteks[i - 1]?.seq ?? 0)) &&
    baris.every(({ seq, lamport }, i) => {
      const before = baris[i - 1]
      return seq > (before?.seq ?? dari) && seq <= sampai && (untuk !== undefined || lamport > (before?.lamport ?? 0))
    })
  )
}

/** Every change of a stream is a copy, of somebody named beside; no other change is. */
function isAlurBenar({ untuk, penulis, baris }: BagianPaket): boolean {
  const known = new Set(penulis.map(({ replika }) => replika))
  return baris.every(({ asal }) =>
    untuk === undefined ? asal === undefined : asal !== undefined && known.has(asal.replika),
  )
}

/** Whether a part holds just what its digests say, and nothing its facility is known not to have signed for. */
function isUtuh(bagian: BagianPaket, pembuka: Pembuka, pengirim: Pengirim): boolean {
  if (rantaiSesudah(bagian.rantaiDari, bagian.baris) !== bagian.rantai) return false
  return asalBagian(bagian, pembuka, pengirim) !== 'palsu'
}

function checkIsi(isi: IsiPaket, pembuka: Pembuka, pengirim: Pengirim): void {
  const { kepala, bagian } = isi
  if (kepala.dari.fasilitasId !== pengirim.fasilitasId) refusePaket(tolak.berubah)
  const count = bagian.reduce((sum, { baris }) => sum + baris.length, 0)
  const replicas = new Set(bagian.map(({ replika }) => replika))
  if (count !== kepala.jumlah.perubahan || replicas.size !== bagian.length) refusePaket(tolak.susunan)
  const isBenar = (one: BagianPaket) => isBerurut(one) && isAlurBenar(one) && isUtuh(one, pembuka, pengirim)
  if (!bagian.every(isBenar)) refusePaket(tolak.berubah)
}

/**
 * Opens a package and checks all of it: signature, recipient, version, every row, every digest. Reads no table.
 *
 * @throws AppFailure `berkas` with a sentence when anything is not as it must be
 */
export async function bukaPaket(bytes: Uint8Array, pembuka: Pembuka): Promise<PaketTerbuka> {
  const tanda = penandaOf(bytes) ?? refusePaket(kalimatJenisLain(bytes, 'kiriman', 'kiriman') ?? tolak.bukan)
  const pengirim = findPengirim(pembuka, tanda) ?? refusePaket(tolak.asing)
  if (!isTandaPaketBenar(bytes)) refusePaket(tolak.berubah)
  const bongkaran = await bongkar(segelOf(bytes), pembuka.kunci)
  if ('tolak' in bongkaran) return refusePaket(tolak[bongkaran.tolak])
  const isi = toIsi(bongkaran.isi)
  const { dari, untuk } = isi.kepala
  const isUntukDiri = untuk.fasilitasId === pembuka.diri.fasilitasId
  const isDiri = pengirim.fasilitasId === pembuka.diri.fasilitasId
  if (!isDiri && !isUntukDiri) refusePaket(tolak.tujuan)
  const milikSendiri = isDiri && (dari.replika === pembuka.diri.replika || !isUntukDiri)
  checkIsi(isi, { ...pembuka, penerus: isi.kartu }, pengirim)
  return { isi, sidik: sidikBerkas(bytes), pengirim, milikSendiri }
}

/** SHA-256 of a package as it lies in the file. */
export function sidikBerkas(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
