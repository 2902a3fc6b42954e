import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { refuse } from '#shared/contract/errors.ts'

/** Opens a folder in the file manager of the computer, or a file in its own program. */
export function openWithSystem(letak: string): void {
  const opener = { win32: 'explorer.exe', darwin: 'open' }[process.platform as string] ?? 'xdg-open'
  const child = spawn(opener, [letak], { stdio: 'ignore', detached: true })
  // Without a file manager the path on the screen is all there is.
  child.on('error', () => {})
  child.unref()
  if (child.pid === undefined) refuse(`Folder tidak dapat dibuka dari sini. Berkasnya ada di ${letak}.`)
}

/** Where reports go that are written all at once: a folder of their own among the documents of this user. */
export function folderLaporanAwal(): string {
  return join(homedir(), 'Documents', 'Laporan Buku Pustu')
}
