import { missing, refuse } from '#shared/contract/errors.ts'
import { readGantungan, writeGantungan } from './berkas-gantungan.ts'
import { createSlot, type Gantungan, type Label, putSlot, readLabel, withLabel } from './gantungan.ts'

const pesan = {
  belumAda: 'Buku ini belum punya kata sandi. Buat dulu akun pertama.',
  lain: 'Berkas kunci buku (kunci.json) diganti di tengah pekerjaan, jadi tidak ada yang berubah. Tutup Buku Pustu, lalu buka lagi.',
} as const

/** The ring in force of one data folder. */
export type GantunganFolder = {
  /** Null where there is no ring yet. @throws AppFailure `berkas` when it cannot be read */
  read(): Gantungan | null
  /** @throws AppFailure `tidakAda` where there is none yet */
  get(): Gantungan
  save(ring: Gantungan): void
  /** Writes the ring again where it was taken away while the book was open. */
  putBack(): void
  label(): Label | null
  setLabel(label: Label): void
  /** Puts a slot with this secret on the ring. @throws AppFailure `ditolak` when meanwhile another ring lies there */
  putSecret(id: string, secret: string, kunci: Buffer): Promise<void>
}

/** Every change reads the file first: another program of this computer may have written it a moment ago. */
export function createGantunganFolder(dataDir: string): GantunganFolder {
  /** The ring as it was last seen: the only way to it when somebody takes the file away. */
  let last: Gantungan | null = null
  const read = (): Gantungan | null => {
    const ring = readGantungan(dataDir)
    last = ring ?? last
    return ring
  }
  const get = (): Gantungan => read() ?? missing(pesan.belumAda)
  const save = (ring: Gantungan): void => {
    writeGantungan(dataDir, ring)
    last = ring
  }
  return {
    read,
    get,
    save,
    putBack: () => {
      if (last && !readGantungan(dataDir)) save(last)
    },
    label: () => {
      const ring = read()
      return ring && readLabel(ring)
    },
    setLabel: (label) => {
      const ring = read()
      if (ring && JSON.stringify(readLabel(ring)) !== JSON.stringify(label)) save(withLabel(ring, label))
    },
    putSecret: async (id, secret, kunci) => {
      const before = get()
      // Wrapped first, which takes its time, and then put into the ring as it lies there by now.
      const slot = await createSlot(before, id, secret, kunci)
      const ring = get()
      if (ring.id !== before.id) refuse(pesan.lain)
      save(putSlot(ring, slot))
    },
  }
}
