import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { listPustu } from '#main/db/unit.ts'
import type { MatriksLapor, SelLapor } from '#shared/contract/puskesmas.ts'
import { batasLapor, keadaanLapor } from '#shared/domain/puskesmas/lapor.ts'
import { addBulan, type Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { type LaporanRow, listLaporan } from './puskesmas.repository.ts'

type Masukan = { readonly sampai: Bulan; readonly banyak: number }

/** A report that was made here needs no stick. */
const kapan = ({ diterima, waktu }: LaporanRow) => diterima ?? waktu

type Bulanan = { readonly bulan: Bulan; readonly sejak: string | null; readonly laporan: readonly LaporanRow[] }

const hariDari = (instant: string | null) => (instant === null ? null : tanggalDari(instant))

function toSel(context: AppContext, { bulan, sejak, laporan }: Bulanan): SelLapor {
  const batas = batasLapor(bulan, readPengaturan(context.db).batasLaporHari)
  const times = laporan.map(kapan).sort()
  const newest = laporan.at(-1)
  const first = times[0] ?? null
  const keadaan = keadaanLapor({ batas, diterima: hariDari(first) }, hariDari(sejak), context.hariIni())
  return {
    bulan,
    batas,
    keadaan,
    revisi: newest?.revisi ?? null,
    diterima: first,
    terakhir: newest ? kapan(newest) : null,
    oleh: newest?.oleh ?? null,
  }
}

/** Who has reported which month, against the day it was due. */
export function readMatriks(context: AppContext, { sampai, banyak }: Masukan): MatriksLapor {
  const { db } = context
  const bulan = Array.from({ length: banyak }, (_, i) => addBulan(sampai, i + 1 - banyak))
  const laporan = Map.groupBy(listLaporan(db, bulan[0] ?? sampai, sampai), (row) => `${row.fasilitasId} ${row.bulan}`)
  const baris = listPustu(db).map(({ id, sejak, ...pustu }) => ({
    fasilitasId: id,
    ...pustu,
    sel: bulan.map((one) => toSel(context, { bulan: one, sejak, laporan: laporan.get(`${id} ${one}`) ?? [] })),
  }))
  return { bulan, baris }
}
