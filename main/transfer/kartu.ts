import { z } from 'zod'
import type { Db } from '#main/db/open.ts'
import { fixTempat } from '#main/db/tempat-tetap.ts'
import { tanggalDari } from '#main/platform/tanggal-lokal.ts'
import { refuse } from '#shared/contract/errors.ts'
import { JenisPustu } from '#shared/contract/fasilitas.ts'
import type { Kartu } from '#shared/contract/kirim.ts'
import { kataSidik } from '#shared/text/kata-sidik.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type Diri, readDiri, toTempatTetap } from './diri.ts'
import { type KenalanBaris, listKenalan, saveKenalan } from './kenalan.ts'
import { kalimatJenisLain } from './kenali-lain.ts'
import { Base64, ensureKunci, isTandaBenar, panjangKunci, sidikKunci, tandaTangani } from './kunci.ts'

export const akhiranKartu = '.bukupustu-kartu'
/** Bytes; a card has some five hundred. */
export const kartuTerbesar = 10_000

/** A card as it lies in a file: who, and the two public keys; signed with the first. */
const IsiKartu = z.strictObject({
  format: z.literal('buku-pustu-kartu'),
  versi: z.literal(1),
  fasilitasId: z.uuid(),
  jenis: JenisPustu,
  nama: z.string().min(1).max(200),
  kunciTanda: Base64,
  kunciSandi: z.string().regex(/^age1[0-9a-z]{20,100}$/),
  tanda: Base64,
})
type IsiKartu = z.infer<typeof IsiKartu>

const textOf = (isi: IsiKartu) => `${JSON.stringify(isi, null, 2)}\n`
const signedOf = ({ tanda: _, ...isi }: IsiKartu) => Buffer.from(JSON.stringify(isi))

/** The content of the card of this book; whoever reads it knows its place from then on. */
export async function writeKartu(db: Db): Promise<string> {
  const [diri, kunci] = [readDiri(db), await ensureKunci(db)]
  fixTempat(db, toTempatTetap(diri))
  const isi: IsiKartu = {
    ...{ format: 'buku-pustu-kartu', versi: 1 },
    ...{ fasilitasId: diri.fasilitasId, jenis: diri.jenis, nama: diri.nama },
    ...{ kunciTanda: kunci.tanda.toString('base64'), kunciSandi: kunci.sandi, tanda: '' },
  }
  return textOf({ ...isi, tanda: tandaTangani(kunci, signedOf(isi)).toString('base64') })
}

const rusak = 'Berkas ini bukan kartu yang utuh. Tidak ada yang berubah. Minta kartu yang baru, lalu coba lagi.'

function parse(text: string): IsiKartu {
  try {
    const isi = IsiKartu.parse(JSON.parse(text))
    // Every byte counts: also those a reader of JSON would skip.
    if (textOf(isi) === text) return isi
  } catch {
    // What does not parse is no card; why does not help anybody.
  }
  return refuse(kalimatJenisLain(Buffer.from(text), 'kartu', 'kartu') ?? rusak)
}

/** Reads a card that signs for itself. @throws AppFailure when a byte of it is not as it was made */
export function readKartu(text: string): Omit<KenalanBaris, 'dipercaya'> {
  const isi = parse(text)
  const tanda = Buffer.from(isi.kunciTanda, 'base64')
  if (tanda.length !== panjangKunci || !isTandaBenar(tanda, signedOf(isi), Buffer.from(isi.tanda, 'base64')))
    refuse(rusak)
  return { fasilitasId: isi.fasilitasId, jenis: isi.jenis, nama: isi.nama, tanda, sandi: isi.kunciSandi }
}

export function kataOf(kunci: Pick<KenalanBaris, 'tanda' | 'sandi'>): string[] {
  return kataSidik(sidikKunci(kunci))
}

/** This book as it introduces itself. */
export async function readKartuSendiri(db: Db): Promise<Kartu> {
  const [{ fasilitasId, jenis, nama }, kunci] = [readDiri(db), await ensureKunci(db)]
  return { fasilitasId, jenis, nama, kata: kataOf(kunci) }
}

type Baru = Omit<KenalanBaris, 'dipercaya'>

function refuseKnown(baru: Baru, known: readonly KenalanBaris[]): void {
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

function refuseStrange(baru: Baru, diri: Diri, known: readonly KenalanBaris[]): void {
  if (baru.jenis !== 'puskesmas') return
  if (diri.jenis === 'puskesmas')
    refuse(
      `${baru.nama} juga Puskesmas. Buku Puskesmas hanya berkirim dengan Pustu dan Ponkesdes. Tidak ada yang berubah.`,
    )
  const other = known.find(({ jenis }) => jenis === 'puskesmas')
  if (other)
    refuse(
      `Buku ini sudah berkirim dengan ${other.nama}, dan satu buku hanya punya satu Puskesmas. Tidak ada yang berubah. Bila memang pindah, putuskan dulu hubungan dengan ${other.nama}.`,
    )
}

/** Trusts a card from now on. @throws AppFailure when it is one's own, known already, or of somebody who does not belong */
export async function trustKartu(db: Db, text: string, now: Date): Promise<Kartu> {
  const [baru, diri, kunci] = [readKartu(text), readDiri(db), await ensureKunci(db)]
  if (baru.fasilitasId === diri.fasilitasId || baru.tanda.equals(kunci.tanda))
    refuse('Ini kartu buku ini sendiri. Tidak ada yang berubah. Bacalah kartu dari tempat lain.')
  return db.transaction(() => {
    const known = listKenalan(db)
    refuseKnown(baru, known)
    refuseStrange(baru, diri, known)
    fixTempat(db, toTempatTetap(diri))
    saveKenalan(db, { ...baru, dipercaya: now.toISOString() })
    return { fasilitasId: baru.fasilitasId, jenis: baru.jenis, nama: baru.nama, kata: kataOf(baru) }
  })
}
