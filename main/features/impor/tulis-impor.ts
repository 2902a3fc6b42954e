import { createHash } from 'node:crypto'
import type { AppContext } from '#main/context/context.ts'
import { type Change, write } from '#main/db/journal.ts'

export type BerkasImpor = {
  readonly imporId: string
  /** File name only, never a path. */
  readonly nama: string
  readonly isi: Uint8Array
  readonly lembar: string
  /** What the list of imports shows of it. */
  readonly ringkasan: string
}

/** Writes what a file changes as one import, which is taken back as one. */
export function tulisImpor(
  context: AppContext,
  { imporId, nama, isi, lembar, ringkasan }: BerkasImpor,
  changes: readonly Change[],
): void {
  const sidik = createHash('sha256').update(isi).digest('hex')
  const head = { berkas: nama, sidik, lembar, waktu: context.now().toISOString(), ringkasan }
  write(context.db, context.penulis('impor'), [{ entitas: 'impor', id: imporId, isi: head }, ...changes])
}
