import { bulanOfNama } from '../domain/impor/tanggal-sel.ts'
import { type Bulan, isTanggal, type Tanggal, tanggalOf } from '../domain/tanggal/tanggal.ts'

/** What a text of a title or a heading says of a time: each part by itself, null where it does not say. */
export type Waktu = { readonly tahun: number | null; readonly bulan: number | null; readonly hari: number | null }

export const tanpaWaktu: Waktu = { tahun: null, bulan: null, hari: null }

const tahunPenuh = (teks: string) => (teks.length === 2 ? 2000 + Number(teks) : Number(teks))
const isBulanKe = (angka: number) => angka >= 1 && angka <= 12

/** "8-2-2026", "12/05/26", "2026-05-12". Never month before day. */
function dariAngka(teks: string): Waktu | null {
  const iso = /(?<!\d)(20\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(teks)
  if (iso) return { tahun: Number(iso[1]), bulan: Number(iso[2]), hari: Number(iso[3]) }
  const found = /(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(20\d{2}|\d{2})(?!\d)/.exec(teks)
  if (!found) return null
  return { tahun: tahunPenuh(found[3] ?? ''), bulan: Number(found[2]), hari: Number(found[1]) }
}

/** A month by its name, with the day before it and the year behind it where they stand there. */
function dariNama(teks: string): Waktu | null {
  for (const found of teks.matchAll(
    /(?:(?<!\d)(\d{1,2})[\s.-]*)?(?<![a-z])([a-z]{3,9})(?![a-z])\.?(?:[\s.,'’/-]*(20\d{2}|\d{2})(?!\d))?/g,
  )) {
    const bulan = bulanOfNama(found[2] ?? '')
    if (bulan === 0) continue
    // "Melati 1 Mei 2026": behind the name of a posyandu stands its number, unless a day is spoken of.
    const hari =
      found[1] !== undefined && (!/posy?andu|pos\b/.test(teks) || /tgl|tanggal/.test(teks)) ? Number(found[1]) : null
    return { tahun: found[3] === undefined ? null : tahunPenuh(found[3]), bulan, hari }
  }
  return null
}

/** "05-2026", "Bulan : 5". */
function dariNomor(teks: string): Waktu | null {
  const found =
    /(?<![\d/.-])(\d{1,2})\s*[-/]\s*(20\d{2})(?!\d)/.exec(teks) ??
    /\bbulan\s*(?:ke)?\s*[:=]?\s*(\d{1,2})(?!\d)/.exec(teks)
  if (!found || !isBulanKe(Number(found[1]))) return null
  return { tahun: found[2] === undefined ? null : Number(found[2]), bulan: Number(found[1]), hari: null }
}

/**
 * Reads what a text says of year, month and day.
 *
 * @edge "BULAN : MEI 2026", "Tgl 12 Mei 2026", "JUNI 26", "Mei'26", "Tgl 8" (a day alone), "TAHUN 2026" (a year alone)
 */
export function bacaWaktu(tulisan: string): Waktu {
  const teks = tulisan.toLowerCase()
  const found = dariAngka(teks) ?? dariNama(teks) ?? dariNomor(teks) ?? tanpaWaktu
  const tahun = found.tahun ?? Number(/(?<!\d)(20\d{2})(?!\d)/.exec(teks)?.[1] ?? Number.NaN)
  const hari =
    found.hari ?? Number(/\b(?:tgl|tanggal)\b[^\d]{0,20}(\d{1,2})(?![\d]|\s*[-/.]\s*\d)/.exec(teks)?.[1] ?? Number.NaN)
  const bulan = found.bulan !== null && isBulanKe(found.bulan) ? found.bulan : null
  return {
    tahun: Number.isNaN(tahun) ? null : tahun,
    bulan,
    hari: Number.isNaN(hari) || hari < 1 || hari > 31 ? null : hari,
  }
}

/** The first that says something, part by part. */
export function lengkapiWaktu(waktu: readonly Waktu[]): Waktu {
  const first = (bagian: keyof Waktu) => waktu.find((one) => one[bagian] !== null)?.[bagian] ?? null
  return { tahun: first('tahun'), bulan: first('bulan'), hari: first('hari') }
}

/** Joins what several texts say of one time. A day of another month than was named says nothing: somebody must tell. */
export function satukanWaktu(waktu: readonly Waktu[]): Waktu {
  const semua = lengkapiWaktu(waktu)
  const bertentangan = waktu.some(({ bulan, hari }) => hari !== null && bulan !== null && bulan !== semua.bulan)
  return bertentangan ? { ...semua, hari: null } : semua
}

export function bulanWaktu({ tahun, bulan }: Waktu): Bulan | null {
  return tahun === null || bulan === null ? null : `${tahun}-${String(bulan).padStart(2, '0')}`
}

/** @returns null where a part is missing, or the calendar has no such day */
export function tanggalWaktu({ tahun, bulan, hari }: Waktu): Tanggal | null {
  if (tahun === null || bulan === null || hari === null) return null
  const tanggal = tanggalOf(tahun, bulan, hari)
  return isTanggal(tanggal) ? tanggal : null
}

export function waktuTanggal(tanggal: Tanggal): Waktu {
  const [tahun, bulan, hari] = tanggal.split('-').map(Number)
  return { tahun: tahun ?? null, bulan: bulan ?? null, hari: hari ?? null }
}
