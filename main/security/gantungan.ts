import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { totalmem } from 'node:os'
import { hashRaw } from '@node-rs/argon2'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AkunSingkat } from '#shared/contract/sesi.ts'
import { createPasangan, openFrom, panjangPasangan, sealTo } from './pasangan.ts'
import { seal, unseal } from './segel.ts'

/**
 * The ring of keys beside the book: the one key of the database, wrapped once for every account and once for the
 * recovery code. The key itself is nowhere on the disk.
 *
 * Each slot has a pair of keys: argon2id(passphrase, salt) → 32 bytes → AES-256-GCM over the private one; the key of the
 * book is sealed to the public one. So a book can be given another key without anybody typing a passphrase. A slot of
 * former times has no pair: its passphrase wraps the key itself.
 */

/** Bytes */
const keyLength = 32
const saltLength = 16

/** The cost of one try. A tampered file must not be able to ask for more than the machine has. */
const Biaya = z
  .strictObject({
    memoriKib: z.int().min(8).max(1_048_576),
    putaran: z.int().min(1).max(20),
    jalur: z.int().min(1).max(16),
  })
  // RFC 9106, 3.1: less than this argon2 refuses to compute.
  .refine(({ memoriKib, jalur }) => memoriKib >= 8 * jalur)
export type Biaya = z.infer<typeof Biaya>

/**
 * 64 MiB, three passes: what the smallest laptop can do, and enough for a recovery code, which nobody guesses.
 *
 * @source RFC 9106, 4 (second recommended option: t=3, 64 MiB; one lane, because old laptops have two cores to share)
 */
export const biayaAwal: Biaya = { memoriKib: 65_536, putaran: 3, jalur: 1 }

const gib = 1 << 30

/**
 * What a try at a passphrase costs on this computer: the more memory it needs, the less a guesser gains by machines made
 * for guessing. Measured to stay below a second on a laptop with that much memory.
 *
 * @param memori bytes the computer has; a part of what was bought is never seen
 */
export function biayaMesin(memori = totalmem()): Biaya {
  if (memori >= 7 * gib) return { memoriKib: 262_144, putaran: 2, jalur: 1 }
  return memori >= 3.5 * gib ? { memoriKib: 131_072, putaran: 3, jalur: 1 } : biayaAwal
}

/** So many bytes as base64. */
function bytesOf(length: number) {
  return z.base64().length(Math.ceil(length / 3) * 4)
}

const SlotLama = z.strictObject({
  /** Id of the account; of the recovery code a name no account has. */
  id: z.string().min(1).max(50),
  biaya: Biaya,
  garam: bytesOf(saltLength),
  /** The key of the book. */
  isi: z.base64(),
})
const SlotPasangan = SlotLama.extend({
  umum: bytesOf(panjangPasangan),
  /** The private key, sealed with the passphrase. */
  rahasia: z.base64(),
  /** By the key of the book: this pair was put here by somebody who could open it. */
  tanda: bytesOf(keyLength),
})
const Slot = z.union([SlotPasangan, SlotLama])
export type Slot = z.infer<typeof Slot>
type SlotPasangan = z.infer<typeof SlotPasangan>

export const Gantungan = z.strictObject({
  /** 1: of former times, without pairs. */
  format: z.union([z.literal(1), z.literal(2)]),
  id: z.uuid(),
  /** False while the first account is being made: where such a ring lies without a book, there never was one. */
  lengkap: z.boolean(),
  slot: z.array(Slot).max(500),
  /** What the lock screen shows, see `readLabel`. */
  label: z.base64(),
})
export type Gantungan = z.infer<typeof Gantungan>

/** What may be known of a locked book. */
const Label = z.strictObject({ tempat: z.array(z.string()), akun: z.array(AkunSingkat), kunciMenit: z.int() })
export type Label = z.infer<typeof Label>

/** The slot of the recovery code, where those of accounts bear the id of the account. */
export const slotPemulihan = 'pemulihan'

/** A key for a book, which no book has. */
export function createKunci(): Buffer {
  return randomBytes(keyLength)
}

/** A ring without slots, of a book that is not there yet. */
export function createGantungan(): Gantungan {
  return { format: 2, id: uuidv7(), lengkap: false, slot: [], label: '' }
}

async function derive(sandi: string, { biaya, garam }: Pick<Slot, 'biaya' | 'garam'>): Promise<Buffer> {
  // Two ways of typing one letter (é as one sign or two) are one passphrase.
  return hashRaw(sandi.normalize('NFKC'), {
    // Argon2id; the package declares its enum only for the compiler.
    algorithm: 2,
    memoryCost: biaya.memoriKib,
    timeCost: biaya.putaran,
    parallelism: biaya.jalur,
    outputLen: keyLength,
    salt: Buffer.from(garam, 'base64'),
  })
}

const boundLama = (gantungan: Gantungan, slotId: string) => `buku-pustu/1/${gantungan.id}/${slotId}`
const boundTo = (gantungan: Gantungan, slotId: string, what: 'isi' | 'rahasia') =>
  `buku-pustu/2/${gantungan.id}/${slotId}/${what}`

function tandaOf(gantungan: Gantungan, { id, umum }: Pick<SlotPasangan, 'id' | 'umum'>, kunci: Buffer): Buffer {
  const key = Buffer.from(hkdfSync('sha256', kunci, '', 'buku-pustu/2/slot', keyLength))
  return createHmac('sha256', key).update(`${gantungan.id}/${id}/${umum}`).digest()
}

