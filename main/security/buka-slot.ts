import { databasePath } from '#main/db/open.ts'
import { tryOnDisk } from '#main/toko/berkas-gagal.ts'
import { opensWith } from '#main/toko/cipher.ts'
import { refuse } from '#shared/contract/errors.ts'
import { dropBerikut, promoteBerikut, readBerikut } from './berkas-gantungan.ts'
import { createSlot, openSlot, putSlot, slotPemulihan } from './gantungan.ts'
import type { GantunganFolder } from './gantungan-folder.ts'
import { coba, type PencatatPercobaan, siapaSaja } from './percobaan.ts'

/** What a secret opens: in the ring in force, and in the one that lies ready for another key. */
type Terbuka = { readonly kini: Buffer | null; readonly nanti: Buffer | null }

/** What is said to a wrong secret, and to a right one that the key of the book has left behind. */
export type Penolakan = { readonly salah: string; readonly hilang: string }

export type PembukaSlot = {
  /** The key of the book, for the secret of one slot. @throws AppFailure `ditolak` */
  offer(id: string, secret: string, penolakan: Penolakan): Promise<Buffer>
  /**
   * The key and the account a passphrase belongs to; null when it is nobody's.
   *
   * @param hilang said of a right passphrase that the key of the book has left behind
   */
  find(sandi: string, hilang: string): Promise<{ akunId: string; kunci: Buffer } | null>
  /** A slot of former times gets its pair as soon as its secret is known. */
  renew(id: string, secret: string, kunci: Buffer): Promise<void>
}

/**
 * Whichever of the two opens the book: a change of its key may have been cut off. One that was not finished was told to
 * nobody, and is dropped.
 *
 * @returns null when neither does
 */
function settle(dataDir: string, { kini, nanti }: Terbuka): Buffer | null {
  if (readBerikut(dataDir) === null) return kini
  const path = databasePath(dataDir)
  // The one of before first: what a cut off change left beside the book is undone with it.
  if (kini && opensWith(path, kini)) {
    dropBerikut(dataDir)
    return kini
  }
  if (!nanti || !opensWith(path, nanti)) return null
  promoteBerikut(dataDir)
  return nanti
}

/** Tries secrets at the slots of a ring: each wrong one is noted and makes the next wait. */
export function createPembukaSlot(dataDir: string, ring: GantunganFolder, percobaan: PencatatPercobaan): PembukaSlot {
  const slots = () => [...ring.get().slot, ...(readBerikut(dataDir)?.slot ?? [])]
  /** Null when it opens neither. */
  const open = async (id: string, secret: string): Promise<Terbuka | null> => {
    const berikut = readBerikut(dataDir)
    const kini = await openSlot(ring.get(), id, secret)
    const nanti = berikut && (await openSlot(berikut, id, secret))
    return kini || nanti ? { kini, nanti } : null
  }
  const findSlot = async (sandi: string) => {
    for (const akunId of new Set(slots().map(({ id }) => id))) {
      const terbuka = akunId === slotPemulihan ? null : await open(akunId, sandi)
      if (terbuka) return { akunId, terbuka }
    }
    return null
  }
  const renew: PembukaSlot['renew'] = async (id, secret, kunci) => {
    const slot = ring.get().slot.find((one) => one.id === id)
    if (!slot || 'umum' in slot) return
    const made = await createSlot(ring.get(), id, secret, kunci)
    tryOnDisk(() => ring.save(putSlot(ring.get(), made)))
  }
  return {
    renew,
    offer: async (id, secret, { salah, hilang }) => {
      if (!slots().some((slot) => slot.id === id)) refuse(hilang)
      const terbuka = (await coba(percobaan, id, () => open(id, secret))) ?? refuse(salah)
      const kunci = settle(dataDir, terbuka) ?? refuse(terbuka.kini ? hilang : salah)
      await renew(id, secret, kunci)
      return kunci
    },
    find: async (sandi, hilang) => {
      const found = await coba(percobaan, siapaSaja, () => findSlot(sandi))
      if (!found) return null
      const kunci = settle(dataDir, found.terbuka) ?? refuse(hilang)
      await renew(found.akunId, sandi, kunci)
      return { akunId: found.akunId, kunci }
    },
  }
}
