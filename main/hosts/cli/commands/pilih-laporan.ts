import { namaPosyanduJelas } from '#main/db/buku.ts'
import type { Db } from '#main/toko/toko.ts'
import { type Bulan, isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { UsageError } from '../arguments.ts'
import { findByName } from './find-by-name.ts'

/** The month of an option. @throws UsageError where it is none */
export function readBulan(text: string): Bulan {
  if (isBulan(text)) return text
  throw new UsageError(`--bulan ${text} harus ditulis tahun-bulan, misalnya 2026-10.`)
}

/** The posyandu a name means; null where none is named: all of the book. */
export function findPosyanduId(db: Db, nama: string | undefined): string | null {
  if (nama === undefined) return null
  const all = [...namaPosyanduJelas(db)].map(([id, jelas]) => ({ id, nama: jelas }))
  return findByName(all, nama, { apa: 'Posyandu', tempat: 'di buku ini' }).id
}
