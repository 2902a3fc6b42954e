import { fixTempat } from '#main/db/tempat-tetap.ts'
import { listReplika } from '#main/db/vektor.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { KartuPercaya } from '#shared/contract/kirim.ts'
import { kunciNamaApaPun } from '#shared/domain/identitas/nama-tempat.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { kataSidik } from '#shared/text/kata-sidik.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type Diri, readDiri, toTempatTetap } from './diri.ts'
import {
  type IsiKartu,
  isKartuBenar,
  isPenerusOf,
  IsiKartu as KartuSkema,
  kartuOf,
  type Pemilik,
  pemilikOf,
} from './isi-kartu.ts'
import { type KenalanBaris, listKenalan, replaceKunci, saveKenalan } from './kenalan.ts'
import { kalimatJenisLain } from './kenali-lain.ts'
import { ensureKunci, type KunciBuku, renewKunci, sidikKunci } from './kunci.ts'
import { listPihak, savePihak } from './pihak.ts'

export const akhiranKartu = '.bukupustu-kartu'
/** Bytes; a card has some five hundred. */
export const kartuTerbesar = 10_000

const textOf = (isi: IsiKartu) => `${JSON.stringify(isi, null, 2)}\n`

/** The content of the card of this book; whoever reads it knows its place from then on. */
export async function writeKartu(db: Db): Promise<string> {
  const [diri, kunci] = [readDiri(db), await ensureKunci(db)]
  fixTempat(db, toTempatTetap(diri))
  return textOf(kartuOf(diri, kunci))
}

const rusak = 'Berkas ini bukan kartu yang utuh. Tidak ada yang berubah. Minta kartu yang baru, lalu coba lagi.'

function parse(text: string): IsiKartu {
  try {
    const isi = KartuSkema.parse(JSON.parse(text))
    // Every byte counts: also those a reader of JSON would skip.
    if (textOf(isi) === text) return isi
  } catch {
    // What does not parse is no card; why does not help anybody.
  }
  return refuse(kalimatJenisLain(Buffer.from(text), 'kartu', 'kartu') ?? rusak)
}

/** A card as it lies in a file. @throws AppFailure when a byte of it is not as it was made */
export function readIsiKartu(text: string): IsiKartu {
  const isi = parse(text)
  return isKartuBenar(isi) ? isi : refuse(rusak)
}

/** Reads a card that signs for itself. @throws AppFailure when a byte of it is not as it was made */
export function readKartu(text: string): Pemilik {
  return pemilikOf(readIsiKartu(text))
}

export function kataOf(kunci: Pick<KenalanBaris, 'tanda' | 'sandi'>): string[] {
  return kataSidik(sidikKunci(kunci))
}

/** Other keys for this book, by the word of those it has: the former ones sign nothing more. */
export async function perbaruiKunci(db: Db): Promise<KartuPercaya> {
  await renewKunci(db, readDiri(db).fasilitasId)
  return readKartuSendiri(db)
}

/** This book as it introduces itself. */
export async function readKartuSendiri(db: Db): Promise<KartuPercaya> {
  const [{ fasilitasId, jenis, nama }, kunci] = [readDiri(db), await ensureKunci(db)]
  return { fasilitasId, jenis, nama, kata: kataOf(kunci) }
}

function refuseKnown(baru: Pemilik, known: readonly KenalanBaris[]): void {
  const same = known.find(({ fasilitasId, tanda }) => fasilitasId === baru.fasilitasId || tanda.equals(baru.tanda))
  if (!same) return
  const isSame = same.fasilitasId === baru.fasilitasId && same.tanda.equals(baru.tanda) && same.sandi === baru.sandi
  const since = formatTanggal(tanggalDari(same.dipercaya))
  if (isSame)
    refuse(`${same.nama} sudah terhubung sejak ${since}. Tidak ada yang berubah, dan tidak perlu dihubungkan lagi.`)
  refuse(
    `Kartu ini mengaku ${baru.nama}, tetapi tanda pengenalnya lain dari yang terhubung sejak ${since}. Tidak ada yang berubah. Tanyakan lewat telepon; bila memang berganti, putuskan dulu hubungan yang lama.`,
  )
}

