import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas, readPengaturan } from '#main/db/buku.ts'
import { hitungAngka } from '#main/db/skdn-bulan.ts'
import { listTerbuka } from '#main/ringkasan/baris-timbang.ts'
import type { HariBukaBaris, HariBukaPosyandu } from '#shared/contract/penimbangan.ts'
import type { AturanLembar } from '#shared/domain/penimbangan/lembar.ts'
import { isBeratTertahan } from '#shared/domain/penimbangan/tertahan.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import { jumlahSkdn } from '#shared/domain/skdn/hitung.ts'
import { type Bulan, bulanOf, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tempatDiLembar } from './anak-lembar.ts'
import { type BahanHari, pickBarisHari } from './baris-hari.ts'
import {
  type HariRow,
  type KehadiranRow,
  listHariBuka,
  listKader,
  listKehadiran,
  listPenimbangan,
  type PenimbanganRow,
} from './penimbangan.repository.ts'

/** What counting the days of a month needs, read once. */
export type BulanHari = {
  readonly sasaran: (posyanduId: string) => number
  readonly ditimbang: (posyanduId: string) => number
  /** Days without a hari buka on which children of the posyandu were weighed there, the day of most first. */
  readonly tanpaHari: (posyanduId: string) => HariBukaPosyandu['tanpaHari']
  readonly hitung: (hari: HariRow) => HariBukaBaris
}

/** The weighings of a month as its days and posyandu ask for them: gone through once, however many those are. */
function groupBaris(context: AppContext, rows: readonly PenimbanganRow[], days: readonly HariRow[]) {
  const tanpa = rows.filter((row) => row.hari_buka_id === null)
  const perTanggal = Map.groupBy(rows, (row) => row.tanggal)
  let diRumah: Map<string, PenimbanganRow[]> | null = null
  let sebulan: readonly HariRow[] | null = null
  return {
    /** Of a day's sheet, and what it may hold besides. */
    ofHari: ({ tanggal }: HariRow): BahanHari => {
      sebulan ??= listHariBuka(context.db, bulanOf(tanggal))
      return { rows: [...tanpa, ...(perTanggal.get(tanggal) ?? [])], sebulan }
    },
    /** On days without a hari buka, of children at home in the posyandu. */
    ofTanpaHari: (posyanduId: string): readonly PenimbanganRow[] => {
      diRumah ??= groupDiRumah(context, tanpa)
      const recorded = new Set(days.filter((d) => d.posyandu_id === posyanduId).map((d) => d.tanggal))
      return (diRumah.get(posyanduId) ?? []).filter((row) => !recorded.has(row.tanggal))
    },
  }
}

/** Weighings by the posyandu of which the child was a member; guests are weighed on the day of another, and open none. */
function groupDiRumah(context: AppContext, rows: readonly PenimbanganRow[]): Map<string, PenimbanganRow[]> {
  const { anak } = context.register()
  const found = new Map<string, PenimbanganRow[]>()
  anak.muat(rows.map((row) => row.orang_id))
  for (const row of rows) {
    const child = anak.get(row.orang_id)
    const rumah = child && keanggotaanPenimbangan(child, row.tanggal, row.posyandu_id)?.posyanduId
    if (rumah === undefined || (row.posyandu_id !== null && row.posyandu_id !== rumah)) continue
    const same = found.get(rumah)
    if (same) same.push(row)
    else found.set(rumah, [row])
  }
  return found
}

/** Rows of a day's sheet that wait for an answer, and of these the ones whose weight counts nowhere until then. */
function countQuestions(
  context: AppContext,
  hari: HariRow,
  { bahan, aturan }: { readonly bahan: BahanHari; readonly aturan: AturanLembar },
): Pick<HariBukaBaris, 'perluDijawab' | 'belumDihitung'> {
  const { anak } = context.register()
  const count = { perluDijawab: 0, belumDihitung: 0 }
  const picked = pickBarisHari(context, hari, bahan)
  anak.muat(picked.keys())
  for (const row of picked.values()) {
    const child = anak.get(row.orang_id)
    if (!child || tempatDiLembar(child, hari, row) === null || listTerbuka(child, row, aturan).length === 0) continue
    count.perluDijawab++
    if (child.penimbangan.some((p) => p.id === row.id && isBeratTertahan(p))) count.belumDihitung++
  }
  return count
}

function countTanpaHari(rows: readonly PenimbanganRow[]): HariBukaPosyandu['tanpaHari'] {
  const found = new Map<Tanggal, Set<string>>()
  for (const { orang_id, tanggal } of rows) found.set(tanggal, (found.get(tanggal) ?? new Set()).add(orang_id))
  return [...found]
    .map(([tanggal, orang]) => ({ tanggal, anak: orang.size }))
    .sort((a, b) => b.anak - a.anak || (a.tanggal < b.tanggal ? -1 : 1))
}

function presentOf(kehadiran: readonly KehadiranRow[], hariBukaId: string): KehadiranRow[] {
  return kehadiran.filter((k) => k.hari_buka_id === hariBukaId && k.dihapus === 0)
}

/** Reads a month once, then counts any of its days. */
export function readBulanHari(context: AppContext, bulan: Bulan, days: readonly HariRow[]): BulanHari {
  const { db } = context
  const hasil = new Map(hitungAngka(context, bulan).map((p) => [p.posyandu.id, jumlahSkdn(p.baris)]))
  const nama = namaPosyanduJelas(db)
  const kehadiran = listKehadiran(
    db,
    days.map((d) => d.id),
  )
  const kader = listKader(db)
  const baris = groupBaris(context, listPenimbangan(db, firstDayOf(bulan), lastDayOf(bulan)), days)
  const register = context.register()
  const aturan = { rujukanZ: readPengaturan(db).rujukanZ, isAwalData: register.isAwalData }
  const hitung = (hari: HariRow): HariBukaBaris => {
    const present = presentOf(kehadiran, hari.id)
    const kaderSini = new Set(kader.filter((k) => k.posyandu_id === hari.posyandu_id).map((k) => k.id))
    const absent = present.filter((k) => k.orang_id !== null && k.hadir === 0 && register.anak.has(k.orang_id))
    const { S = 0, D = 0 } = hasil.get(hari.posyandu_id) ?? {}
    const kaderHadir = present.filter((k) => k.hadir === 1).flatMap((k) => (k.kader_id === null ? [] : [k.kader_id]))
    return {
      id: hari.id,
      posyanduId: hari.posyandu_id,
      posyandu: nama.get(hari.posyandu_id) ?? '',
      tanggal: hari.tanggal,
      selesai: hari.selesai === 1,
      catatan: hari.catatan,
      pengunjungHitung: hari.pengunjung_hitung,
      kaderHadir: kaderHadir.filter((id) => kaderSini.has(id)),
      jumlahKader: kaderSini.size,
      sasaran: S,
      ditimbang: D,
      // A finished day says S − D, as the report does; while it runs, the marks made so far.
      tidakHadir: hari.selesai === 1 ? S - D : absent.length,
      ...countQuestions(context, hari, { bahan: baris.ofHari(hari), aturan }),
    }
  }
  return {
    hitung,
    sasaran: (posyanduId) => hasil.get(posyanduId)?.S ?? 0,
    ditimbang: (posyanduId) => hasil.get(posyanduId)?.D ?? 0,
    tanpaHari: (posyanduId) => countTanpaHari(baris.ofTanpaHari(posyanduId)),
  }
}
