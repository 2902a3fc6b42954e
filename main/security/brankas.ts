import { copyFileSync } from 'node:fs'
import { tryOnDisk } from '#main/db/berkas-gagal.ts'
import { opensWith } from '#main/db/cipher.ts'
import { databasePath } from '#main/db/open.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import {
  createGantungan,
  createKunci,
  createSlot,
  dropBerikut,
  type Gantungan,
  gantunganPath,
  isIkut,
  type Label,
  openSlot,
  promoteBerikut,
  putSlot,
  readBerikut,
  readGantungan,
  readLabel,
  type Slot,
  slotPemulihan,
  withKunci,
  withLabel,
  withoutSlot,
  writeBerikut,
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

/** What a passphrase opens: in the ring in force, and in the one that lies ready for another key. */
type Terbuka = { readonly kini: Buffer | null; readonly nanti: Buffer | null }

const pesan = {
  perluSandi:
    'Akun ini perlu kata sandi baru, karena kunci buku sudah diganti. Isi buku aman. Minta bidan membuatnya di Pengaturan, bagian Akun.',
  perluKode:
    'Kode pemulihan ini tidak berlaku lagi, karena kunci buku sudah diganti. Isi buku aman. Masuk dengan kata sandi, lalu buat kode baru di Pengaturan.',
  belumAda: 'Buku ini belum punya kata sandi. Buat dulu akun pertama.',
  salahKetik: 'Kode pemulihan ini salah ketik: 7 kelompok berisi 4 huruf atau angka. Periksa lagi di kertasnya.',
  lain: 'Berkas kunci buku (kunci.json) diganti di tengah pekerjaan, jadi tidak ada yang berubah. Tutup Buku Pustu, lalu buka lagi.',
  bukanKode:
    'Kode pemulihan ini bukan untuk buku ini, atau sudah diganti dengan yang baru. Periksa kertas yang terakhir dicetak.',
} as const

type Penolakan = { readonly salah: string; readonly hilang: string }

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
  /** Null when it opens neither. */
  const openSlots = async (id: string, secret: string): Promise<Terbuka | null> => {
    const berikut = readBerikut(dataDir)
    const kini = await openSlot(getRing(), id, secret)
    const nanti = berikut && (await openSlot(berikut, id, secret))
    return kini || nanti ? { kini, nanti } : null
  }
  /**
   * Whichever of the two opens the book: a change of its key may have been cut off. One that was not finished was told to
   * nobody, and is dropped.
   *
   * @returns null when neither does
   */
  const settle = ({ kini, nanti }: Terbuka): Buffer | null => {
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
  const isThere = (id: string): boolean =>
    [getRing(), readBerikut(dataDir)].some((ring) => ring?.slot.some((slot) => slot.id === id))
  /** A slot of former times gets its pair as soon as its passphrase is known. */
  const renewSlot = async (id: string, secret: string, kunci: Buffer): Promise<void> => {
    const slot = getRing().slot.find((one) => one.id === id)
    if (!slot || 'umum' in slot) return
    const made = await createSlot(getRing(), id, secret, kunci)
    tryOnDisk(() => save(putSlot(getRing(), made)))
  }
  const offerSlot = async (id: string, secret: string, { salah, hilang }: Penolakan): Promise<Buffer> => {
    if (!isThere(id)) refuse(hilang)
    const terbuka = (await coba(percobaan, id, () => openSlots(id, secret))) ?? refuse(salah)
    const kunci = settle(terbuka) ?? refuse(terbuka.kini ? hilang : salah)
    await renewSlot(id, secret, kunci)
    return kunci
  }
  const findSlot = async (sandi: string) => {
    const ids = [...getRing().slot, ...(readBerikut(dataDir)?.slot ?? [])].map(({ id }) => id)
    for (const akunId of new Set(ids)) {
      const terbuka = akunId === slotPemulihan ? null : await openSlots(akunId, sandi)
      if (terbuka) return { akunId, terbuka }
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
    offer: (akunId, sandi, salah) => offerSlot(akunId, sandi, { salah, hilang: pesan.perluSandi }),
    find: async (sandi) => {
      const found = await coba(percobaan, siapaSaja, () => findSlot(sandi))
      if (!found) return null
      const kunci = settle(found.terbuka) ?? refuse(pesan.perluSandi)
      await renewSlot(found.akunId, sandi, kunci)
      return { akunId: found.akunId, kunci }
    },
    offerKode: async (kode) => {
      const letters = parseKode(kode) ?? refuse(pesan.salahKetik)
      const kunci = await offerSlot(slotPemulihan, letters, { salah: pesan.bukanKode, hilang: pesan.perluKode })
      percobaan.forget(slotPemulihan)
      return kunci
    },
    isKode: async (kode) => {
      const letters = parseKode(kode)
      const kunci = letters && (await openSlot(getRing(), slotPemulihan, letters))
      if (kunci) await renewSlot(slotPemulihan, letters, kunci)
      return kunci !== null
    },
    setSandi: wrap,
    drop: (akunId) => save(withoutSlot(getRing(), akunId)),
    tertinggal: (kunci) => {
      const ring = getRing()
      return ring.slot.filter((slot) => !isIkut(ring, slot, kunci)).map(({ id }) => id)
    },
    prepare: async ({ lama, baru }, perubahan) => {
      const moved = withKunci(getRing(), { lama, baru })
      const isKodeLama = moved.slot.some(({ id }) => id === slotPemulihan)
      const kode = perubahan.jenis === 'kode' || !isKodeLama ? createKode() : null
      const made: Slot[] = []
      if (perubahan.jenis === 'sandi') made.push(await createSlot(moved, perubahan.akunId, perubahan.sandi, baru))
      if (kode !== null) made.push(await createSlot(moved, slotPemulihan, lettersOf(kode), baru))
      // Read once more: the label may be another one by now.
      const kini = withKunci(getRing(), { lama, baru })
      const rest = perubahan.jenis === 'tutup' ? withoutSlot(kini, perubahan.akunId) : kini
      writeBerikut(dataDir, made.reduce(putSlot, rest))
      return kode
    },
    publish: () => {
      promoteBerikut(dataDir)
      readRing()
    },
  }
}

/** A code of our own making, as it is offered: without its hyphens. */
function lettersOf(kode: string): string {
  return kode.replaceAll('-', '')
}
