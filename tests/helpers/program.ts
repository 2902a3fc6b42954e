import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the built programs of a runner lie. */
export function folderProgram(nama: string): string {
  return fileURLToPath(new URL(`../../node_modules/.cache/uji/${nama}`, import.meta.url))
}

/** The built file of a source. */
export function builtIn(folder: string, file: string): string {
  return join(folder, `${basename(file, '.ts')}.js`)
}

/** What to start for a program of the sources: its built file, where the runner has built one. */
export function programOf(file: string): string {
  const folder = process.env.PUSTU_PROGRAM_UJI
  return folder ? builtIn(folder, file) : fileURLToPath(new URL(`../../${file}`, import.meta.url))
}
