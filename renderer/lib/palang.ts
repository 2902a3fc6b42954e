/**
 * The bar before the calls. While the book is locked, calls wait behind it and go on once the same person has signed in
 * again; what waits for somebody else is thrown away.
 */
export type Palang = {
  /** Resolves when this call may be made. @throws what `buang` was given */
  readonly lewat: (name: string) => Promise<void>
  readonly tutup: () => void
  readonly buka: () => void
  /** Refuses everything that waits, and opens. */
  readonly buang: (sebab: Error) => void
  readonly isTertutup: () => boolean
}

/** Calls that need nobody signed in, and the one that locks: waiting would make no sense for them. */
const bebas: ReadonlySet<string> = new Set([
  'sesi.keadaan',
  'sesi.create',
  'sesi.signIn',
  'sesi.recover',
  'sesi.lock',
  'cadangan.listDarurat',
  'cadangan.restoreDarurat',
])

export function isBebas(name: string): boolean {
  return bebas.has(name)
}

export function createPalang(): Palang {
  let tertutup = false
  let antre: { readonly buka: () => void; readonly buang: (sebab: Error) => void }[] = []
  const settle = (act: (waiting: (typeof antre)[number]) => void) => {
    tertutup = false
    const waiting = antre
    antre = []
    waiting.forEach(act)
  }
  return {
    lewat: (name) =>
      tertutup && !isBebas(name)
        ? new Promise((resolve, reject) => antre.push({ buka: resolve, buang: reject }))
        : Promise.resolve(),
    tutup: () => {
      tertutup = true
    },
    buka: () => settle((waiting) => waiting.buka()),
    buang: (sebab) => settle((waiting) => waiting.buang(sebab)),
    isTertutup: () => tertutup,
  }
}
