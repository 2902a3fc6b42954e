import { missing, refuse } from '#shared/contract/errors.ts'
import {
  createGantungan,
  createKunci,
  type Gantungan,
  type Label,
  openSlot,
  readGantungan,
  readLabel,
  slotPemulihan,
  withLabel,
  withoutSlot,
  withSlot,
  writeGantungan,
} from './gantungan.ts'
import { createKode, parseKode } from './kode-pemulihan.ts'
import type { PencatatPercobaan } from './percobaan.ts'

/** What a new book is given: its key, the code that is shown once, and a way to say that the book stands. */
export type KunciBaru = { readonly kunci: Buffer; readonly kode: string; readonly finish: () => void }

/**
 * The ring of keys of one data folder: who offers what, and what it opens.
 *
 * Every wrong offer is noted and makes the next one wait.
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
   * already (a plain book to be encrypted); otherwise `finish` is called when it is.
   */
  create(akunId: string, sandi: string, first: { label: Label; lengkap: boolean }): Promise<KunciBaru>
  /** The key, for the passphrase of an account. @throws AppFailure `ditolak` with this sentence */
  offer(akunId: string, sandi: string, salah: string): Promise<Buffer>
  /** The key and the account a passphrase belongs to; null when it is nobody's. */
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
    const seconds = percobaan.wait(id)
    if (seconds > 0)
      refuse(`Sudah beberapa kali tidak cocok. Tunggu ${seconds} detik, lalu coba lagi. Buku tetap aman.`)
    const kunci = await openSlot(getRing(), id, secret)
    if (kunci) return kunci
    percobaan.noteWrong(id)
    return refuse(salah)
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
      const withAkun = await withSlot(withLabel(createGantungan(), label), akunId, sandi, kunci)
      const ring = await withSlot(withAkun, slotPemulihan, lettersOf(kode), kunci)
      save({ ...ring, lengkap })
      return { kunci, kode, finish: () => save({ ...ring, lengkap: true }) }
    },
    offer: offerSlot,
    find: async (sandi) => {
      const ring = getRing()
      for (const { id: akunId } of ring.slot) {
        const kunci = akunId === slotPemulihan ? null : await openSlot(ring, akunId, sandi)
        if (kunci) return { akunId, kunci }
      }
      return null
    },
    offerKode: async (kode) => {
      const letters = parseKode(kode) ?? refuse(pesan.salahKetik)
      const kunci = await offerSlot(slotPemulihan, letters, pesan.bukanKode)
      percobaan.noteRight(slotPemulihan)
      return kunci
    },
    isKode: async (kode) => {
      const letters = parseKode(kode)
      return letters !== null && (await openSlot(getRing(), slotPemulihan, letters)) !== null
    },
    setSandi: async (akunId, sandi, kunci) => save(await withSlot(getRing(), akunId, sandi, kunci)),
    newKode: async (kunci) => {
      const kode = createKode()
      save(await withSlot(getRing(), slotPemulihan, lettersOf(kode), kunci))
      return kode
    },
    close: (akunId) => save(withoutSlot(getRing(), akunId)),
  }
}

/** A code of our own making, as it is offered: without its hyphens. */
function lettersOf(kode: string): string {
  return kode.replaceAll('-', '')
}
