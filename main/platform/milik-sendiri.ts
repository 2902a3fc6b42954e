import { chmodSync, statSync } from 'node:fs'

/**
 * Whatever this program and those it starts write, reports with names in them too, is for the user who runs it: files
 * 0600, folders 0700. Windows keeps the folders of its users apart by itself.
 */
export function keepForOwner(): void {
  process.umask(0o077)
}

/** Takes the rights of others away from a file or folder that stands already, where the system lets us. */
export function tighten(path: string): void {
  try {
    const { mode } = statSync(path)
    // A folder with the sticky bit, such as /tmp, is meant for everybody.
    if (process.platform !== 'win32' && (mode & 0o77) !== 0 && (mode & 0o1000) === 0) chmodSync(path, mode & 0o700)
  } catch {
    // It belongs to somebody else, or lies on a stick, which knows no rights.
  }
}
