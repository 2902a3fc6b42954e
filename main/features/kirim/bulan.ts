import type { AppContext } from '#main/context/context.ts'
import { findTempatId, readPengaturan } from '#main/db/buku.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { batasLapor } from '#shared/domain/puskesmas/lapor.ts'
import { addBulan, type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { findTandaTerima, findTerkirim, listBulanKiriman } from './kiriman.repository.ts'
import { hasCatatanBulan } from './ringkasan-bulan.repository.ts'
import { readRingkasanBulan } from './ringkasan-bulan.ts'
import { countUmpanBalikTerbuka } from './umpan-balik.repository.ts'

/** How many months back the book says where they are, the running one among them. */
const bulanDitunjukkan = 12

function toBulanKirim(context: AppContext, fasilitasId: string, bulan: Bulan): BulanKirim {
  const { db } = context
  const { sidik, dicatat, posyandu } = readRingkasanBulan(context, bulan)
  const sent = findTerkirim(db, fasilitasId, bulan)
  const received = sent === null ? undefined : findTandaTerima(db, fasilitasId, sent.kiriman.id)
  return {
    bulan,
    dicatat,
    posyandu,
    dikirim: sent?.dikirim ?? null,
    paket: sent?.paket ?? null,
    revisi: sent?.kiriman.revisi ?? null,
    diterima: received?.waktu ?? null,
    diterimaOleh: received?.oleh ?? null,
    berubahSejakDikirim: sent !== null && sent.kiriman.sidik !== sidik,
    umpanBalik: countUmpanBalikTerbuka(db, fasilitasId, bulan),
    batas: batasLapor(bulan, readPengaturan(db).batasLaporHari),
  }
}

/** Where each month of the last year stands on its way, newest first; months of which nothing is known are left out. */
export function listBulanKirim(context: AppContext): BulanKirim[] {
  const { db } = context
  const fasilitasId = findTempatId(db)
  if (fasilitasId === null) return []
  const frozen = new Set(listBulanKiriman(db, fasilitasId))
  const now = bulanOf(context.hariIni())
  return Array.from({ length: bulanDitunjukkan }, (_, i) => addBulan(now, -i))
    .filter((bulan) => frozen.has(bulan) || hasCatatanBulan(db, bulan))
    .map((bulan) => toBulanKirim(context, fasilitasId, bulan))
}
