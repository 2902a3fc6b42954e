import { isAnggota, keanggotaanBulan, keanggotaanPenimbangan } from '../register/keanggotaan.ts'
import type { AnakRegister } from '../register/register.ts'
import { type Bulan, firstDayOf, lastDayOf, type Tanggal } from '../tanggal/tanggal.ts'

/** Whose member somebody is in a month, and the day by which she is judged in it. */
export type DiPosyandu = { readonly posyanduId: string; readonly tanggal: Tanggal }

type Baris = { readonly tanggal: Tanggal; readonly posyanduId: string | null }

/**
 * Where somebody counts in a month: by the row of her card that counts, else by the day her posyandu was open.
 *
 * @param baris the row that counts, where there is one
 * @param hariBuka the day a posyandu judges the month by
 * @returns null where she is a member nowhere on that day
 * @source docs/aturan/formulir.md, "Who stands where"
 */
export function diPosyandu(
  orang: Pick<AnakRegister, 'keanggotaan'>,
  { bulan, baris }: { readonly bulan: Bulan; readonly baris: Baris | null },
  hariBuka: (posyanduId: string) => Tanggal | undefined,
): DiPosyandu | null {
  if (baris) {
    const anggota = keanggotaanPenimbangan(orang, baris.tanggal, baris.posyanduId)
    return anggota && { posyanduId: anggota.posyanduId, tanggal: baris.tanggal }
  }
  const anggota = keanggotaanBulan(orang, firstDayOf(bulan), lastDayOf(bulan))
  if (anggota === null) return null
  const tanggal = hariBuka(anggota.posyanduId) ?? lastDayOf(bulan)
  const isDiSini = orang.keanggotaan.some((satu) => isAnggota(satu, tanggal))
  return isDiSini ? { posyanduId: anggota.posyanduId, tanggal } : null
}
