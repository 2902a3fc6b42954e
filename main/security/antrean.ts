import { setTimeout as sleep } from 'node:timers/promises'
import { takeGiliran } from '#main/toko/giliran.ts'
import { refuse } from '#shared/contract/errors.ts'
import { gantunganPath } from './berkas-gantungan.ts'

/**
 * One after the other: everything that tries a passphrase or writes the ring of keys, in this program and in every
 * other that works in the same data folder.
 */
export type Antrean = {
  /** Runs work when all that was asked before is done. Work must not ask for its own turn again. @throws AppFailure when another program is too long at it */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Runs at once what reads and writes in one breath; not at all while another program has its turn. */
  now(work: () => void): void
}

/** Milliseconds: the longest turn is that of a book that gets another key, some seconds. */
const tungguTerlamaMs = 30_000
const tanyaTiapMs = 40

const pesanSibuk =
  'Buku Pustu yang lain di laptop ini sedang memakai kunci buku. Tidak ada yang berubah. Tunggu sebentar, lalu coba lagi.'

async function waitFor(path: string): Promise<() => void> {
  const start = performance.now()
  for (;;) {
    const giveBack = takeGiliran(path)
    if (giveBack) return giveBack
    if (performance.now() - start > tungguTerlamaMs) refuse(pesanSibuk)
    await sleep(tanyaTiapMs)
  }
}

export function createAntrean(dataDir: string): Antrean {
  const path = `${gantunganPath(dataDir)}.antre`
  let last: Promise<unknown> = Promise.resolve()
  let isOurs = false
  return {
    run: (work) => {
      const turn = last.then(async () => {
        const giveBack = await waitFor(path)
        isOurs = true
        try {
          return await work()
        } finally {
          isOurs = false
          giveBack()
        }
      })
      last = turn.catch(() => undefined)
      return turn
    },
    now: (work) => {
      // Work that has its turn reads the ring again after each pause: nothing comes between.
      const giveBack = isOurs ? () => {} : takeGiliran(path)
      try {
        if (giveBack) work()
      } finally {
        giveBack?.()
      }
    },
  }
}
