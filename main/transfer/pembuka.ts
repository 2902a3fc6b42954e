import type { Db } from '#main/db/open.ts'
import { type Diri, readDiri } from './diri.ts'
import { type KenalanBaris, listKenalan } from './kenalan.ts'
import { ensureKunci, type KunciBuku } from './kunci.ts'
import { listPihak, type Pihak } from './pihak.ts'

export type Pembuka = {
  readonly diri: Diri
  readonly kunci: KunciBuku
  readonly kenalan: readonly KenalanBaris[]
  readonly pihak: readonly Pihak[]
}

/** What opening packages needs of the book. */
export async function readPembuka(db: Db): Promise<Pembuka> {
  return { diri: readDiri(db), kunci: await ensureKunci(db), kenalan: listKenalan(db), pihak: listPihak(db) }
}
