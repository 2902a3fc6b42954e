import { resolve } from 'node:path'
import envPaths from 'env-paths'

/** The folder of the book: the one named, else the user-data folder that all hosts share. */
export function resolveDataDir(named: string | undefined): string {
  return named === undefined ? envPaths('buku-pustu', { suffix: '' }).data : resolve(named)
}
