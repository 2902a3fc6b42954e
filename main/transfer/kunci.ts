import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import type { Db } from '#main/toko/toko.ts'

/** Bytes of an Ed25519 public key and of a signature. @source RFC 8032, 5.1.5 and 5.1.6 */
export const panjangKunci = 32
export const panjangTanda = 64

/** Bytes as base64, written in the one way there is: the last letter holds bits that a reader passes over. */
export const Base64 = z.base64().refine((text) => Buffer.from(text, 'base64').toString('base64') === text)

/** The two pairs of keys of a facility: one to sign with, one that opens what is sealed for it. */
export type KunciBuku = {
  /** Ed25519 */
  readonly privat: KeyObject
  /** 32 bytes */
  readonly tanda: Buffer
  /** age (X25519): AGE-SECRET-KEY-1… */
  readonly identitas: string
  /** age1… */
  readonly sandi: string
  /** Those it had before, newest first: what was signed with or sealed for them before stays so. */
  readonly lama: readonly KunciLama[]
}

export type KunciLama = Penerus & {
  /** age: AGE-SECRET-KEY-1… */
  readonly identitas: string
}

/** Public keys that were given up, and their signature over the ones that came after. */
export const Penerus = z.strictObject({ kunciTanda: Base64, kunciSandi: z.string().max(200), penerus: Base64 })
export type Penerus = z.infer<typeof Penerus>

const namaMeta = 'kunciTransfer'
type Tersimpan = {
  readonly privat: string
  readonly identitas: string
  readonly sandi: string
  readonly lama?: readonly KunciLama[]
}

/** The raw 32 bytes stand at the end of the SPKI form. @source RFC 8410, 4 */
function rawOf(publik: KeyObject): Buffer {
  return publik.export({ type: 'spki', format: 'der' }).subarray(-panjangKunci)
}

/** SPKI of Ed25519 before the 32 bytes of the key. @source RFC 8410, 10.1 */
const kepalaSpki = Buffer.from('302a300506032b6570032100', 'hex')

function publicOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([kepalaSpki, raw]), type: 'spki', format: 'der' })
}

function read(db: Db): KunciBuku | null {
  const nilai = db.value('SELECT nilai FROM meta WHERE kunci = ?', namaMeta)
  if (typeof nilai !== 'string') return null
  const { privat: der, identitas, sandi, lama = [] } = JSON.parse(nilai) as Tersimpan
  const privat = createPrivateKey({ key: Buffer.from(der, 'base64'), type: 'pkcs8', format: 'der' })
  return { privat, tanda: rawOf(createPublicKey(privat)), identitas, sandi, lama }
}

async function createTersimpan(): Promise<Tersimpan> {
  const identitas = await generateX25519Identity()
  return {
    privat: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    identitas,
    sandi: await identityToRecipient(identitas),
  }
}

/**
 * The keys of this book, made when they are first asked for.
 *
 * They lie in the encrypted book and go into its backups: whoever restores one is still known to the others.
 */
export async function ensureKunci(db: Db): Promise<KunciBuku> {
  const known = read(db)
  if (known) return known
  const tersimpan = await createTersimpan()
  // Another thread may have made them meanwhile: the first stay.
  db.transaction(() =>
    db.run('INSERT OR IGNORE INTO meta (kunci, nilai) VALUES (?, ?)', namaMeta, JSON.stringify(tersimpan)),
  )
  return read(db) ?? Promise.reject(new Error('The keys of this book were not kept'))
}

/** What the key before signs for the keys after it. */
function textPenerus(fasilitasId: string, kunciTanda: string, kunciSandi: string): Buffer {
  return Buffer.from(JSON.stringify(['buku-pustu penerus 1', fasilitasId, kunciTanda, kunciSandi]))
}

/**
 * Gives the facility of this book other keys, signed by the ones before: whoever trusts those trusts these, once the new
 * card is there.
 */
export async function renewKunci(db: Db, fasilitasId: string): Promise<KunciBuku> {
  const [before, baru] = [await ensureKunci(db), await createTersimpan()]
  const privat = createPrivateKey({ key: Buffer.from(baru.privat, 'base64'), type: 'pkcs8', format: 'der' })
  const text = textPenerus(fasilitasId, rawOf(createPublicKey(privat)).toString('base64'), baru.sandi)
  const given: KunciLama = {
    ...{ kunciTanda: before.tanda.toString('base64'), kunciSandi: before.sandi, identitas: before.identitas },
    penerus: tandaTangani(before, text).toString('base64'),
  }
  const tersimpan: Tersimpan = { ...baru, lama: [given, ...before.lama] }
  db.transaction(() => db.run('UPDATE meta SET nilai = ? WHERE kunci = ?', JSON.stringify(tersimpan), namaMeta))
  return read(db) ?? Promise.reject(new Error('The keys of this book were not kept'))
}

type Publik = Pick<Penerus, 'kunciTanda' | 'kunciSandi'>

/** Whether each of the keys of before signed for those that came after. @param sebelum newest first */
export function isSusunanBenar(fasilitasId: string, kini: Publik, sebelum: readonly Penerus[]): boolean {
  return sebelum.every(({ kunciTanda, penerus }, i) => {
    const next = sebelum[i - 1] ?? kini
    const text = textPenerus(fasilitasId, next.kunciTanda, next.kunciSandi)
    return isTandaBenar(Buffer.from(kunciTanda, 'base64'), text, Buffer.from(penerus, 'base64'))
  })
}

export function tandaTangani({ privat }: Pick<KunciBuku, 'privat'>, isi: Uint8Array): Buffer {
  return sign(null, isi, privat)
}

/** @param tanda public key, 32 bytes */
export function isTandaBenar(tanda: Uint8Array, isi: Uint8Array, tandaTangan: Uint8Array): boolean {
  try {
    return verify(null, isi, publicOf(tanda), tandaTangan)
  } catch {
    // Bytes that are no key of the curve sign nothing.
    return false
  }
}

/** SHA-256 over both public keys: what the six words stand for. */
export function sidikKunci(kunci: { readonly tanda: Uint8Array; readonly sandi: string }): Buffer {
  return createHash('sha256').update('buku-pustu kartu 1\n').update(kunci.tanda).update(kunci.sandi).digest()
}