/** The key of the book sealed to the pair of a slot. */
function wrapFor(
  gantungan: Gantungan,
  slot: Pick<SlotPasangan, 'id' | 'umum'>,
  kunci: Buffer,
): Pick<SlotPasangan, 'isi' | 'tanda'> {
  const isi = sealTo(Buffer.from(slot.umum, 'base64'), boundTo(gantungan, slot.id, 'isi'), kunci)
  return { isi: isi.toString('base64'), tanda: tandaOf(gantungan, slot, kunci).toString('base64') }
}

/** A slot that opens with this passphrase. */
export async function createSlot(
  gantungan: Gantungan,
  id: string,
  sandi: string,
  kunci: Buffer,
  biaya = id === slotPemulihan ? biayaAwal : biayaMesin(),
): Promise<Slot> {
  const garam = randomBytes(saltLength).toString('base64')
  const key = await derive(sandi, { biaya, garam })
  const pasangan = createPasangan()
  const rahasia = seal(key, boundTo(gantungan, id, 'rahasia'), pasangan.pribadi).toString('base64')
  const umum = pasangan.umum.toString('base64')
  key.fill(0)
  pasangan.pribadi.fill(0)
  const { isi, tanda } = wrapFor(gantungan, { id, umum }, kunci)
  return { id, biaya, garam, isi, umum, rahasia, tanda }
}

/** The ring with a slot more; one of the same id is replaced. */
export function putSlot(gantungan: Gantungan, slot: Slot): Gantungan {
  return { ...gantungan, format: 2, slot: [...gantungan.slot.filter(({ id }) => id !== slot.id), slot] }
}

/** Whether a slot goes along when the book gets another key: it has a pair, put there by somebody who had the key. */
export function isIkut(gantungan: Gantungan, slot: Slot, kunci: Buffer): boolean {
  return 'umum' in slot && Buffer.from(slot.tanda, 'base64').equals(tandaOf(gantungan, slot, kunci))
}

/** Whether a ring was made for this key, as far as its pairs tell. */
export function isKunciOf(gantungan: Gantungan, kunci: Buffer): boolean {
  return gantungan.slot.some((slot) => isIkut(gantungan, slot, kunci))
}

/** The ring for another key, with the same passphrases; slots that cannot go along are left out. */
export function withKunci(gantungan: Gantungan, { lama, baru }: { lama: Buffer; baru: Buffer }): Gantungan {
  const slot = gantungan.slot.flatMap((one) =>
    'umum' in one && isIkut(gantungan, one, lama) ? [{ ...one, ...wrapFor(gantungan, one, baru) }] : [],
  )
  return { ...gantungan, format: 2, slot }
}

/** The ring without the slot of this id, whether it had one or not. */
export function withoutSlot(gantungan: Gantungan, id: string): Gantungan {
  return { ...gantungan, slot: gantungan.slot.filter((s) => s.id !== id) }
}

/** The key of the book, when the passphrase is that of the slot; else null. */
export async function openSlot(gantungan: Gantungan, id: string, sandi: string): Promise<Buffer | null> {
  const slot = gantungan.slot.find((s) => s.id === id)
  if (!slot) return null
  const key = await derive(sandi, slot)
  const opened = 'umum' in slot ? openPasangan(gantungan, slot, key) : openLama(gantungan, slot, key)
  key.fill(0)
  return opened?.length === keyLength ? opened : null
}

function openPasangan(gantungan: Gantungan, { id, umum, rahasia, isi }: SlotPasangan, key: Buffer): Buffer | null {
  const pribadi = unseal(key, boundTo(gantungan, id, 'rahasia'), Buffer.from(rahasia, 'base64'))
  if (pribadi === null) return null
  const pasangan = { umum: Buffer.from(umum, 'base64'), pribadi }
  return openFrom(pasangan, boundTo(gantungan, id, 'isi'), Buffer.from(isi, 'base64'))
}

function openLama(gantungan: Gantungan, { id, isi }: Slot, key: Buffer): Buffer | null {
  return unseal(key, boundLama(gantungan, id), Buffer.from(isi, 'base64'))
}

/**
 * Names of account holders, in a form no indexer of the disk picks up. No secret: whoever starts the program sees them
 * on the lock screen, as a person must choose her name before typing.
 */
function labelKey(gantungan: Pick<Gantungan, 'id'>): Buffer {
  return createHash('sha256').update(`buku-pustu label ${gantungan.id}`).digest()
}

/** The ring with what the lock screen is to show. */
export function withLabel(gantungan: Gantungan, label: Label): Gantungan {
  const sealed = seal(labelKey(gantungan), 'label', Buffer.from(JSON.stringify(label)))
  return { ...gantungan, label: sealed.toString('base64') }
}

/** What the lock screen shows. One that cannot be read is empty: the book itself opens without it. */
export function readLabel(gantungan: Gantungan): Label {
  const text = unseal(labelKey(gantungan), 'label', Buffer.from(gantungan.label, 'base64'))
  const parsed = text === null ? null : Label.safeParse(JSON.parse(text.toString('utf8')))
  return parsed?.success ? parsed.data : { tempat: [], akun: [], kunciMenit: 0 }
}
