import { type AlasanLuarS, type PenimbanganBulan, penimbanganBulan } from '../penimbangan/hasil.ts'
import { isAnggota, keanggotaanBulan, keanggotaanPenimbangan } from '../register/keanggotaan.ts'
import type { AnakRegister, JenisKelamin, Penimbangan } from '../register/register.ts'
import { type Bulan, firstDayOf, lastDayOf, type Tanggal } from '../tanggal/tanggal.ts'
import { type KelompokUmur, kelompokOf, umurBulanPenuh } from '../tanggal/umur.ts'
import { isDiTempat } from './hari-buka.ts'

/** A child of which all is known that a number is counted by. */
export type Lengkap = AnakRegister & { readonly jk: JenisKelamin; readonly tanggalLahir: Tanggal }

export function isLengkap(anak: AnakRegister): anak is Lengkap {
  return anak.jk !== null && anak.tanggalLahir !== null
}

/**
 * Where a child stands in a month, by what is written about this child alone. `buka` is the posyandu whose days its
 * weighing speaks for; null where it was a guest.
 */
export type DiBulan =
  | { readonly kind: 'belumLengkap'; readonly posyanduId: string; readonly kurang: readonly ('jk' | 'tanggalLahir')[] }
  | {
      readonly kind: 'ditimbang'
      readonly anak: Lengkap
      readonly hitung: Extract<PenimbanganBulan, { kind: 'diS' }>
      readonly posyanduId: string
      readonly buka: string | null
    }
  | {
      readonly kind: 'luarS'
      readonly penimbangan: Penimbangan
      readonly alasan: AlasanLuarS
      readonly posyanduId: string | null
      readonly buka: string | null
    }
  | { readonly kind: 'takDitimbang'; readonly anak: Lengkap; readonly posyanduId: string }

/** The posyandu whose member a counting weighing is of; a child of 60 months still is one, though outside S. */
function tempatAnggota(anak: Lengkap, hitung: PenimbanganBulan): string | null {
  if (hitung.kind === 'diS') return hitung.posyanduId
  if (hitung.alasan !== 'lewat59Bulan') return null
  const { tanggal, posyanduId } = hitung.penimbangan
  return keanggotaanPenimbangan(anak, tanggal, posyanduId)?.posyanduId ?? null
}

/** A guest elsewhere says nothing of the days at home. */
function bukaOf(anak: Lengkap, hitung: PenimbanganBulan): string | null {
  const tempat = tempatAnggota(anak, hitung)
  return tempat !== null && isDiTempat(hitung.penimbangan, tempat) ? tempat : null
}

/**
 * Where a child stands in a month: weighed in S or outside it, a member not weighed, or with too little known.
 *
 * @returns null where the month knows nothing of it
 * @source docs/aturan/skdn.md, "Membership"
 */
export function diBulan(anak: AnakRegister, bulan: Bulan): DiBulan | null {
  const anggota = keanggotaanBulan(anak, firstDayOf(bulan), lastDayOf(bulan))
  if (!isLengkap(anak)) {
    const kurang = [...(anak.jk ? [] : ['jk' as const]), ...(anak.tanggalLahir ? [] : ['tanggalLahir' as const])]
    return anggota && { kind: 'belumLengkap', posyanduId: anggota.posyanduId, kurang }
  }
  const hitung = penimbanganBulan(anak, bulan)
  if (hitung === null) return anggota && { kind: 'takDitimbang', anak, posyanduId: anggota.posyanduId }
  const buka = bukaOf(anak, hitung)
  if (hitung.kind === 'diS') return { kind: 'ditimbang', anak, hitung, posyanduId: hitung.posyanduId, buka }
  const { penimbangan, alasan } = hitung
  const posyanduId = penimbangan.posyanduId ?? anggota?.posyanduId ?? anak.keanggotaan.at(-1)?.posyanduId ?? null
  return { kind: 'luarS', penimbangan, alasan, posyanduId, buka }
}

/** Age and group of a child on a day; null before birth and from 60 months on. */
export function umurPada(anak: Lengkap, tanggal: Tanggal): { umur: number; kelompok: KelompokUmur } | null {
  const umur = umurBulanPenuh(anak.tanggalLahir, tanggal)
  const kelompok = tanggal < anak.tanggalLahir ? null : kelompokOf(umur)
  return kelompok && { umur, kelompok }
}

/**
 * Whether a child not weighed stands in S when it is judged on a day.
 *
 * Member of any: who came from another posyandu after this hari buka counts here all the same, once a month.
 */
export function isSasaranPada(anak: Lengkap, tanggal: Tanggal): boolean {
  return anak.keanggotaan.some((k) => isAnggota(k, tanggal)) && umurPada(anak, tanggal) !== null
}

/** The latest answer on or before the date; before the first answer, the first; never answered is no. */
export function punyaKmsPada(anak: Pick<AnakRegister, 'kms'>, tanggal: Tanggal): boolean {
  let answer = anak.kms[0]?.punya ?? false
  for (const jawaban of anak.kms) if (jawaban.tanggal <= tanggal) answer = jawaban.punya
  return answer
}
