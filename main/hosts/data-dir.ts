import { resolve } from 'node:path'
import envPaths from 'env-paths'

/** The user-data folder, the same for every host. */
export function defaultDataDir(): string {
  return envPaths('Buku Pustu', { suffix: '' }).data
}

/** The folder of the book: the one named, else the user-data folder. */
export function resolveDataDir(named: string | undefined): string {
  return resolve(named ?? defaultDataDir())
}
