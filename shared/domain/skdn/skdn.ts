import { isBGM } from '../antropometri/kelas.ts'
import {
  type AlasanLuarS,
  type HasilHuruf,
  hurufPenimbangan,
  type IsAwalData,
  isDuaT,
  type PenimbanganBulan,
} from '../penimbangan/hasil.ts'
import { isBeratTertahan } from '../penimbangan/tertahan.ts'
import type { AnakRegister, JenisKelamin, Penimbangan } from '../register/register.ts'
import { type Bulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import type { KelompokUmur } from '../tanggal/umur.ts'
import { type DiBulan, diBulan, isSasaranPada, type Lengkap, punyaKmsPada, umurPada } from './di-bulan.ts'
import { type HariBukaBulan, hariBukaBulan, isDiTempat } from './hari-buka.ts'
import { bulanDatang, isDikenalCukup, isMungkinDiam, jedaPada } from './jeda.ts'
import type { NilaiZ, ZBBU } from './z-bbu.ts'

/** A z-score BB/U, two decimals, by the table in force; `flagged` when outside the plausible range of WHO. */
export type PosyanduSkdn = {
  readonly id: string
  readonly nama: string
  readonly desa: string
  /** Recorded or planned days of the month. */
  readonly hariBuka: readonly Tanggal[]
}

export type MasukanSkdn = {
  readonly bulan: Bulan
  /** Today, which tells a running month from a finished one. */
  readonly hariIni: Tanggal
  readonly posyandu: readonly PosyanduSkdn[]
  readonly anak: readonly AnakRegister[]
  readonly zBBU: ZBBU
  readonly isAwalData: IsAwalData
}

/** Who a child is, as every list names it. */
export type AnakBulan = Pick<AnakRegister, 'id' | 'nama' | 'jk' | 'tanggalLahir' | 'tanggalLahirPerkiraan'>

/** What a month says of a weighing. */
export type TimbangBulan = Pick<Penimbangan, 'tanggal' | 'bbG' | 'tbMm' | 'caraUkur' | 'edema'>

/** One child of S in a month, with everything the report counts it for. */
export type AnakSkdn = {
  readonly anak: AnakBulan
  readonly jk: JenisKelamin
  readonly kelompok: KelompokUmur
  /** completed months on the reference date */
  readonly umur: number
  readonly tanggalRujukan: Tanggal
  readonly punyaKms: boolean
  readonly timbang: TimbangSkdn | null
  /** A weighing of the month with a measure that counts nowhere until somebody answers; null when all that counts is in. */
  readonly tertahan: Penimbangan | null
  /** Whether it came, and to its own posyandu: as a guest elsewhere it opens none. */
  readonly diTempat: boolean
  /** Months since it last came, 0 when it did; null when it never had. */
  readonly jeda: number | null
  /** Not weighed for six months, though the book knew it. */
  readonly diam: boolean
}

export type TimbangSkdn = Pick<HasilHuruf, 'huruf' | 'naikG' | 'kbmG'> & {
  readonly penimbangan: TimbangBulan
  readonly duaT: boolean
  readonly z: NilaiZ | null
  readonly bgm: boolean
}

export type LuarS = {
  readonly anak: AnakBulan
  readonly penimbangan: TimbangBulan
  readonly alasan: AlasanLuarS
  /** The posyandu it is listed under: where it was weighed, else where the child last belonged; null when unknown. */
  readonly posyanduId: string | null
}

export type BelumLengkap = {
  readonly anak: AnakBulan
  readonly posyanduId: string
  readonly kurang: readonly ('jk' | 'tanggalLahir')[]
}

export type PosyanduHasil = {
  readonly posyandu: PosyanduSkdn
  readonly hariBuka: HariBukaBulan
  readonly awalData: boolean
  readonly anak: readonly AnakSkdn[]
}

export type HasilSkdn = {
  readonly bulan: Bulan
  readonly sementara: boolean
  readonly posyandu: readonly PosyanduHasil[]
  readonly luarS: readonly LuarS[]
  readonly belumLengkap: readonly BelumLengkap[]
}

function timbangSkdn(
  input: MasukanSkdn,
  anak: AnakRegister,
  hitung: Extract<PenimbanganBulan, { kind: 'diS' }>,
): TimbangSkdn {
  const { huruf, naikG, kbmG } = hurufPenimbangan(anak, hitung, input.isAwalData)
  const z = hitung.penimbangan.edema ? null : input.zBBU(anak, hitung.penimbangan)
  return {
    huruf,
    naikG,
    kbmG,
    penimbangan: hitung.penimbangan,
    duaT: isDuaT(anak, { bulan: input.bulan, huruf }, input.isAwalData),
    z,
    bgm: z !== null && isBGM(z.z),
  }
}

/** The date a child is judged on, and the month and posyandu it is judged for. */
type Rujukan = { readonly tanggal: Tanggal; readonly bulan: Bulan; readonly posyanduId: string }

/** Of a child weighed otherwise, only what is held back of that very weighing is missing from a number. */
export function tertahanBulan(anak: AnakRegister, bulan: Bulan, penimbangan: Penimbangan | null): Penimbangan | null {
  if (penimbangan) return penimbangan.tertahan === null ? null : penimbangan
  return anak.penimbangan.findLast((p) => bulanOf(p.tanggal) === bulan && isBeratTertahan(p)) ?? null
}

type Ditimbang = { readonly penimbangan: Penimbangan; readonly timbang: TimbangSkdn }

function anakSkdn(anak: Lengkap, { tanggal, bulan, posyanduId }: Rujukan, ada: Ditimbang | null): AnakSkdn | null {
  const umur = umurPada(anak, tanggal)
  if (umur === null) return null
  const tertahan = tertahanBulan(anak, bulan, ada?.penimbangan ?? null)
  const datang = ada?.penimbangan ?? tertahan
  const jeda = jedaPada(bulanDatang(anak), bulan)
  return {
    anak,
    jk: anak.jk,
    ...umur,
    tanggalRujukan: tanggal,
    punyaKms: punyaKmsPada(anak, tanggal),
    timbang: ada?.timbang ?? null,
    tertahan,
    diTempat: datang !== null && isDiTempat(datang, posyanduId),
    jeda,
    diam: ada === null && isMungkinDiam(jeda, umur.umur) && isDikenalCukup(anak, bulan),
  }
}

type Sorted = {
  readonly weighed: Map<string, Extract<DiBulan, { kind: 'ditimbang' }>[]>
  readonly unweighed: Map<string, Lengkap[]>
  /** Dates of counting weighings of members made there, also of those grown past 59 months. */
  readonly ditimbang: Map<string, Tanggal[]>
  readonly luarS: LuarS[]
  readonly belumLengkap: BelumLengkap[]
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function sortAnak(input: MasukanSkdn): Sorted {
  const sorted: Sorted = { weighed: new Map(), unweighed: new Map(), ditimbang: new Map(), luarS: [], belumLengkap: [] }
  for (const anak of input.anak) {
    const di = diBulan(anak, input.bulan)
    if (di === null) continue
    if (di.kind === 'belumLengkap') sorted.belumLengkap.push({ anak, posyanduId: di.posyanduId, kurang: di.kurang })
    if (di.kind === 'takDitimbang') push(sorted.unweighed, di.posyanduId, di.anak)
    if (di.kind === 'ditimbang') {
      push(sorted.weighed, di.posyanduId, di)
      if (di.buka !== null) push(sorted.ditimbang, di.buka, di.hitung.penimbangan.tanggal)
    }
    if (di.kind === 'luarS') {
      const { penimbangan, alasan, posyanduId, buka } = di
      sorted.luarS.push({ anak, penimbangan, alasan, posyanduId })
      if (buka !== null) push(sorted.ditimbang, buka, penimbangan.tanggal)
    }
  }
  return sorted
}

function posyanduHasil(input: MasukanSkdn, sorted: Sorted, posyandu: PosyanduSkdn): PosyanduHasil {
  const weighed = sorted.weighed.get(posyandu.id) ?? []
  const hariBuka = hariBukaBulan(
    input.bulan,
    posyandu.hariBuka.filter((tanggal) => bulanOf(tanggal) === input.bulan),
    sorted.ditimbang.get(posyandu.id) ?? [],
  )
  const rujukan = { bulan: input.bulan, posyanduId: posyandu.id }
  const anak: AnakSkdn[] = []
  for (const { anak: child, hitung } of weighed) {
    const { penimbangan } = hitung
    const ada = { penimbangan, timbang: timbangSkdn(input, child, hitung) }
    const entry = anakSkdn(child, { ...rujukan, tanggal: penimbangan.tanggal }, ada)
    if (entry) anak.push(entry)
  }
  for (const child of sorted.unweighed.get(posyandu.id) ?? []) {
    if (!isSasaranPada(child, hariBuka.tanggal)) continue
    const entry = anakSkdn(child, { ...rujukan, tanggal: hariBuka.tanggal }, null)
    if (entry) anak.push(entry)
  }
  return { posyandu, hariBuka, awalData: input.isAwalData(posyandu.id, input.bulan), anak }
}

/**
 * The SKDN of a month: for each posyandu the children of S, and what the report counts each of them for.
 *
 * Every number of every report is the length of a list filtered from here.
 *
 * @source docs/aturan/skdn.md
 */
export function skdn(input: MasukanSkdn): HasilSkdn {
  const sorted = sortAnak(input)
  return {
    bulan: input.bulan,
    sementara: input.bulan >= bulanOf(input.hariIni),
    posyandu: input.posyandu.map((posyandu) => posyanduHasil(input, sorted, posyandu)),
    luarS: sorted.luarS,
    belumLengkap: sorted.belumLengkap,
  }
}
