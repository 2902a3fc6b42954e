import type { Database } from 'better-sqlite3'
import { bentangkanIsi, type Padat, padatkanIsi } from './isi-padat.ts'

/** The instant of an ISO text in ms since 1970; 0 where it names none. */
const waktuMs = (text: string): number => Date.parse(text) || 0

/**
 * What the view of the journal is made with, and the journal of books of before. Every connection has them before its
 * first query.
 *
 * They are part of the schema: what one of them answered for a value it answers for ever.
 */
export function pasangFungsi(sqlite: Database): void {
  let last: { readonly entitas: string; readonly text: string; readonly padat: Padat } | null = null
  // The fields of one change are asked for first, then the ids they name.
  const padat = (entitas: string, text: string): Padat => {
    if (last?.text !== text || last.entitas !== entitas) last = { entitas, text, padat: padatkanIsi(entitas, text) }
    return last.padat
  }
  const pasti = { deterministic: true }
  sqlite.function('isi_padat', pasti, (entitas: string, text: string) => padat(entitas, text).isi)
  sqlite.function('isi_rujuk', pasti, (entitas: string, text: string, ke: number) => {
    return padat(entitas, text).rujukan[ke - 1] ?? null
  })
  sqlite.function('isi_teks', pasti, (entitas: string, isi: string, r1: Id, r2: Id, r3: Id) =>
    bentangkanIsi(entitas, isi, [r1, r2, r3]),
  )
  sqlite.function('waktu_ms', pasti, waktuMs)
}
type Id = string | null
