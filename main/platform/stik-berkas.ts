import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { openBerkas } from './baca-berkas.ts'
import { syncFolder } from './write-durably.ts'

/**
 * What is asked of a stick, call by call; each may fail at any moment, because the stick is pulled out.
 *
 * Passed in, so that tests can let the n-th call fail.
 */
export type StikBerkas = {
  list(folder: string): string[]
  exists(path: string): boolean
  /** Opens a new file. @throws when it is there */
  create(path: string): number
  write(handle: number, bytes: Uint8Array): number
  flush(handle: number): void
  /** Opens a regular file. */
  open(path: string): number
  /** Bytes it says it has. */
  size(handle: number): number
  /** Fills `into` from where the last read ended; 0 at the end. */
  read(handle: number, into: Uint8Array): number
  close(handle: number): void
  rename(from: string, to: string): void
  remove(path: string): void
  flushFolder(folder: string): void
}

export const stikBerkas: StikBerkas = {
  list: (folder) => readdirSync(folder),
  exists: existsSync,
  create: (path) => openSync(path, 'wx'),
  write: (handle, bytes) => writeSync(handle, bytes),
  flush: fsyncSync,
  open: openBerkas,
  size: (handle) => fstatSync(handle).size,
  read: (handle, into) => readSync(handle, into),
  close: closeSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  flushFolder: syncFolder,
}
