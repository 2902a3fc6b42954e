import type { SkorZ } from '../antropometri/balita.ts'
import { zHari } from '../gizi/nilai.ts'
import { type HariUkur, hariUkur } from '../penimbangan/hari-ukur.ts'
import { penimbanganBulan } from '../penimbangan/hasil.ts'
import { gainLimit, lying } from '../penimbangan/laju-tumbuh.ts'
import type { AnakRegister } from '../register/register.ts'
import { isLengkap } from '../skdn/di-bulan.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import { addBulan, type Bulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'
import { type Besaran, harapan, isTertukar, komaGeser } from './harap.ts'
import type { IsianTemuan, KodeHari } from './temuan.ts'

/** A finding of a day. */
export type TemuanHari = {
  readonly kode: KodeHari
  readonly isian: IsianTemuan
  readonly nilai: number | string
  readonly pembanding: number | string | null
  readonly saran: number | null
}

/** A day of a child as it is checked. */
export type HariDiperiksa = {
  readonly hari: HariUkur
  readonly temuan: readonly TemuanHari[]
  /** By the rule in force; null where there is none. Oedema hides those by weight. */
  readonly z: { readonly bbu: SkorZ | null; readonly tbu: SkorZ | null; readonly bbtb: SkorZ | null }
}

type Ukuran = 'bb' | 'tb'
const besaranOf: Readonly<Record<Ukuran, Besaran>> = { bb: 'berat', tb: 'tinggi' }
/** Whole grams a kilogram, whole millimetres a centimetre. */
const perSatuan: Readonly<Record<Ukuran, number>> = { bb: 1000, tb: 10 }

/** Grams, or millimetres as read. */
const nilaiOf = (hari: HariUkur, ukuran: Ukuran): number | null => (ukuran === 'bb' ? hari.bbG : hari.tbMm)
const satuan = (hari: HariUkur, ukuran: Ukuran): number => (nilaiOf(hari, ukuran) ?? 0) / perSatuan[ukuran]

/** Millimetres a length may shrink from one reading to another: two observers. @source WHO growth study */
const selisihDuaPengukur = 7

/** What a measure jumped by from one day to another; null where it did not. */
function lompat(anak: AnakRegister, ukuran: Ukuran, lalu: HariUkur, kini: HariUkur): KodeHari | null {
  const batas = gainLimit(anak, kini.tanggal, lalu.tanggal)
  if (ukuran === 'bb') {
    const [dulu, w] = [lalu.bbG ?? 0, kini.bbG ?? 0]
    if ((dulu - w) * 10 > dulu) return 'bbTurun'
    return (w - dulu) * 10 > dulu && w - dulu > batas.bbG ? 'bbNaikTajam' : null
  }
  const terlentang = ({ tanggal, tbMm, caraUkur }: HariUkur) => lying(anak, { tanggal, mm: tbMm ?? 0, cara: caraUkur })
  const naik = terlentang(kini) - terlentang(lalu)
  if (-naik > selisihDuaPengukur) return 'tbTurun'
  return naik > batas.tbMm ? 'tbNaikTajam' : null
}

/** One measure of a child along its days: what it is held against, and what the day before said of it. */
type Alur = {
  /** The latest day that can be trusted. */
  rujukan: HariUkur | null
  /** The day with that measure directly before, and whether it carries a jump. */
  sebelum: { readonly hari: HariUkur; readonly lompat: boolean } | null
}

function tertukar(hari: HariUkur): TemuanHari | null {
  if (hari.bbG === null || hari.tbMm === null) return null
  const [kg, cm] = [satuan(hari, 'bb'), satuan(hari, 'tb')]
  if (!isTertukar(kg, cm)) return null
  return {
    kode: 'tertukar',
    isian: 'bb+tb',
    nilai: `${kg} kg, ${cm} cm`,
    pembanding: `${cm} kg, ${kg} cm`,
    saran: null,
  }
}

