import { mkdirSync, statfsSync } from 'node:fs'

const ingatan = '/dev/shm'
/** Bytes; the browsers of the journeys keep their profiles and pages there too. */
const cukup = 2 * 1024 ** 3

/**
 * Lets the folders of the tests lie in memory, where the machine has such a place and room in it: every saved row waits
 * for the disk, which is what the program owes its user and what hundreds of tests need not wait for. To be called before
 * anything asks for the folder of temporary files; processes started from here inherit it.
 */
export function keepTempInMemory(): void {
  if (process.env.TMPDIR) return
  try {
    const { bavail, bsize } = statfsSync(ingatan)
    if (bavail * bsize < cukup) return
    mkdirSync(`${ingatan}/buku-pustu-uji`, { recursive: true })
    process.env.TMPDIR = `${ingatan}/buku-pustu-uji`
  } catch {
    // No such place: the disk serves as well.
  }
}
