import { keanggotaanPenimbangan } from '../register/keanggotaan.ts'
import type { AnakRegister, Penimbangan } from '../register/register.ts'
import { addBulan, type Bulan, bulanOf } from '../tanggal/tanggal.ts'
import { umurBalitaTerakhirBulan, umurBulanPenuh } from '../tanggal/umur.ts'
import { kbm } from './kbm.ts'

/** N naik, T tidak naik, O tidak ditimbang bulan lalu, B baru pertama kali. */
export type Huruf = 'N' | 'T' | 'O' | 'B'

export type AlasanLuarS = 'belumLahir' | 'lewat59Bulan' | 'belumAnggota' | 'bukanAnggotaLagi'

/** The weighing that speaks for a child in a month, and whether it stands inside S. */
export type PenimbanganBulan =
  | { readonly kind: 'diS'; readonly penimbangan: Penimbangan; readonly posyanduId: string; readonly umur: number }
  | { readonly kind: 'luarS'; readonly penimbangan: Penimbangan; readonly alasan: AlasanLuarS }

type DiS = Extract<PenimbanganBulan, { readonly kind: 'diS' }>

export type StatusPengganti = 'tidakAda' | 'berlaku' | 'tanyaLagi'

export type HasilHuruf = {
  readonly huruf: Huruf
  /** N or T as computed, before any overruling; equals `huruf` for O and B. */
  readonly hurufHitung: Huruf
  /** grams since the counting weighing of last month; null for O and B */
  readonly naikG: number | null
  /** grams; null at age 0, O and B */
  readonly kbmG: number | null
  readonly lalu: Penimbangan | null
  readonly pengganti: StatusPengganti
}

/** Tells whether a posyandu's register was only beginning in a month ("awal data"). */
export type IsAwalData = (posyanduId: string, bulan: Bulan) => boolean

/**
 * From this age a first weighing in the first data months is O, not B. Completed months.
 *
 * @source docs/aturan/skdn.md, "Membership", Import
 */
const umurAwalDataBulan = 6

function place(anak: AnakRegister, penimbangan: Penimbangan): PenimbanganBulan {
  const lahir = anak.tanggalLahir
  if (lahir === null || penimbangan.tanggal < lahir) return { kind: 'luarS', penimbangan, alasan: 'belumLahir' }
  const umur = umurBulanPenuh(lahir, penimbangan.tanggal)
  if (umur > umurBalitaTerakhirBulan) return { kind: 'luarS', penimbangan, alasan: 'lewat59Bulan' }
  const anggota = keanggotaanPenimbangan(anak, penimbangan.tanggal, penimbangan.posyanduId)
  if (anggota) return { kind: 'diS', penimbangan, posyanduId: anggota.posyanduId, umur }
  const before = anak.keanggotaan.every((k) => k.mulai > penimbangan.tanggal)
  return { kind: 'luarS', penimbangan, alasan: before ? 'belumAnggota' : 'bukanAnggotaLagi' }
}

/**
 * The weighing that counts for a child in a calendar month.
 *
 * The last of the month; on one day the one entered last. One inside S goes before one outside it (weighed at 59 and
 * again at 60 months: the one at 59). A row without weight is no weighing.
 */
export function penimbanganBulan(anak: AnakRegister, bulan: Bulan): PenimbanganBulan | null {
  let outside: PenimbanganBulan | null = null
  for (let i = anak.penimbangan.length - 1; i >= 0; i--) {
    const candidate = anak.penimbangan[i]
    if (!candidate || bulanOf(candidate.tanggal) > bulan) continue
    if (bulanOf(candidate.tanggal) < bulan) break
    if (candidate.bbG === null || candidate.bbG <= 0) continue
    const placed = place(anak, candidate)
    if (placed.kind === 'diS') return placed
    outside ??= placed
  }
  return outside
}

/** The first weighing ever made as a member of a posyandu, up to the end of a month. */
function firstAt(anak: AnakRegister, posyanduId: string, bulan: Bulan): DiS | null {
  for (const penimbangan of anak.penimbangan) {
    if (bulanOf(penimbangan.tanggal) > bulan) return null
    if (penimbangan.bbG === null || penimbangan.bbG <= 0) continue
    const placed = place(anak, penimbangan)
    if (placed.kind === 'diS' && placed.posyanduId === posyanduId) return placed
  }
  return null
}

function statusPengganti(now: Penimbangan, before: Penimbangan): StatusPengganti {
  if (!now.pengganti) return 'tidakAda'
  return now.pengganti.bbG === now.bbG && now.pengganti.bbLaluG === before.bbG ? 'berlaku' : 'tanyaLagi'
}

/**
 * The one letter of a weighed child: B, then O, then N or T.
 *
 * @param hitung the weighing that counts for its month, inside S
 * @source docs/aturan/skdn.md, "Letters" and "Weighings"
 * @edge gain equal to KBM is N; at age 0 any gain above 0 g is N
 */
export function hurufPenimbangan(anak: AnakRegister, hitung: DiS, isAwalData: IsAwalData): HasilHuruf {
  const bulan = bulanOf(hitung.penimbangan.tanggal)
  const none = { naikG: null, kbmG: null, pengganti: 'tidakAda' } as const
  const lalu = penimbanganBulan(anak, addBulan(bulan, -1))?.penimbangan ?? null
  const pertama = firstAt(anak, hitung.posyanduId, bulan) ?? hitung
  if (bulanOf(pertama.penimbangan.tanggal) === bulan) {
    const begun = pertama.umur >= umurAwalDataBulan && isAwalData(hitung.posyanduId, bulan)
    const huruf = begun ? 'O' : 'B'
    return { ...none, huruf, hurufHitung: huruf, lalu }
  }
  const now = hitung.penimbangan
  if (lalu === null || lalu.bbG === null || now.bbG === null || anak.jk === null) {
    return { ...none, huruf: 'O', hurufHitung: 'O', lalu: null }
  }
  const naikG = now.bbG - lalu.bbG
  const kbmG = kbm(anak.jk, hitung.umur)
  const naik = kbmG === null ? naikG > 0 : naikG >= kbmG
  const hurufHitung = naik ? 'N' : 'T'
  const pengganti = statusPengganti(now, lalu)
  const huruf = pengganti === 'berlaku' && now.pengganti ? now.pengganti.nt : hurufHitung
  return { huruf, hurufHitung, naikG, kbmG, lalu, pengganti }
}

/** True when the child's final letter in a month is T. */
function isTidakNaik(anak: AnakRegister, bulan: Bulan, isAwalData: IsAwalData): boolean {
  const hitung = penimbanganBulan(anak, bulan)
  return hitung?.kind === 'diS' && hurufPenimbangan(anak, hitung, isAwalData).huruf === 'T'
}

/** 2T: final T this month and final T last month; O and B in between reset it. */
export function isDuaT(
  anak: AnakRegister,
  { bulan, huruf }: { readonly bulan: Bulan; readonly huruf: Huruf },
  isAwalData: IsAwalData,
): boolean {
  return huruf === 'T' && isTidakNaik(anak, addBulan(bulan, -1), isAwalData)
}
