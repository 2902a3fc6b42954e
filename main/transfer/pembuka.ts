import type { Db } from '#main/toko/toko.ts'
import { type Diri, readDiri } from './diri.ts'
import { type IsiKartu, isPenerusOf, pemilikOf } from './isi-kartu.ts'
import { type KenalanBaris, listKenalan } from './kenalan.ts'
import { ensureKunci, type KunciBuku } from './kunci.ts'
import { listPihak, type Pihak } from './pihak.ts'

export type Pembuka = {
  readonly diri: Diri
  readonly kunci: KunciBuku
  readonly kenalan: readonly KenalanBaris[]
  readonly pihak: readonly Pihak[]
  /** Cards that came along: other keys of somebody known, by the word of those of before. */
  readonly penerus: readonly IsiKartu[]
}

/** The keys a facility signs with and signed with; none where this book does not know it. */
export function tandaDari({ diri, kunci, kenalan, pihak, penerus }: Pembuka, fasilitasId: string): Buffer[] {
  if (fasilitasId === diri.fasilitasId) {
    return [kunci.tanda, ...kunci.lama.map(({ kunciTanda }) => Buffer.from(kunciTanda, 'base64'))]
  }
  const card = pihak.find((one) => one.fasilitasId === fasilitasId)
  const known = kenalan.find((one) => one.fasilitasId === fasilitasId) ?? (card?.dipercaya ? card : undefined)
  if (!known) return []
  const baru = penerus.filter((isi) => isPenerusOf(isi, known)).map((isi) => pemilikOf(isi).tanda)
  return [...baru, known.tanda, ...(card?.tandaLama ?? [])]
}

/** What opening packages needs of the book. */
export async function readPembuka(db: Db): Promise<Pembuka> {
  const [diri, kunci] = [readDiri(db), await ensureKunci(db)]
  return { diri, kunci, kenalan: listKenalan(db), pihak: listPihak(db), penerus: [] }
}
