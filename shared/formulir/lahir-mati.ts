import type { Kelahiran } from '#shared/bahan/lahir-mati.ts'
import type { Warga } from '#shared/bahan/warga.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import { isKematianIbu } from '#shared/domain/siklus/ibu.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh, umurHari } from '#shared/domain/tanggal/umur.ts'
import { ibuOf } from './ibu.ts'
import type { Masukan } from './masukan.ts'

/** What registers of births and deaths have in common. @source docs/aturan/formulir.md, "Births and deaths" */

export type BahanLahirMati = Masukan<'lahirMati' | 'warga'>

/** Somebody who died, and the day. */
export type Mendiang = { readonly warga: Warga; readonly pada: Tanggal }

/** Days of age from which a child is no longer a newborn. */
const hariLepasNeonatal = 29
const bulanLepasBayi = 12
const bulanLepasBalita = 60

/** "3 hari", "5 bln", "31 th": an age as a register of deaths writes it; null where the birth date is not known. */
export function umurMati({ warga: { tanggalLahir }, pada }: Mendiang): string | null {
  if (tanggalLahir === null || pada < tanggalLahir) return null
  const [hari, bulan] = [umurHari(tanggalLahir, pada), umurBulanPenuh(tanggalLahir, pada)]
  if (hari < hariLepasNeonatal) return `${hari} hari`
  return bulan < bulanLepasBayi ? `${bulan} bln` : `${Math.floor(bulan / 12)} th`
}

export type GolonganMati = 'neonatal06' | 'neonatal728' | 'bayi' | 'balita'

/** The class of a child that died; null of somebody older, or of unknown age. @edge 6 days is 0–6, 28 is 7–28, 29 is bayi */
export function golonganAnak({ warga: { tanggalLahir }, pada }: Mendiang): GolonganMati | null {
  if (tanggalLahir === null || pada < tanggalLahir) return null
  const [hari, bulan] = [umurHari(tanggalLahir, pada), umurBulanPenuh(tanggalLahir, pada)]
  if (hari < 7) return 'neonatal06'
  if (hari < hariLepasNeonatal) return 'neonatal728'
  if (bulan < bulanLepasBayi) return 'bayi'
  return bulan < bulanLepasBalita ? 'balita' : null
}

/** Whether a child died before its first birthday. */
export function isMatiBayi(satu: Mendiang): boolean {
  const golongan = golonganAnak(satu)
  return golongan !== null && golongan !== 'balita'
}

/** The posyandu somebody was a member of on a day; on the day she left it, that one. */
export function posyanduPada(warga: Warga | undefined, pada: Tanggal): string | null {
  return warga === undefined ? null : (keanggotaanPenimbangan(warga, pada, null)?.posyanduId ?? null)
}

/** The posyandu a birth is of: the one the baby was born into, else that of its mother on the day. */
export function kelahiranDi(
  { warga: { warga } }: Pick<BahanLahirMati, 'warga'>,
  { bayiId, ibuId, tanggal }: Kelahiran,
): string | null {
  const bayi = bayiId === null ? undefined : warga.get(bayiId)
  return bayi?.lahirDi ?? (ibuId === null ? null : posyanduPada(warga.get(ibuId), tanggal))
}

/** What a baby is called: by its name, else after its mother. */
export function namaBayi({ warga: { warga } }: BahanLahirMati, { bayiId, ibu }: Kelahiran): string {
  return (bayiId === null ? undefined : warga.get(bayiId)?.nama) ?? `By. Ny. ${ibu ?? ''}`.trim()
}

/** Whoever died from one day to another as a member of a posyandu. */
export function mendiangDi(
  { warga: { warga } }: BahanLahirMati,
  posyanduId: string,
  [dari, sampai]: readonly [Tanggal, Tanggal],
): Mendiang[] {
  return [...warga.values()].flatMap((satu) => {
    const pada = satu.meninggal
    if (pada === null || pada < dari || pada > sampai) return []
    return posyanduPada(satu, pada) === posyanduId ? { warga: satu, pada } : []
  })
}

/** Whether it is the death of a mother: while pregnant, or until the last day of nifas. */
export function isMatiIbu(input: Pick<BahanLahirMati, 'warga'>, { warga: { id }, pada }: Mendiang): boolean {
  return isKematianIbu(ibuOf(input, id), pada)
}

/** "Lahir hidup: 3 (L 2, P 1)"; those whose sex is not known are said. */
export function hitungJk(sebut: string, list: readonly { readonly jk: 'L' | 'P' | null }[]): string {
  const banyak = (jk: 'L' | 'P' | null) => list.filter((satu) => satu.jk === jk).length
  const kurang = banyak(null) === 0 ? '' : `, belum diisi ${banyak(null)}`
  return `${sebut}: ${list.length} (L ${banyak('L')}, P ${banyak('P')}${kurang})`
}
