import { brotliCompressSync, constants } from 'node:zlib'
import { expect } from 'vitest'
import { listCakupan } from '#main/db/cakupan.ts'
import { type Change, write } from '#main/db/journal.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { stikBerkas } from '#main/platform/stik-berkas.ts'
import { bukaPaket } from '#main/transfer/buka.ts'
import type { IsiPaket } from '#main/transfer/isi-paket.ts'
import { kirimPaket, type PaketTersegel, segelPaket } from '#main/transfer/kirim.ts'
import { encodePaket } from '#main/transfer/kode-paket.ts'
import { ensureKunci } from '#main/transfer/kunci.ts'
import { readPembuka } from '#main/transfer/pembuka.ts'
import { sealPaket } from '#main/transfer/segel-paket.ts'
import { type HasilPaket, terimaPaket } from '#main/transfer/terima.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { Asal } from './simulasi/dunia.ts'

/** Packages between the books of `makeAsal`, by their own functions and in memory. */

export const kini = new Date('2026-11-24T03:42:00.000Z')

/** Writes changes as the bidan of a book types them. */
export function ketik({ db }: Asal, ...changes: Change[]): void {
  write(db, { jenis: 'ketik', pelaku: 'bidan', waktu: kini.toISOString(), alasan: null }, changes)
}

/** What one book has for another, sealed. */
export function segel(dari: Asal, ke: Pick<Asal, 'fasilitas'>, ulang = false): Promise<PaketTersegel> {
  return segelPaket(dari.db, { untuk: ke.fasilitas, ulang, bulan: null, revisi: null }, kini)
}

/** The same, written to a folder and noted as sent. */
export async function kirim(dari: Asal, ke: Pick<Asal, 'fasilitas'>, folder: string): Promise<PaketTersegel> {
  const paket = await segel(dari, ke)
  kirimPaket(dari.db, paket, stikBerkas, folder, () => {})
  return paket
}

/** Seals anything at all with the true keys of a book: what a program could write that is not this one. */
export async function segelMentah(dari: Asal, ke: Asal, isi: Uint8Array): Promise<Buffer> {
  return sealPaket(await ensureKunci(dari.db), [(await ensureKunci(ke.db)).sandi], isi)
}

export async function segelIsi(dari: Asal, ke: Asal, isi: IsiPaket): Promise<Buffer> {
  return segelMentah(dari, ke, encodePaket(isi))
}

/** JSON, packed as the inside of a package. */
export function bungkus(value: unknown): Buffer {
  return brotliCompressSync(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  })
}

export async function terima({ db }: Pick<Asal, 'db'>, bytes: Uint8Array): Promise<HasilPaket> {
  const pembuka = await readPembuka(db)
  return terimaPaket(db, await bukaPaket(bytes, pembuka), pembuka, kini)
}

/** The digest of what one Pustu answers for, by the book of any. */
export function sidikDari({ db, fasilitas }: Asal, pustu: Asal): string {
  return sidikBuku(db, listCakupan(db, pustu.fasilitas, fasilitas))
}

/** Rows written by this connection so far: what did not grow was not written. */
export function countTulisan({ db }: Pick<Asal, 'db'>): number {
  return db.oneValue<number>('SELECT total_changes()')
}

/** A sentence for people: nothing of the inside of the program, and no key. */
export function expectKalimat(pesan: string): void {
  expect(pesan).toMatch(/^\w.*\.$/s)
  expect(pesan).not.toMatch(/!|age1|AGE-|Error|undefined|null|\.ts\b|\n|[A-Za-z0-9+/=]{30}/)
}

/** The sentence with which a book refuses a package; its content stays as it was. */
export async function tolakan(ke: Asal, bytes: Uint8Array): Promise<string> {
  const before = sidikBuku(ke.db)
  try {
    await terima(ke, bytes)
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause
    expectKalimat(cause.error.pesan)
    expect(sidikBuku(ke.db)).toBe(before)
    return cause.error.pesan
  }
  throw new Error('The package was taken')
}
