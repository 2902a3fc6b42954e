import type { AppContext } from '#main/context/context.ts'
import { findTempatId, listPosyandu, readTempat } from '#main/db/buku.ts'
import { type Change, write } from '#main/db/journal.ts'
import { sekaligus } from '#main/ringkasan/segarkan.ts'
import { refuse } from '#shared/contract/errors.ts'
import { addBulan, addHari, bulanOf, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { createIdTetap, type IdTetap } from './acak.ts'
import { planAnak } from './anak-contoh.ts'
import { countFillings, hasOrang } from './contoh.repository.ts'
import { imunisasiAnak } from './imunisasi-contoh.ts'
import type { AnakContoh, Rentang } from './jenis.ts'
import { type Peristiwa, peristiwaAnak } from './peristiwa.ts'
import { planSesi, type Sesi } from './rencana-sesi.ts'
import { createKeadaan, hariBuka, runSesi, sasaranPada } from './sesi.ts'
import { changesTempat, changesTempatContoh, type PosyanduContoh, planPosyandu, tempatContoh } from './tempat-contoh.ts'

export type PilihanContoh = {
  /** Children under five at the end of the last month. */
  readonly balita?: number
  readonly bulan?: number
  readonly benih?: number
  /** Last month, `2026-10`. */
  readonly sampai: string
  /** Doses of vaccine, too; without, the book holds weighings alone. */
  readonly imunisasi?: boolean
}

export type HasilContoh = Rentang & {
  readonly posyandu: number
  /** All children of the book, also those grown past 59 months or gone. */
  readonly orang: number
  readonly hariBuka: number
  readonly penimbangan: number
}

const awalan = { balita: 420, bulan: 24, benih: 7 } as const

function checkKosong(context: AppContext, sampai: string): void {
  if (sampai > bulanOf(context.hariIni()))
    refuse(`Bulan ${sampai} belum datang. Buku tidak diubah. Pilih bulan ini atau bulan yang sudah lewat.`)
  if (hasOrang(context.db) || listPosyandu(context.db).length > 0) {
    refuse(
      'Buku ini sudah berisi data, dan data contoh tidak pernah dicampur dengan data lain. Buku tidak diubah. Pakai folder data lain untuk data contoh.',
    )
  }
}

/** What happens day by day: what is written on a day comes in one group. */
type Hari = { readonly tanggal: Tanggal; readonly changes: readonly Change[] }

function sortHari<T extends { readonly tanggal: string }>(items: T[]): T[] {
  return items.sort((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
}

type Rencana = {
  readonly rentang: Rentang
  readonly anak: readonly AnakContoh[]
  readonly sesi: readonly Sesi[]
  readonly peristiwa: readonly Peristiwa[]
}

function plan(rentang: Rentang, posyandu: readonly PosyanduContoh[], ids: IdTetap): Rencana {
  const mulai = firstDayOf(addBulan(rentang.sampai, 1 - rentang.bulan))
  const anak = planAnak(rentang, posyandu, ids)
  const sesi = planSesi(rentang, posyandu, ids.baru)
  const peristiwa = sortHari(anak.flatMap((child) => peristiwaAnak(child, mulai, ids.baru)))
  return { rentang, anak, sesi, peristiwa }
}

/** Days of the register in order, up to and including `akhir`: sessions, news of children, weighings at home. */
function playHari(rencana: Rencana, akhir: Tanggal, id: () => string): Hari[] {
  const { anak, rentang } = rencana
  const keadaan = new Map(anak.map((child) => [child.id, createKeadaan(rentang.benih, child)]))
  const hari: Hari[] = rencana.peristiwa.filter((p) => p.tanggal <= akhir)
  for (const sesi of rencana.sesi) {
    if (sesi.tanggal > akhir) continue
    const { changes, susulan } = runSesi(sesi, sasaranPada(anak, sesi), { keadaan, benih: rentang.benih, id })
    hari.push({ tanggal: sesi.tanggal, changes })
    for (const s of susulan) if (s.tanggal <= akhir) hari.push({ tanggal: s.tanggal, changes: [s.change] })
  }
  // News of a day stands before its session: the order they were added in, kept by the sort.
  return sortHari(hari)
}

/** Doses in order; those of before the register began are written down on its first day. */
function playImunisasi({ rentang, anak }: Rencana, akhir: Tanggal, id: () => string): Hari[] {
  const mulai = firstDayOf(addBulan(rentang.sampai, 1 - rentang.bulan))
  return anak.flatMap((child) => {
    const [first] = child.keanggotaan
    const daftar = first && first.mulai > mulai ? first.mulai : mulai
    return imunisasiAnak(rentang.benih, child, { akhir, id }).map((p) =>
      p.tanggal < daftar ? { ...p, tanggal: daftar } : p,
    )
  })
}

/** Groups days into what was written at one sitting: on each session day, all since the one before it. */
function sittings(hari: readonly Hari[], sesi: readonly Sesi[], akhir: Tanggal): Hari[] {
  const days = [...new Set(sesi.map((s) => s.tanggal)), akhir].filter((d) => d <= akhir)
  const groups: Hari[] = []
  let at = 0
  for (const tanggal of days) {
    const changes: Change[] = []
    for (let day = hari[at]; day && day.tanggal <= tanggal; day = hari[++at]) changes.push(...day.changes)
    if (changes.length > 0) groups.push({ tanggal, changes })
  }
  return groups
}

function lebihAwal(a: Tanggal, b: Tanggal): Tanggal {
  return a < b ? a : b
}

function count(hari: readonly Hari[], entitas: Change['entitas']): number {
  return new Set(hari.flatMap((h) => h.changes.filter((c) => c.entitas === entitas).map((c) => c.id))).size
}

/**
 * Fills an empty book with an invented register, in one transaction: the same seed and last month give the same data
 * and journal, and at the same place the same ids.
 *
 * In the running month only posyandu whose day has passed are weighed; the other days stand as planned. Where no place
 * is set up yet, an invented one is.
 *
 * @throws AppFailure when the book holds children or posyandu, or the month has not come
 */
export function fillContoh(context: AppContext, pilihan: PilihanContoh): HasilContoh {
  // The look whether the book is empty belongs to the writing: two fillings at once must not both find it so.
  const { imunisasi = false, ...rentang } = pilihan
  return sekaligus(context.db, () => fill(context, { ...awalan, ...rentang }, imunisasi))
}

function fill(context: AppContext, rentang: Rentang, imunisasi: boolean): HasilContoh {
  const { db } = context
  checkKosong(context, rentang.sampai)
  const tempat = readTempat(db)
  const ids = createIdTetap(rentang.benih, countFillings(db), tempat)
  const id = ids.baru
  const posyandu = planPosyandu(rentang.benih, id)
  const tempatId = tempat ? findTempatId(db) : id()
  const setUp: Change[] = [
    ...(tempat || tempatId === null ? [] : changesTempatContoh(tempatId, id)),
    ...changesTempat({ posyandu, tempat: tempat ?? tempatContoh, indukId: tempatId }, id),
  ]
  const rencana = plan(rentang, posyandu, ids)
  const akhir = lebihAwal(lastDayOf(rentang.sampai), addHari(context.hariIni(), -1))
  const bermain = playHari(rencana, akhir, id)
  const dosis = imunisasi ? playImunisasi(rencana, akhir, id) : []
  const hari = sortHari([...bermain, ...dosis])
  const direncanakan = rencana.sesi.filter((s) => s.tanggal > akhir).map((s) => hariBuka(s, 0))
  const awal = rencana.peristiwa[0]?.tanggal ?? firstDayOf(rentang.sampai)
  const groups: Hari[] = [
    { tanggal: lebihAwal(awal, akhir), changes: setUp },
    ...sittings(hari, rencana.sesi, akhir),
    { tanggal: akhir, changes: direncanakan },
  ]
  for (const group of groups) {
    const waktu = `${group.tanggal}T05:00:00.000Z`
    write(db, { ...context.penulis('contoh'), waktu }, group.changes)
  }
  return {
    ...rentang,
    posyandu: posyandu.length,
    orang: count(hari, 'orang'),
    hariBuka: count(hari, 'hari_buka'),
    penimbangan: count(hari, 'penimbangan'),
  }
}
