import { copyFileSync } from 'node:fs'
import { refuse } from '#shared/contract/errors.ts'
import { gantunganPath, promoteBerikut, writeBerikut } from './berkas-gantungan.ts'
import { createPembukaSlot } from './buka-slot.ts'
import {
  createGantungan,
  createKunci,
  createSlot,
  type Gantungan,
  isIkut,
  type Label,
  openSlot,
  putSlot,
  type Slot,
  slotPemulihan,
  withKunci,
  withLabel,
  withoutSlot,
} from './gantungan.ts'
import { createGantunganFolder, type GantunganFolder } from './gantungan-folder.ts'
import { createKode, parseKode } from './kode-pemulihan.ts'
import type { PencatatPercobaan } from './percobaan.ts'

/** What a new book is given: its key, and the code that is shown once. */
export type KunciBaru = { readonly kunci: Buffer; readonly kode: string }

/**
 * The keys of one data folder: who offers what, and what it opens.
 *
 * Without a ring, whatever needs one is refused (`tidakAda`). While the book gets another key there are two rings, from
 * `prepare` to `publish`, and the book itself says which of them is right.
 *
 * Every wrong offer is noted and makes the next one wait. Whoever asks has its turn (`Antrean`); the ring is read again
 * after each pause, so that nothing is written over what was written meanwhile.
 */
export type Brankas = Pick<GantunganFolder, 'putBack' | 'label' | 'setLabel'> & {
  /** As `GantunganFolder.read`. */
  ring(): Gantungan | null
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
  /** Takes back what was just given to an account that did not come about. */
  drop(akunId: string): void
  /** Slots that would be left behind when the book gets another key, and so need a new passphrase, or code, then. */
  tertinggal(kunci: Buffer): string[]
  /**
   * Lays the ring for another key of the book ready, without those who are to be let go.
   *
   * @returns a new recovery code, where one was asked for or the one before cannot go along
   */
  prepare(kunci: { lama: Buffer; baru: Buffer }, perubahan: Perubahan): Promise<string | null>
  /** The book has the key that was prepared for. */
  publish(): void
}

/** What another key of the book is made for. */
export type Perubahan =
  | { readonly jenis: 'tutup'; readonly akunId: string }
  | { readonly jenis: 'sandi'; readonly akunId: string; readonly sandi: string }
  | { readonly jenis: 'kode' }

const pesan = {
  perluSandi:
    'Akun ini perlu kata sandi baru, karena kunci buku sudah diganti. Isi buku aman. Minta bidan membuatnya di Pengaturan, bagian Akun.',
  perluKode:
    'Kode pemulihan ini tidak berlaku lagi, karena kunci buku sudah diganti. Isi buku aman. Masuk dengan kata sandi, lalu buat kode baru di Pengaturan.',
  salahKetik: 'Kode pemulihan ini salah ketik: 7 kelompok berisi 4 huruf atau angka. Periksa lagi di kertasnya.',
  bukanKode:
    'Kode pemulihan ini bukan untuk buku ini, atau sudah diganti dengan yang baru. Periksa kertas yang terakhir dicetak.',
} as const

export function createBrankas(dataDir: string, percobaan: PencatatPercobaan): Brankas {
  const ring = createGantunganFolder(dataDir)
  const slot = createPembukaSlot(dataDir, ring, percobaan)
  return {
    ring: ring.read,
    putBack: ring.putBack,
    label: ring.label,
    setLabel: ring.setLabel,
    create: (akunId, sandi, first) => createRing(dataDir, ring, { akunId, sandi, ...first }),
    finish: () => {
      const made = ring.read()
      if (made?.lengkap === false) ring.save({ ...made, lengkap: true })
    },
    offer: (akunId, sandi, salah) => slot.offer(akunId, sandi, { salah, hilang: pesan.perluSandi }),
    find: (sandi) => slot.find(sandi, pesan.perluSandi),
    offerKode: async (kode) => {
      const letters = parseKode(kode) ?? refuse(pesan.salahKetik)
      const kunci = await slot.offer(slotPemulihan, letters, { salah: pesan.bukanKode, hilang: pesan.perluKode })
      percobaan.forget(slotPemulihan)
      return kunci
    },
    isKode: async (kode) => {
      const letters = parseKode(kode)
      const kunci = letters && (await openSlot(ring.get(), slotPemulihan, letters))
      if (kunci) await slot.renew(slotPemulihan, letters, kunci)
      return kunci !== null
    },
    setSandi: ring.putSecret,
    drop: (akunId) => ring.save(withoutSlot(ring.get(), akunId)),
    tertinggal: (kunci) => {
      const kini = ring.get()
      return kini.slot.filter((one) => !isIkut(kini, one, kunci)).map(({ id }) => id)
    },
    prepare: (kunci, perubahan) => prepareBerikut(dataDir, ring, { kunci, perubahan }),
    publish: () => {
      promoteBerikut(dataDir)
      ring.read()
    },
  }
}

type Pertama = { readonly akunId: string; readonly sandi: string; readonly label: Label; readonly lengkap: boolean }

async function createRing(
  dataDir: string,
  ring: GantunganFolder,
  { akunId, sandi, label, lengkap }: Pertama,
): Promise<KunciBaru> {
  const [kunci, kode] = [createKunci(), createKode()]
  const empty = withLabel({ ...createGantungan(), lengkap }, label)
  const slot: Slot[] = [
    await createSlot(empty, akunId, sandi, kunci),
    await createSlot(empty, slotPemulihan, lettersOf(kode), kunci),
  ]
  // Of a set-up that was broken off, or of a book that was taken away: who can tell.
  if (ring.read()) copyFileSync(gantunganPath(dataDir), `${gantunganPath(dataDir)}.${Date.now()}.lama`)
  ring.save({ ...empty, slot })
  return { kunci, kode }
}

type KunciLain = { readonly kunci: { readonly lama: Buffer; readonly baru: Buffer }; readonly perubahan: Perubahan }

/** @returns a new recovery code, where one is made */
async function prepareBerikut(
  dataDir: string,
  ring: GantunganFolder,
  { kunci, perubahan }: KunciLain,
): Promise<string | null> {
  const moved = withKunci(ring.get(), kunci)
  const isKodeLama = moved.slot.some(({ id }) => id === slotPemulihan)
  const kode = perubahan.jenis === 'kode' || !isKodeLama ? createKode() : null
  const made: Slot[] = []
  if (perubahan.jenis === 'sandi') made.push(await createSlot(moved, perubahan.akunId, perubahan.sandi, kunci.baru))
  if (kode !== null) made.push(await createSlot(moved, slotPemulihan, lettersOf(kode), kunci.baru))
  // Read once more: the label may be another one by now.
  const kini = withKunci(ring.get(), kunci)
  const rest = perubahan.jenis === 'tutup' ? withoutSlot(kini, perubahan.akunId) : kini
  writeBerikut(dataDir, made.reduce(putSlot, rest))
  return kode
}

/** A code of our own making, as it is offered: without its hyphens. */
function lettersOf(kode: string): string {
  return kode.replaceAll('-', '')
}
