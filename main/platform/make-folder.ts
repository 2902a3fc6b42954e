import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

function isFolder(path: string): boolean | null {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? null
}

/** The part of a path that is a file, where a folder should be; null when there is none. */
export function findBerkasDiJalan(path: string): string | null {
  for (let at = resolve(path); ; at = dirname(at)) {
    try {
      const folder = isFolder(at)
      if (folder !== null) return folder ? null : at
    } catch {
      // Below a file, or out of reach: what lies above tells.
    }
    if (dirname(at) === at) return null
  }
}

/**
 * Makes a folder and those above it, one after the other.
 *
 * Node's own way of making several at once never returns where the system answers that the one above is missing although
 * it is there, as below /proc.
 *
 * @param mode of the folders made
 * @throws the failure of the system where one cannot be made
 */
export function makeFolder(path: string, mode = 0o777): void {
  const missing: string[] = []
  for (let at = resolve(path); isFolder(at) === null && dirname(at) !== at; at = dirname(at)) missing.unshift(at)
  for (const one of missing) mkdirSync(one, { mode })
  if (isFolder(resolve(path)) === false) {
    throw Object.assign(new Error('A file stands where the folder should be'), { code: 'ENOTDIR' })
  }
}
