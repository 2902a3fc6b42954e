/** How often the program is told that somebody is there, milliseconds. */
export const kabarHadirMs = 30_000

export type PenjagaDiam = {
  /** A key, a pointer or the wheel was really moved. */
  readonly masukan: () => void
  /** Looks at the clock: to be called now and then, and when the window comes back. */
  readonly periksa: () => void
}

/**
 * Notices by the wall clock that nobody was there. A laptop that slept has a later clock when it wakes: the first key
 * then finds the time over, and does not count as being there.
 */
export function createPenjagaDiam({
  now,
  batasMs,
  onHadir,
  onDiam,
}: {
  readonly now: () => number
  readonly batasMs: number
  readonly onHadir: () => void
  readonly onDiam: () => void
}): PenjagaDiam {
  let terakhir = now()
  let dikabarkan = terakhir
  const isDiam = (): boolean => {
    const sekarang = now()
    // A clock that was set back says nothing about the time that passed: it is counted from here.
    if (sekarang < terakhir) [terakhir, dikabarkan] = [sekarang, Math.min(dikabarkan, sekarang)]
    return sekarang - terakhir >= batasMs
  }
  return {
    masukan: () => {
      if (isDiam()) return onDiam()
      terakhir = now()
      if (terakhir - dikabarkan < kabarHadirMs) return
      dikabarkan = terakhir
      onHadir()
    },
    periksa: () => {
      if (isDiam()) onDiam()
    },
  }
}
