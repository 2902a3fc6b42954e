import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of a program of the machine, or null where it is not installed. */
export function findProgram(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return join(folder, name)
    } catch {
      // Not in this folder.
    }
  }
  return null
}
