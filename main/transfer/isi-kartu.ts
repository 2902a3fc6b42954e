import { z } from 'zod'
import { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import type { Diri } from './diri.ts'
import type { KenalanBaris } from './kenalan.ts'
import { Base64, isSusunanBenar, isTandaBenar, type KunciBuku, Penerus, panjangKunci, tandaTangani } from './kunci.ts'

/** A card: who, and the two public keys; signed with the first. */
export const IsiKartu = z.strictObject({
  format: z.literal('buku-pustu-kartu'),
  versi: z.literal(1),
  fasilitasId: z.uuid(),
  jenis: JenisTempatKerja,
  nama: z.string().min(1).max(200),
  kunciTanda: Base64,
  kunciSandi: z.string().regex(/^age1[0-9a-z]{20,100}$/),
  /** Keys of before, newest first, each signing for those after it; not there where the first ones are in force. */
  sebelum: z.array(Penerus).min(1).max(20).optional(),
  tanda: Base64,
})
export type IsiKartu = z.infer<typeof IsiKartu>

const signedOf = ({ tanda: _, ...isi }: IsiKartu) => Buffer.from(JSON.stringify(isi))

/** The card of this book. */
export function kartuOf({ fasilitasId, jenis, nama }: Diri, kunci: KunciBuku): IsiKartu {
  const isi: IsiKartu = {
    ...{ format: 'buku-pustu-kartu', versi: 1, fasilitasId, jenis, nama },
    ...{ kunciTanda: kunci.tanda.toString('base64'), kunciSandi: kunci.sandi },
    ...(kunci.lama.length > 0 ? { sebelum: kunci.lama.map(({ identitas: _, ...lama }) => lama) } : {}),
    tanda: '',
  }
  return { ...isi, tanda: tandaTangani(kunci, signedOf(isi)).toString('base64') }
}

/** Whether a card is signed by the key it shows, and that one by those of before. */
export function isKartuBenar(isi: IsiKartu): boolean {
  const tanda = Buffer.from(isi.kunciTanda, 'base64')
  const isBenar = tanda.length === panjangKunci && isTandaBenar(tanda, signedOf(isi), Buffer.from(isi.tanda, 'base64'))
  return isBenar && isSusunanBenar(isi.fasilitasId, isi, isi.sebelum ?? [])
}

/** Whether the keys of a card came after these, by the word of these. */
export function isPenerusOf(isi: IsiKartu, { fasilitasId, tanda, sandi }: Pemilik): boolean {
  const [kunciTanda, sebelum] = [tanda.toString('base64'), isi.sebelum ?? []]
  const isKnown = sebelum.some((one) => one.kunciTanda === kunciTanda && one.kunciSandi === sandi)
  return isi.fasilitasId === fasilitasId && isKnown && isKartuBenar(isi)
}

/** Who a card names. */
export type Pemilik = Omit<KenalanBaris, 'dipercaya'>

export function pemilikOf({ fasilitasId, jenis, nama, kunciTanda, kunciSandi: sandi }: IsiKartu): Pemilik {
  return { fasilitasId, jenis, nama, tanda: Buffer.from(kunciTanda, 'base64'), sandi }
}