function koma(anak: AnakRegister, ukuran: Ukuran, hari: HariUkur, { rujukan }: Alur): TemuanHari | null {
  const nilai = satuan(hari, ukuran)
  const lalu = rujukan && { tanggal: rujukan.tanggal, nilai: satuan(rujukan, ukuran) }
  const harap = harapan(anak, besaranOf[ukuran], hari.tanggal, lalu)
  const saran = harap === null || nilai <= 0 ? null : komaGeser(nilai, harap, rujukan !== null)
  if (saran === null) return null
  // Whole grams and millimetres: a power of ten leaves nothing behind.
  const bulat = Math.round(saran * perSatuan[ukuran]) / perSatuan[ukuran]
  return { kode: 'komaGeser', isian: ukuran, nilai, pembanding: lalu?.nilai ?? null, saran: bulat }
}

/** One measure of one day, after those before it. */
function periksaUkuran(anak: AnakRegister, ukuran: Ukuran, hari: HariUkur, alur: Alur): TemuanHari | null {
  const geser = koma(anak, ukuran, hari, alur)
  if (geser) {
    alur.sebelum = { hari, lompat: false }
    return geser
  }
  const { rujukan, sebelum } = alur
  const kode = rujukan && lompat(anak, ukuran, rujukan, hari)
  // Twice in a row at the new level: it is the child that is so.
  const menetap = kode !== null && sebelum?.lompat === true && lompat(anak, ukuran, sebelum.hari, hari) === null
  alur.sebelum = { hari, lompat: kode !== null && !menetap }
  if (kode === null || menetap) {
    alur.rujukan = hari
    return null
  }
  const nilai = satuan(hari, ukuran)
  return { kode, isian: ukuran, nilai, pembanding: rujukan && satuan(rujukan, ukuran), saran: null }
}

/** Both measures of one day: exchanged, or each after those before it. */
function periksaUrut(anak: AnakRegister, hari: HariUkur, alur: Readonly<Record<Ukuran, Alur>>): TemuanHari[] {
  const tukar = tertukar(hari)
  if (tukar) {
    for (const ukuran of ['bb', 'tb'] as const) alur[ukuran].sebelum = { hari, lompat: false }
    return [tukar]
  }
  const ada = (['bb', 'tb'] as const).filter((ukuran) => nilaiOf(hari, ukuran) !== null)
  return ada.flatMap((ukuran) => periksaUkuran(anak, ukuran, hari, alur[ukuran]) ?? [])
}

/** Months in a row with one weight, this one counted, that are a copy: it grows fast below two years. */
const bulanSama = (umur: number): number => (umur < 24 ? 3 : 4)

/** The day that counts in a month, as a visit. */
type HitungBulan = (bulan: Bulan) => HariUkur | null

function salinan(
  anak: AnakRegister,
  hari: HariUkur,
  hitung: HitungBulan,
  ada: readonly TemuanHari[],
): TemuanHari | null {
  const kena = (isian: Ukuran) => ada.some((t) => t.isian === isian || t.isian === 'bb+tb')
  const { bbG, tbMm, tanggal } = hari
  if (bbG === null || kena('bb')) return null
  const bulan = bulanOf(tanggal)
  const lalu = hitung(addBulan(bulan, -1))
  const temuan: TemuanHari = {
    kode: 'salinan',
    isian: 'bb',
    nilai: satuan(hari, 'bb'),
    pembanding: satuan(hari, 'bb'),
    saran: null,
  }
  if (tbMm !== null && !kena('tb') && lalu?.bbG === bbG && lalu.tbMm === tbMm) return temuan
  if (anak.tanggalLahir === null || hitung(bulan)?.tanggal !== tanggal) return null
  const panjang = bulanSama(umurBulanPenuh(anak.tanggalLahir, tanggal))
  const before = Array.from({ length: panjang - 1 }, (_, i) => hitung(addBulan(bulan, -1 - i)))
  return before.every((satu) => satu?.bbG === bbG) ? temuan : null
}

type ZHari = HariDiperiksa['z']

