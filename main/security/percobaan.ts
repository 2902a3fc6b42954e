import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '#main/platform/write-durably.ts'

/**
 * Wrong passphrases typed at this computer, per account: after the second each one makes the next wait longer. It
 * guards against somebody guessing at the keyboard; against a stolen file argon2 does.
 */
const Percobaan = z.record(z.string(), z.strictObject({ gagal: z.int().min(0), terakhirMs: z.number() }))
type Percobaan = z.infer<typeof Percobaan>

/** Typing errors that cost nothing. */
const bebas = 2
/** Seconds */
const tungguTerlama = 300

/** Seconds to wait after so many wrong tries in a row: 2, 4, 8 … 300. */
export function waitAfter(gagal: number): number {
  return gagal <= bebas ? 0 : Math.min(2 ** (gagal - bebas), tungguTerlama)
}

export type PencatatPercobaan = {
  /** Whole seconds until the next try; 0 when it may be made now. */
  wait(akunId: string): number
  /** The longest wait of any account. */
  longestWait(): number
  noteWrong(akunId: string): void
  /** Forgets the wrong tries, and says how many there were. */
  noteRight(akunId: string): number
}

export function createPercobaan(dataDir: string, now: () => Date): PencatatPercobaan {
  const path = join(dataDir, 'percobaan.json')
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
      writeDurably(path, JSON.stringify(tries))
    } catch {
      // A full or read-only disk must not keep the right person out.
    }
  }
  const remaining = ({ gagal, terakhirMs }: Percobaan[string]): number => {
    const elapsed = (now().getTime() - terakhirMs) / 1000
    // A clock set back must not lengthen the wait beyond what it was.
    return Math.ceil(Math.max(0, waitAfter(gagal) - Math.max(0, elapsed)))
  }
  const wait = (akunId: string): number => {
    const tries = read()[akunId]
    return tries ? remaining(tries) : 0
  }
  return {
    wait,
    longestWait: () => Math.max(0, ...Object.values(read()).map(remaining)),
    noteWrong: (akunId) => {
      const tries = read()
      const gagal = (tries[akunId]?.gagal ?? 0) + 1
      save({ ...tries, [akunId]: { gagal, terakhirMs: now().getTime() } })
    },
    noteRight: (akunId) => {
      const { [akunId]: mine, ...others } = read()
      if (mine) save(others)
      return mine?.gagal ?? 0
    },
  }
}
