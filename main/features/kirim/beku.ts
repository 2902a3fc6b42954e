import { createHash } from 'node:crypto'
import type { AppContext } from '#main/context/context.ts'
import { findTempatId } from '#main/db/buku.ts'
import { newId, write } from '#main/db/journal.ts'
import { hitungBeku, refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { refuse } from '#shared/contract/errors.ts'
import { bekukan, type LaporanBeku, tulisLaporanBeku } from '#shared/domain/kiriman/laporan-beku.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { listKiriman, nextRevisi } from './kiriman.repository.ts'

export type LaporanKini = {
  readonly laporan: LaporanBeku
  readonly text: string
  /** SHA-256 of the text, 64 hexadecimal digits */
  readonly sidik: string
  /** Posyandu that weighed their own children, of all. */
  readonly dicatat: number
  readonly posyandu: number
}

/** The report of a month as it would be frozen now. */
export function hitungLaporanBeku(context: AppContext, bulan: Bulan): LaporanKini {
  const hasil = hitungBeku(context, bulan)
  const laporan = bekukan(bulan, hasil)
  const text = tulisLaporanBeku(laporan)
  const sidik = createHash('sha256').update(text).digest('hex')
  const dicatat = hasil.filter(({ menimbang }) => menimbang.length > 0).length
  return { laporan, text, sidik, dicatat, posyandu: hasil.length }
}

export type HasilBeku = {
  readonly id: string
  readonly revisi: number
  readonly sidik: string
  /** False when nothing differs from the newest revision: then nothing was written. */
  readonly baru: boolean
}

const belumSiap =
  'Buku ini belum punya nama tempat, jadi laporannya belum dapat dikirim. Tidak ada yang berubah. Isi dulu nama tempat di Pengaturan.'

/** Freezes the report of a month: the first is revision 0, each that differs the next. @throws AppFailure without a place */
export function freezeLaporan(context: AppContext, bulan: Bulan): HasilBeku {
  const { db } = context
  refuseBelumMulai(context, bulan)
  const fasilitasId = findTempatId(db) ?? refuse(belumSiap)
  const { text, sidik } = hitungLaporanBeku(context, bulan)
  return db.transaction(() => {
    const [last] = listKiriman(db, fasilitasId, bulan)
    if (last?.sidik === sidik) return { id: last.id, revisi: last.revisi, sidik, baru: false }
    const [id, revisi] = [newId(), nextRevisi(db, fasilitasId, bulan)]
    const penulis = context.penulis('ketik')
    const isi = {
      fasilitas_id: fasilitasId,
      bulan,
      revisi,
      sidik,
      laporan: text,
      waktu: penulis.waktu,
      oleh: context.pelaku().nama,
    }
    write(db, penulis, [{ entitas: 'kiriman', id, isi }])
    return { id, revisi, sidik, baru: true }
  })
}
