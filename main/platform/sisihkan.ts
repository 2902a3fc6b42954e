import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFile, syncFolder } from './write-durably.ts'

/** "20261126-104205", by the clock on the wall. */
export function stampOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
}

/** Damaged files lie in folders of this name beside the book, untouched. */
export const awalanRusak = 'rusak-'

/** A folder of its own for what is set aside, whatever the clock says. */
export function makeAside(dataDir: string, now: Date, awalan = awalanRusak): string {
  for (let turn = 1; ; turn++) {
    const aside = join(dataDir, `${awalan}${stampOf(now)}${turn === 1 ? '' : `-${turn}`}`)
    if (existsSync(aside)) continue
    mkdirSync(aside, { mode: 0o700 })
    return aside
  }
}

function sidikOf(path: string): string {
  const [sha, buffer, handle] = [createHash('sha256'), Buffer.alloc(1 << 20), openSync(path, 'r')]
  try {
    for (let count = readSync(handle, buffer); count > 0; count = readSync(handle, buffer)) {
      sha.update(buffer.subarray(0, count))
    }
  } finally {
    closeSync(handle)
  }
  return sha.digest('hex')
}

/**
 * Copies files into a folder beside them that is named by the first of them: whoever meets the same damage again,
 * because the power failed or the book did not open, finds that it is set aside already.
 *
 * @returns the name of the folder @throws the failure of the system; then there is no such folder
 */
export function copyAside(apa: string, paths: readonly [string, ...string[]]): string {
  const folder = dirname(paths[0])
  const nama = `${awalanRusak}${apa}-${sidikOf(paths[0]).slice(0, 12)}`
  if (existsSync(join(folder, nama))) return nama
  const draft = join(folder, `${nama}.sementara`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  try {
    for (const path of paths) {
      const copy = join(draft, basename(path))
      copyFileSync(path, copy, constants.COPYFILE_FICLONE)
      syncFile(copy)
    }
    syncFolder(draft)
    renameSync(draft, join(folder, nama))
    syncFolder(folder)
    return nama
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true })
    throw cause
  }
}
