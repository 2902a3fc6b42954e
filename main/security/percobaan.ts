import { readFileSync, rmSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '#main/platform/write-durably.ts'
import { refuse } from '#shared/contract/errors.ts'

/**
 * Wrong passphrases typed at this computer, per account or backup: after the second each one makes the next wait longer. It
 * guards against somebody guessing at the keyboard; against a stolen file argon2 does.
 *
 * `detik`: seconds since the computer was switched on, when the last try began. No clock that a person can set is asked.
 */
const Percobaan = z.record(z.string(), z.strictObject({ gagal: z.int().min(0), detik: z.number().min(0) }))
type Percobaan = z.infer<typeof Percobaan>
type Catatan = Percobaan[string]

/** Typing errors that cost nothing. */
const bebas = 2
/** Seconds */
const tungguTerlama = 300

/** Seconds to wait after so many wrong tries in a row: 2, 4, 8 … 300. */
export function waitAfter(gagal: number): number {
  return gagal <= bebas ? 0 : Math.min(2 ** (gagal - bebas), tungguTerlama)
}

/** Tries that belong to no account: any passphrase is taken by the command line. */
export const siapaSaja = 'siapa saja'

export type PencatatPercobaan = {
  /** Whole seconds until the next try; 0 when it may be made now. */
  wait(id: string): number
  /** The longest wait of any account. */
  longestWait(): number
  /**
   * Counts a try as wrong before it is made, so that one that is broken off counts.
   *
   * @returns tells how it ended: one that was right is taken back, after a wrong one the wait begins
   */
  note(id: string): (isRight: boolean) => void
  /** Forgets the wrong tries, and says how many there were. */
  forget(id: string): number
}

/** @param detak seconds since the computer was switched on */
export function createPercobaan(folder: string, detak: () => number = uptime): PencatatPercobaan {
  const path = join(folder, 'percobaan.json')
  const read = (): Percobaan => {
    try {
      return Percobaan.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch {
      // Missing or unreadable: nobody is kept out by a file that guards only against guessing.
      return {}
    }
  }
  const save = (tries: Percobaan): void => {
    try {
      if (Object.keys(tries).length > 0) writeDurably(path, JSON.stringify(tries))
      else rmSync(path, { force: true })
    } catch {
      // A full or read-only disk must not keep the right person out.
    }
  }
  const put = (id: string, catatan: Catatan | undefined): void => {
    const { [id]: _mine, ...others } = read()
    save(catatan ? { ...others, [id]: catatan } : others)
  }
  /** A try of a time that is still to come was made before the computer was last switched on: it counts from then. */
  const sinceStart = (id: string, catatan: Catatan): Catatan => {
    if (catatan.detik <= detak()) return catatan
    const mended = { ...catatan, detik: 0 }
    put(id, mended)
    return mended
  }
  const wait = (id: string): number => {
    const found = read()[id]
    if (!found) return 0
    const { gagal, detik } = sinceStart(id, found)
    return Math.ceil(Math.max(0, waitAfter(gagal) - (detak() - detik)))
  }
  return {
    wait,
    longestWait: () => Math.max(0, ...Object.keys(read()).map((id) => (id === siapaSaja ? 0 : wait(id)))),
    note: (id) => {
      const before = read()[id]
      put(id, { gagal: (before?.gagal ?? 0) + 1, detik: detak() })
      return (isRight) => {
        // Others may have been noted meanwhile.
        const gagal = (read()[id]?.gagal ?? 1) - (isRight ? 1 : 0)
        put(id, gagal === 0 ? undefined : { gagal, detik: isRight ? (before?.detik ?? detak()) : detak() })
      }
    },
    forget: (id) => {
      const before = read()[id]
      if (before) put(id, undefined)
      return before?.gagal ?? 0
    },
  }
}

const pesanTunggu = (detik: number) =>
  `Sudah beberapa kali tidak cocok. Tunggu ${detik} detik, lalu coba lagi. Buku tetap aman.`

/** One try: refused while one must wait, counted before it is made. @param work null when it was wrong */
export async function coba<T>(
  percobaan: PencatatPercobaan,
  id: string,
  work: () => Promise<T | null>,
): Promise<T | null> {
  const seconds = percobaan.wait(id)
  if (seconds > 0) refuse(pesanTunggu(seconds))
  const end = percobaan.note(id)
  const found = await work()
  end(found !== null)
  return found
}