function nilaiZ(anak: AnakRegister, hari: HariUkur, rujukan: RujukanZ): ZHari {
  if (!isLengkap(anak) || hari.tanggal < anak.tanggalLahir) return { bbu: null, tbu: null, bbtb: null }
  const { bbu, tbu, bbtb } = zHari(anak, hari, rujukan)
  return hari.edema ? { bbu: null, tbu, bbtb: null } : { bbu, tbu, bbtb }
}

function luarRentang(hari: HariUkur, { bbu, tbu, bbtb }: ZHari): TemuanHari | null {
  const kena = [bbu, tbu, bbtb].filter((skor) => skor?.flagged)
  const [satu] = kena
  if (!satu) return null
  const isian = kena.length === 1 && satu === tbu ? 'tb' : 'bb'
  const ada = nilaiOf(hari, isian) !== null
  return {
    kode: 'zLuarRentang',
    isian,
    nilai: ada ? satuan(hari, isian) : satuan(hari, 'tb'),
    pembanding: satu.z,
    saran: null,
  }
}

/** Standing is doubted before this age. Completed months. @source WHO Anthro */
const bulanBerdiriDiragukan = 9

function posisi(anak: AnakRegister, hari: HariUkur): TemuanHari | null {
  if (hari.tbMm === null || hari.caraUkur !== 'berdiri' || anak.tanggalLahir === null) return null
  if (umurBulanPenuh(anak.tanggalLahir, hari.tanggal) >= bulanBerdiriDiragukan) return null
  return { kode: 'posisiDiragukan', isian: 'tb', nilai: satuan(hari, 'tb'), pembanding: null, saran: null }
}

function terbuka(anak: AnakRegister, { tanggal, menunggu }: HariUkur): TemuanHari[] {
  return (['bb', 'tb'] as const).flatMap((isian) => {
    if (!menunggu[isian]) return []
    const teks = anak.penimbangan.findLast((p) => p.tanggal === tanggal && p.tertahan?.[isian])?.tertahan?.[isian] ?? ''
    return [{ kode: 'ketikanTerbuka', isian, nilai: teks, pembanding: null, saran: null } as const]
  })
}

/** The days that count, month by month, each looked up once. */
function createHitung(anak: AnakRegister, days: readonly HariUkur[]): HitungBulan {
  const perTanggal = new Map<Tanggal, HariUkur>(days.map((hari) => [hari.tanggal, hari]))
  const known = new Map<Bulan, HariUkur | null>()
  return (bulan) => {
    const found = known.get(bulan)
    if (found !== undefined) return found
    const hitung = penimbanganBulan(anak, bulan)
    const hari = hitung?.kind === 'diS' ? (perTanggal.get(hitung.penimbangan.tanggal) ?? null) : null
    known.set(bulan, hari)
    return hari
  }
}

/**
 * The days of a child, each checked against those before it.
 *
 * @param sejak earlier days are what later ones are held against, and no more
 * @source docs/aturan/mutu.md, "Temuan sehari"
 * @edge a tenth lost is bbTurun only when it is more; the second day at a new level is none
 */
export function periksaHari(anak: AnakRegister, rujukan: RujukanZ, sejak: Tanggal = ''): HariDiperiksa[] {
  const days = hariUkur(anak)
  const hitung = createHitung(anak, days)
  const alur: Record<Ukuran, Alur> = { bb: { rujukan: null, sebelum: null }, tb: { rujukan: null, sebelum: null } }
  return days.flatMap((hari) => {
    const temuan = periksaUrut(anak, hari, alur)
    if (hari.tanggal < sejak) return []
    const z = nilaiZ(anak, hari, rujukan)
    const tiruan = salinan(anak, hari, hitung, temuan)
    if (tiruan) temuan.push(tiruan)
    temuan.push(...terbuka(anak, hari))
    const luar = temuan.length === 0 ? luarRentang(hari, z) : null
    if (luar) temuan.push(luar)
    const ragu = temuan.some(({ isian }) => isian !== 'bb') ? null : posisi(anak, hari)
    if (ragu) temuan.push(ragu)
    return [{ hari, temuan, z }]
  })
}
