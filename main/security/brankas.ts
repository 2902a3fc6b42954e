import { copyFileSync } from 'node:fs'
import { missing, refuse } from '#shared/contract/errors.ts'
import {
  createGantungan,
  createKunci,
  createSlot,
  type Gantungan,
  gantunganPath,
  type Label,
  openSlot,
  putSlot,
  readGantungan,
  readLabel,
  type Slot,
  slotPemulihan,
  withLabel,
  withoutSlot,
  writeGantungan,
} from './gantungan.ts'
import { createKode, parseKode } from './kode-pemulihan.ts'
import { coba, type PencatatPercobaan, siapaSaja } from './percobaan.ts'

/** What a new book is given: its key, and the code that is shown once. */
export type KunciBaru = { readonly kunci: Buffer; readonly kode: string }

/**
 * The ring of keys of one data folder: who offers what, and what it opens.
 *
 * Every wrong offer is noted and makes the next one wait. Whoever asks has its turn (`Antrean`); the ring is read again
 * after each pause, so that nothing is written over what was written meanwhile.
 */
export type Brankas = {
  /** Null where there is no ring yet. @throws AppFailure `berkas` when it cannot be read */
  ring(): Gantungan | null
  /** Writes the ring again where it was taken away while the book was open. */
  putBack(): void
  label(): Label | null
  setLabel(label: Label): void
  /**
   * Makes a ring with the first account, written before the book: `lengkap` says whether what the key is for is there
   * already (a plain book to be encrypted).
   */
  create(akunId: string, sandi: string, first: { label: Label; lengkap: boolean }): Promise<KunciBaru>
  /** The book of the ring stands. */
  finish(): void
  /** The key, for the passphrase of an account. @throws AppFailure `ditolak` with this sentence */
  offer(akunId: string, sandi: string, salah: string): Promise<Buffer>
  /** The key and the account a passphrase belongs to; null when it is nobody's. @throws AppFailure `ditolak` while one must wait */
  find(sandi: string): Promise<{ akunId: string; kunci: Buffer } | null>
  /** The key, for the recovery code. @throws AppFailure `ditolak` */
  offerKode(kode: string): Promise<Buffer>
  isKode(kode: string): Promise<boolean>
  setSandi(akunId: string, sandi: string, kunci: Buffer): Promise<void>
  /** A new recovery code in place of the one before. */
  newKode(kunci: Buffer): Promise<string>
  close(akunId: string): void
}

const pesan = {
  belumAda: 'Buku ini belum punya kata sandi. Buat dulu akun pertama.',
  salahKetik: 'Kode pemulihan ini salah ketik: 7 kelompok berisi 4 huruf atau angka. Periksa lagi di kertasnya.',
  lain: 'Berkas kunci buku (kunci.json) diganti di tengah pekerjaan, jadi tidak ada yang berubah. Tutup Buku Pustu, lalu buka lagi.',
  bukanKode:
    'Kode pemulihan ini bukan untuk buku ini, atau sudah diganti dengan yang baru. Periksa kertas yang terakhir dicetak.',
} as const

export function createBrankas(dataDir: string, percobaan: PencatatPercobaan): Brankas {
  /** The ring as it was last seen: the only way to it when somebody takes the file away. */
  let last: Gantungan | null = null
  const readRing = (): Gantungan | null => {
    const ring = readGantungan(dataDir)
    last = ring ?? last
    return ring
  }
  const getRing = (): Gantungan => readRing() ?? missing(pesan.belumAda)
  const save = (ring: Gantungan): void => {
    writeGantungan(dataDir, ring)
    last = ring
  }
  const offerSlot = async (id: string, secret: string, salah: string): Promise<Buffer> => {
    const ring = getRing()
    return (await coba(percobaan, id, () => openSlot(ring, id, secret))) ?? refuse(salah)
  }
  const findSlot = async (sandi: string) => {
    const ring = getRing()
    for (const { id: akunId } of ring.slot) {
      const kunci = akunId === slotPemulihan ? null : await openSlot(ring, akunId, sandi)
      if (kunci) return { akunId, kunci }
    }
    return null
  }
  /** Wrapped first, which takes its time, and then put into the ring as it lies there by now. */
  const wrap = async (id: string, secret: string, kunci: Buffer): Promise<void> => {
    const before = getRing()
    const slot = await createSlot(before, id, secret, kunci)
    const ring = getRing()
    if (ring.id !== before.id) refuse(pesan.lain)
    save(putSlot(ring, slot))
  }
  return {
    ring: readRing,
    putBack: () => {
      if (last && !readGantungan(dataDir)) save(last)
    },
    label: () => {
      const ring = readRing()
      return ring && readLabel(ring)
    },
    setLabel: (label) => {
      const ring = readRing()
      if (ring && JSON.stringify(readLabel(ring)) !== JSON.stringify(label)) save(withLabel(ring, label))
    },
    create: async (akunId, sandi, { label, lengkap }) => {
      const [kunci, kode] = [createKunci(), createKode()]
      const empty = withLabel({ ...createGantungan(), lengkap }, label)
      const slot: Slot[] = [
        await createSlot(empty, akunId, sandi, kunci),
        await createSlot(empty, slotPemulihan, lettersOf(kode), kunci),
      ]
      // Of a set-up that was broken off, or of a book that was taken away: who can tell.
      if (readRing()) copyFileSync(gantunganPath(dataDir), `${gantunganPath(dataDir)}.${Date.now()}.lama`)
      save({ ...empty, slot })
      return { kunci, kode }
    },
    finish: () => {
      const ring = readRing()
      if (ring?.lengkap === false) save({ ...ring, lengkap: true })
    },
    offer: offerSlot,
    find: (sandi) => coba(percobaan, siapaSaja, () => findSlot(sandi)),
    offerKode: async (kode) => {
      const letters = parseKode(kode) ?? refuse(pesan.salahKetik)
      const kunci = await offerSlot(slotPemulihan, letters, pesan.bukanKode)
      percobaan.forget(slotPemulihan)
      return kunci
    },
    isKode: async (kode) => {
      const letters = parseKode(kode)
      return letters !== null && (await openSlot(getRing(), slotPemulihan, letters)) !== null
    },
    setSandi: wrap,
    newKode: async (kunci) => {
      const kode = createKode()
      await wrap(slotPemulihan, lettersOf(kode), kunci)
      return kode
    },
    close: (akunId) => save(withoutSlot(getRing(), akunId)),
  }
}

/** A code of our own making, as it is offered: without its hyphens. */
function lettersOf(kode: string): string {
  return kode.replaceAll('-', '')
}
