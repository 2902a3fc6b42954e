/**
 * Lets one run at a time. While one is under way another is nothing: it does not begin, and gets the promise of the one
 * that runs.
 *
 * A disabled button comes too late for this. It is drawn only after the first call has begun, and a key that bounces or
 * a hand that presses Enter twice is faster.
 */
export function createSekali() {
  const { isBerjalan, jalankan } = createSekaliBernama()
  return {
    isBerjalan: () => isBerjalan(''),
    jalankan: <T>(work: () => Promise<T>): Promise<T> => jalankan('', work),
  }
}

/**
 * Lets each piece of work, told apart by its name, run once at a time, whoever asks for it: a box that was closed and
 * opened again does not send what its forerunner is still sending.
 */
export function createSekaliBernama() {
  const berjalan = new Map<string, Promise<unknown>>()
  return {
    isBerjalan: (nama: string) => berjalan.has(nama),
    jalankan: <T>(nama: string, work: () => Promise<T>): Promise<T> => {
      const known = berjalan.get(nama)
      if (known) return known as Promise<T>
      const run = work().finally(() => berjalan.delete(nama))
      berjalan.set(nama, run)
      return run
    },
  }
}
