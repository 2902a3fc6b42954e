import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findProgram } from '#tests/helpers/find-program.ts'

/** What comes out of the printer: a text each sheet, as it lies there, and the size of the sheets in millimetres. */
export type Kertas = {
  readonly lembar: readonly string[]
  readonly ukuran: readonly (readonly [number, number])[]
}

const pdftotext = findProgram('pdftotext')
/** False where the text of a PDF cannot be read: then nothing is printed for a test. */
export const dapatDibaca = pdftotext !== null

/** Folio, the paper of the offices. */
const f4 = { width: '215mm', height: '330mm' }

/** A point is 1/72 inch. */
const mmPerTitik = 25.4 / 72

/** Prints the page as the browser would on its own: on the paper the page asks for, else on that of the printer. `simpan` keeps the file. */
export async function cetak(
  page: Page,
  { simpan, kertas = 'A4' }: { readonly simpan?: string; readonly kertas?: 'A4' | 'F4' } = {},
): Promise<Kertas> {
  const folder = await mkdtemp(join(tmpdir(), 'buku-pustu-cetak-'))
  const path = simpan ?? join(folder, 'cetak.pdf')
  const sheet = kertas === 'A4' ? { format: 'A4' } : f4
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, ...sheet })
  const text = execFileSync(pdftotext ?? '', ['-layout', path, '-'], { encoding: 'utf8' })
  const boxes = (await readFile(path, 'latin1')).matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)
  await rm(folder, { recursive: true, force: true })
  return {
    // Each sheet ends with a form feed, the last one too.
    lembar: text.split('\f').slice(0, -1),
    ukuran: [...boxes].map(([, w, h]) => [Math.round(Number(w) * mmPerTitik), Math.round(Number(h) * mmPerTitik)]),
  }
}