function refuseStrange(baru: Pemilik, diri: Diri, known: readonly KenalanBaris[]): void {
  if (baru.jenis !== 'puskesmas') {
    if (diri.jenis === 'puskesmas') return
    refuse(
      `${baru.nama} bukan Puskesmas. Pustu dan Ponkesdes hanya berkirim dengan Puskesmasnya, yang meneruskan apa yang perlu. Tidak ada yang berubah.`,
    )
  }
  if (diri.jenis === 'puskesmas')
    refuse(
      `${baru.nama} juga Puskesmas. Buku Puskesmas hanya berkirim dengan Pustu dan Ponkesdes. Tidak ada yang berubah.`,
    )
  const other = known.find(({ jenis }) => jenis === 'puskesmas')
  if (other)
    refuse(
      `Buku ini sudah berkirim dengan ${other.nama}, dan satu buku hanya punya satu Puskesmas. Tidak ada yang berubah. Bila bukunya hilang dan diganti, putuskan dulu hubungan yang lama.`,
    )
}

/**
 * Refuses to carry the changes of one area to the Puskesmas of another: children of other Pustu would go along.
 *
 * A book that takes the place of a lost one has its name.
 */
function refusePindah(db: Db, baru: Pemilik): void {
  if (baru.jenis !== 'puskesmas' || !listReplika(db).some(({ fasilitasId }) => fasilitasId !== null)) return
  const lama = listPihak(db).filter(
    ({ jenis, fasilitasId }) => jenis === 'puskesmas' && fasilitasId !== baru.fasilitasId,
  )
  const [first] = lama
  if (!first || lama.some(({ nama }) => kunciNamaApaPun(nama) === kunciNamaApaPun(baru.nama))) return
  refuse(
    `Buku ini membawa catatan wilayah ${first.nama}, juga anak dari Pustu lain di sana, jadi tidak dihubungkan dengan ${baru.nama}. Tidak ada yang berubah. Bila Pustu pindah ke ${baru.nama}, pakai dulu “Pustu ini pindah ke Puskesmas lain” di halaman Hubungkan, atau usb pindah: bukunya menjadi berisi milik Pustu ini saja. Bila ${baru.nama} mengganti buku yang hilang, samakan dulu namanya.`,
  )
}

/**
 * Takes other keys of a facility this book knows, where those of before signed for them; nobody need compare words again.
 * False where the card is no such successor.
 */
export function terimaPenerus(db: Db, isi: IsiKartu): boolean {
  const known = listKenalan(db).find(({ fasilitasId }) => fasilitasId === isi.fasilitasId)
  const card = listPihak(db).find(({ fasilitasId }) => fasilitasId === isi.fasilitasId)
  const before = known ?? (card?.dipercaya ? card : undefined)
  if (!before || before.jenis !== isi.jenis || !isPenerusOf(isi, before)) return false
  db.transaction(() => {
    if (known) replaceKunci(db, pemilikOf(isi))
    savePihak(db, isi, true)
  })
  return true
}

/** Connects with who a card names. @throws AppFailure when it is one's own, connected already, or of somebody who does not belong */
export function hubungkan(db: Db, isi: IsiKartu, diri: Diri, kunci: KunciBuku, now: Date): KartuPercaya {
  const baru = pemilikOf(isi)
  if (baru.fasilitasId === diri.fasilitasId || baru.tanda.equals(kunci.tanda))
    refuse('Ini kartu buku ini sendiri. Tidak ada yang berubah. Bacalah kartu dari tempat lain.')
  const kartu = { fasilitasId: baru.fasilitasId, jenis: baru.jenis, nama: baru.nama, kata: kataOf(baru) }
  if (terimaPenerus(db, isi)) return kartu
  return db.transaction(() => {
    const known = listKenalan(db)
    refuseKnown(baru, known)
    refuseStrange(baru, diri, known)
    refusePindah(db, baru)
    fixTempat(db, toTempatTetap(diri))
    saveKenalan(db, { ...baru, dipercaya: now.toISOString() })
    savePihak(db, isi, true)
    return kartu
  })
}
