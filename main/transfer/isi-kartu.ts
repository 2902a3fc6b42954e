import { z } from 'zod'
import { JenisPustu } from '#shared/contract/fasilitas.ts'
import type { Diri } from './diri.ts'
import type { KenalanBaris } from './kenalan.ts'
import { Base64, isTandaBenar, type KunciBuku, panjangKunci, tandaTangani } from './kunci.ts'

/** A card: who, and the two public keys; signed with the first. */
export const IsiKartu = z.strictObject({
  format: z.literal('buku-pustu-kartu'),
  versi: z.literal(1),
  fasilitasId: z.uuid(),
  jenis: JenisPustu,
  nama: z.string().min(1).max(200),
  kunciTanda: Base64,
  kunciSandi: z.string().regex(/^age1[0-9a-z]{20,100}$/),
  tanda: Base64,
})
export type IsiKartu = z.infer<typeof IsiKartu>

const signedOf = ({ tanda: _, ...isi }: IsiKartu) => Buffer.from(JSON.stringify(isi))

/** The card of this book. */
export function kartuOf({ fasilitasId, jenis, nama }: Diri, kunci: KunciBuku): IsiKartu {
  const isi: IsiKartu = {
    ...{ format: 'buku-pustu-kartu', versi: 1, fasilitasId, jenis, nama },
    ...{ kunciTanda: kunci.tanda.toString('base64'), kunciSandi: kunci.sandi, tanda: '' },
  }
  return { ...isi, tanda: tandaTangani(kunci, signedOf(isi)).toString('base64') }
}

/** Whether a card is signed by the key it shows. */
export function isKartuBenar(isi: IsiKartu): boolean {
  const tanda = Buffer.from(isi.kunciTanda, 'base64')
  return tanda.length === panjangKunci && isTandaBenar(tanda, signedOf(isi), Buffer.from(isi.tanda, 'base64'))
}

/** Who a card names. */
export type Pemilik = Omit<KenalanBaris, 'dipercaya'>

export function pemilikOf({ fasilitasId, jenis, nama, kunciTanda, kunciSandi: sandi }: IsiKartu): Pemilik {
  return { fasilitasId, jenis, nama, tanda: Buffer.from(kunciTanda, 'base64'), sandi }
}
