import type { AppContext } from '#main/context/context.ts'
import { listAnggotaPada } from '#main/db/anggota-pada.ts'
import { listPosyandu, namaPosyanduJelas, readPengaturan } from '#main/db/buku.ts'
import { listAwalPosyandu } from '#main/ringkasan/awal-data.ts'
import { toDijawab, toPengganti } from '#main/ringkasan/baris-timbang.ts'
import { createDariBerkas } from '#main/ringkasan/tertahan.ts'
import type { BarisLembar, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { withBaris } from '#shared/domain/penimbangan/baris.ts'
import { type IsAwalData, penimbanganBulan } from '#shared/domain/penimbangan/hasil.ts'
import { isAnggota } from '#shared/domain/register/keanggotaan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { bandingRegister } from '#shared/domain/register/urutan.ts'
import { awalAnak, isAwalDataDari } from '#shared/domain/skdn/awal-data.ts'
import { addBulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tempatDiLembar, toAnakLembar } from './anak-lembar.ts'
import { listBarisHari } from './baris-hari.ts'
import { getAnak } from './catat.service.ts'
import { getHariBuka } from './hari-buka.service.ts'
import { readBulanHari } from './hitung-hari.ts'
import { toIsi } from './isi-baris.ts'
import {
  type HariRow,
  listKader,
  listKehadiran,
  listOrang,
  type OrangRow,
  type PenimbanganRow,
} from './penimbangan.repository.ts'

type Bacaan = {
  readonly hari: HariRow
  readonly rows: ReadonlyMap<string, PenimbanganRow>
  readonly orang: ReadonlyMap<string, OrangRow>
  readonly absent: ReadonlySet<string | null>
  readonly posyandu: ReadonlyMap<string, string>
  readonly dariBerkas: ReturnType<typeof createDariBerkas>
  /** Everybody on the sheet, in register order. */
  readonly entries: readonly Entry[]
}
type Entry = { readonly anak: AnakRegister; readonly tamu: boolean }

/** @param lain somebody who may not be on the sheet yet */
function readBacaan(context: AppContext, hari: HariRow, lain: readonly string[] = []): Bacaan {
  const { db } = context
  const kehadiran = listKehadiran(db, [hari.id]).filter((k) => k.dihapus === 0 && k.hadir === 0)
  const rows = listBarisHari(context, hari)
  const { anak } = context.register()
  const mungkin = new Set([...listAnggotaPada(db, hari), ...rows.keys()])
  anak.muat(mungkin)
  const entries = listEntries(
    [...mungkin].flatMap((id) => anak.get(id) ?? []),
    hari,
    rows,
  )
  const orang = new Map(listOrang(db, [...entries.map(({ anak }) => anak.id), ...lain]).map((o) => [o.id, o]))
  return {
    hari,
    rows,
    orang,
    absent: new Set(kehadiran.map((k) => k.orang_id)),
    posyandu: namaPosyanduJelas(db),
    dariBerkas: createDariBerkas(db),
    entries: entries.sort((a, b) => compareEntries(orang, a, b)),
  }
}

/** Members in the order of the register. Guests come last. */
function compareEntries(orang: ReadonlyMap<string, OrangRow>, a: Entry, b: Entry): number {
  if (a.tamu !== b.tamu) return a.tamu ? 1 : -1
  const placeOf = ({ anak: { id, nama } }: Entry) => {
    const row = orang.get(id)
    return { id, nama, rt: row?.rt ?? null, urutan_register: row?.urutan_register ?? null }
  }
  return bandingRegister(placeOf(a), placeOf(b))
}

function listEntries(anak: Iterable<AnakRegister>, hari: HariRow, rows: Bacaan['rows']): Entry[] {
  const entries: Entry[] = []
  for (const child of anak) {
    const tempat = tempatDiLembar(child, hari, rows.get(child.id) ?? null)
    if (tempat !== null) entries.push({ anak: child, tamu: tempat === 'tamu' })
  }
  return entries
}

/** The counting weighing of last month, for the grey column. */
function lastMonth(anak: AnakRegister, tanggal: Tanggal): BarisLembar['lalu'] {
  const lalu = penimbanganBulan(anak, addBulan(bulanOf(tanggal), -1))?.penimbangan
  return lalu && lalu.bbG !== null ? { tanggal: lalu.tanggal, bbG: lalu.bbG, tbMm: lalu.tbMm } : null
}

function toBaris({ anak, tamu }: Entry, nomor: number, bacaan: Bacaan): BarisLembar {
  const row = bacaan.rows.get(anak.id) ?? null
  const tanggal = row?.tanggal ?? bacaan.hari.tanggal
  const orang = bacaan.orang.get(anak.id)
  const home = anak.keanggotaan.find((k) => isAnggota(k, tanggal)) ?? anak.keanggotaan.at(-1)
  return {
    orangId: anak.id,
    tanggal,
    nomor,
    namaIbu: orang?.nama_ibu ?? null,
    rt: orang?.rt ?? null,
    tamu,
    posyanduAsal: tamu && home ? (bacaan.posyandu.get(home.posyanduId) ?? null) : null,
    tidakHadir: bacaan.absent.has(anak.id),
    anak: toAnakLembar(anak, tanggal, row?.id ?? null),
    lalu: lastMonth(anak, tanggal),
    penimbanganId: row?.id ?? null,
    isi: toIsi(row),
    pengganti: toPengganti(row),
    dariBerkas: bacaan.dariBerkas(row),
    dijawab: toDijawab(row),
  }
}

/** "Awal data" as it will be once somebody is weighed on this day: the first row must not change what later rows say. */
function awalDataAsIfWeighed(context: AppContext, hari: HariRow, entries: readonly Entry[]): IsAwalData {
  const { isAwalData } = context.register()
  const member = entries.find((e) => !e.tamu)?.anak
  if (!member) return isAwalData
  const row = { tbMm: null, caraUkur: null, edema: false, pengganti: null }
  const weighed = withBaris(member, { ...row, tanggal: hari.tanggal, posyanduId: hari.posyandu_id, bbG: 1 })
  return isAwalDataDari(() => [...listAwalPosyandu(context.db, hari.posyandu_id), ...awalAnak(weighed)])
}

/** The sheet of a day: everybody who belongs on it, in register order. */
export function readLembar(context: AppContext, hariBukaId: string): LembarPenimbangan {
  const { db } = context
  const hari = getHariBuka(context, hariBukaId)
  const bulan = bulanOf(hari.tanggal)
  const bacaan = readBacaan(context, hari)
  const { entries } = bacaan
  const isAwalData = awalDataAsIfWeighed(context, hari, entries)
  return {
    hari: readBulanHari(context, bulan, [hari]).hitung(hari),
    dusun: listPosyandu(db).find((p) => p.id === hari.posyandu_id)?.dusun ?? null,
    rujukanZ: readPengaturan(db).rujukanZ,
    baris: entries.map((entry, index) => toBaris(entry, index + 1, bacaan)),
    kader: listKader(db)
      .filter((k) => k.posyandu_id === hari.posyandu_id)
      .map((k) => ({ id: k.id, nama: k.nama })),
    awalData: isAwalData(hari.posyandu_id, bulan),
    awalDataLalu: isAwalData(hari.posyandu_id, addBulan(bulan, -1)),
  }
}

/** One row of the sheet; a child that is not on it yet gets the place after the last. */
export function readBaris(context: AppContext, hariBukaId: string, orangId: string): BarisLembar {
  const anak = getAnak(context, orangId)
  const bacaan = readBacaan(context, getHariBuka(context, hariBukaId), [orangId])
  const { entries } = bacaan
  const index = entries.findIndex((e) => e.anak.id === orangId)
  const entry = entries[index]
  if (entry) return toBaris(entry, index + 1, bacaan)
  const { tanggal, posyandu_id: posyanduId } = bacaan.hari
  const member = anak.keanggotaan.some(
    (k) => k.posyanduId === posyanduId && (isAnggota(k, tanggal) || k.sampai === tanggal),
  )
  return toBaris({ anak, tamu: !member }, entries.length + 1, bacaan)
}
