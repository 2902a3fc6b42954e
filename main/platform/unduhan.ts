import { dirname, extname } from 'node:path'
import { missing } from '#shared/contract/errors.ts'
import { openWithSystem } from './buka-folder.ts'

/** Kinds of files the program itself makes; nothing else is opened for a page that asks. */
const jenisDibuka: ReadonlySet<string> = new Set(['.xlsx', '.pdf'])

let terakhir: { readonly nomor: number; readonly letak: string } | null = null

/** Notes where the person put a file the window handed over: only a window of its own is told. */
export function noteUnduhan(letak: string): void {
  terakhir = { nomor: (terakhir?.nomor ?? 0) + 1, letak }
}

/** The file put away last, counted from the start of the program; null before the first. */
export function readUnduhan(): { readonly nomor: number; readonly letak: string } | null {
  return terakhir
}

/** Opens it in its own program, or shows the folder it lies in. */
export function openUnduhan(apa: 'berkas' | 'folder'): void {
  const { letak } = terakhir ?? missing('Berkasnya tidak diingat lagi. Buka lewat foldernya.')
  openWithSystem(apa === 'berkas' && jenisDibuka.has(extname(letak).toLowerCase()) ? letak : dirname(letak))
}
