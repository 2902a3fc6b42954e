import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Only the person at this computer reads it. */
const ownerOnly = 0o600

/** Makes what happened in a folder (a new name, a rename) survive a power cut. Windows knows no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes the content of a file survive a power cut. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a whole file, or leaves the one that stands there: temporary name, flushed, renamed, folder flushed. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const draft = `${path}.sementara`
  const handle = openSync(draft, 'w', ownerOnly)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } catch (cause) {
    closeSync(handle)
    rmSync(draft, { force: true })
    throw cause
  }
  closeSync(handle)
  renameSync(draft, path)
  syncFolder(dirname(path))
}
