import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { lstat, open } from 'node:fs/promises'

/**
 * The only way files of others are read: of a stick, or named by a person.
 *
 * A pipe under the name of a package never ends, a link to a device gives more than any memory holds, and a folder gives
 * an error of its own: so only a regular file is opened, and only so many bytes are read, whatever its size says.
 */

/** Why a file is not read, in words that follow its name or "karena". */
export class TakTerbaca extends Error {
  readonly sebab: 'bukan berkas biasa' | 'terlalu besar'
  constructor(sebab: TakTerbaca['sebab']) {
    super(sebab)
    this.sebab = sebab
  }
}

/** Bytes read at once. */
const potongan = 1 << 20

/** A pipe that nobody writes to would keep the one who opens it; not every system has such a way of opening. */
const tanpaMenunggu = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const tanpaTautan = tanpaMenunggu | (constants.O_NOFOLLOW ?? 0)

/** Opens a regular file, or what a link leads to, for reading. @throws TakTerbaca, or the failure of the system */
export function openBerkas(path: string): number {
  if (!statSync(path).isFile()) throw new TakTerbaca('bukan berkas biasa')
  const handle = openSync(path, tanpaMenunggu)
  // Another may have come in its place meanwhile.
  if (fstatSync(handle).isFile()) return handle
  closeSync(handle)
  throw new TakTerbaca('bukan berkas biasa')
}

/**
 * All that is left to read.
 *
 * @param ukuran how many bytes it says there are: so many are held once, and what is beyond in pieces
 * @param read fills a piece and says how much of it; 0 at the end
 * @throws TakTerbaca
 */
export function readAtMost(terbesar: number, ukuran: number, read: (piece: Buffer) => number): Buffer {
  if (ukuran > terbesar) throw new TakTerbaca('terlalu besar')
  const parts: Buffer[] = []
  for (let [length, size] = [0, ukuran + 1]; ; size = potongan) {
    const piece = Buffer.alloc(Math.min(size, terbesar + 1 - length))
    let filled = 0
    for (let count = -1; count !== 0 && filled < piece.length; filled += count)
      count = read(piece.subarray(filled, filled + potongan))
    length += filled
    if (length > terbesar) throw new TakTerbaca('terlalu besar')
    parts.push(piece.subarray(0, filled))
    if (filled < piece.length) return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
  }
}

/** Reads a whole file. @param terbesar bytes @throws TakTerbaca, or the failure of the system */
export function bacaBerkas(path: string, terbesar: number): Buffer {
  const handle = openBerkas(path)
  try {
    return readAtMost(terbesar, fstatSync(handle).size, (piece) => readSync(handle, piece))
  } finally {
    closeSync(handle)
  }
}

/** Size in bytes and time of writing of a file that is no link; the time is null where the disk tells one that cannot be. */
export async function lihatBerkas(path: string): Promise<{ ukuran: number; waktu: string | null }> {
  const found = await lstat(path)
  if (!found.isFile()) throw new TakTerbaca('bukan berkas biasa')
  const { size: ukuran, mtime } = found
  return { ukuran, waktu: Number.isNaN(mtime.getTime()) ? null : mtime.toISOString() }
}

/** The same as {@link bacaBerkas} of a file that is no link, without keeping the thread: sticks are slow. */
export async function bacaBerkasPelan(path: string, terbesar: number): Promise<Buffer> {
  if ((await lihatBerkas(path)).ukuran > terbesar) throw new TakTerbaca('terlalu besar')
  const file = await open(path, tanpaTautan)
  try {
    if (!(await file.stat()).isFile()) throw new TakTerbaca('bukan berkas biasa')
    const parts: Buffer[] = []
    for (let length = 0; ; ) {
      const piece = Buffer.alloc(Math.min(potongan, terbesar + 1 - length))
      const { bytesRead } = await file.read(piece)
      if (bytesRead === 0) return Buffer.concat(parts)
      length += bytesRead
      if (length > terbesar) throw new TakTerbaca('terlalu besar')
      parts.push(piece.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
