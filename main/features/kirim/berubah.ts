import type { AppContext } from '#main/app/context.ts'
import { findTempatId } from '#main/db/buku.ts'
import { headOf } from '#main/db/journal.ts'
import { prepare } from '#main/db/proyeksi.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { hitungLaporanBeku } from './beku.ts'
import { findTerkirim } from './kiriman.repository.ts'

type Ingatan = { readonly kirimanId: string; readonly head: number; readonly berubah: boolean }

/** What was found for each month; a month is counted anew only when something it is counted from changed. */
const ingatan = new WeakMap<AppContext, Map<Bulan, Ingatan>>()

function hasNewer(context: AppContext, head: number): boolean {
  return (
    prepare(
      context.db,
      `SELECT 1 FROM perubahan WHERE nomor > ? AND entitas IN
         ('orang', 'keanggotaan', 'kms', 'penimbangan', 'hari_buka', 'fasilitas', 'pengaturan') LIMIT 1`,
    ).get(head) !== undefined
  )
}

/** Whether the report of a month would be another one than the one that was sent. False when none was sent. */
export function isBerubahSejakDikirim(context: AppContext, bulan: Bulan): boolean {
  const { db } = context
  const fasilitasId = findTempatId(db)
  const sent = fasilitasId === null ? null : findTerkirim(db, fasilitasId, bulan)
  if (sent === null) return false
  const { id: kirimanId, sidik } = sent.kiriman
  const remembered = ingatan.get(context) ?? new Map<Bulan, Ingatan>()
  ingatan.set(context, remembered)
  const head = headOf(db)
  const known = remembered.get(bulan)
  const isKnown = known?.kirimanId === kirimanId && known.head <= head && !hasNewer(context, known.head)
  const berubah = isKnown ? known.berubah : hitungLaporanBeku(context, bulan).sidik !== sidik
  // What a transaction has written may be taken back, and its journal numbers be given out again.
  if (!db.sqlite.inTransaction) remembered.set(bulan, { kirimanId, head, berubah })
  return berubah
}
