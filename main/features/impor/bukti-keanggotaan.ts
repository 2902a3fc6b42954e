import type { KeanggotaanTable } from '#main/toko/schema.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import type { Keanggotaan } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { BarisTempat } from './anak-dikenal.ts'
import type { RincianAnak } from './impor.repository.ts'

/** That a child was a member of a posyandu on a day, and the row of this file that says so. */
export type Bukti = { readonly tanggal: Tanggal; readonly posyanduId: string; readonly baris: number | null }
export type Masa = Keanggotaan & { readonly sebabMulai: KeanggotaanTable['sebab_mulai']; readonly baris: number | null }

export function toMasa(row: KeanggotaanTable): Masa {
  return {
    posyanduId: row.posyandu_id,
    mulai: row.mulai,
    sampai: row.sampai,
    sebabSampai: row.sebab_sampai,
    sebabMulai: row.sebab_mulai,
    baris: null,
  }
}

/** Days the rows of the file name a posyandu on; on one day the lower row. */
export function buktiBerkas(rows: readonly BarisTempat[]): Bukti[] {
  return rows.flatMap(({ tanggal, posyanduId, baris }) =>
    tanggal === null || posyanduId === null ? [] : [{ tanggal, posyanduId, baris }],
  )
}

/**
 * What the book already knows: imported weighings name their posyandu, typed ones were made while the child was a
 * member somewhere, and a move has its day. A start "from birth" proves nothing by itself.
 */
export function buktiBuku({ keanggotaan, penimbangan }: RincianAnak): Bukti[] {
  const masa = keanggotaan.map(toMasa)
  const bukti: Bukti[] = masa
    .filter((m) => m.sebabMulai === 'pindahMasuk')
    .map(({ mulai, posyanduId }) => ({ tanggal: mulai, posyanduId, baris: null }))
  for (const row of penimbangan) {
    const tempat =
      row.impor_id === null
        ? (keanggotaanPenimbangan({ keanggotaan: masa }, row.tanggal, row.posyandu_id)?.posyanduId ?? null)
        : row.posyandu_id
    if (tempat !== null) bukti.push({ tanggal: row.tanggal, posyanduId: tempat, baris: null })
  }
  const [first] = masa
  const proven = first && bukti.some((b) => b.posyanduId === first.posyanduId)
  if (first && !proven) bukti.unshift({ tanggal: first.mulai, posyanduId: first.posyanduId, baris: null })
  return bukti
}

/** One posyandu a day, in order of days; what was said later wins. */
export function sortBukti(bukti: readonly Bukti[], lahir: Tanggal | null): Bukti[] {
  const byDay = new Map(bukti.map((b) => [b.tanggal, b]))
  const sorted = [...byDay.values()].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1))
  const lived = lahir === null ? sorted : sorted.filter((b) => b.tanggal >= lahir)
  return lived.length > 0 ? lived : sorted.slice(-1)
}
