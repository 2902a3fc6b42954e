import type { HariBukaBaris } from '#shared/contract/penimbangan.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

type Hari = Pick<HariBukaBaris, 'id' | 'tanggal' | 'selesai'>

export type KeadaanHari = 'direncanakan' | 'hariIni' | 'berjalan' | 'selesai'

export function keadaanHari(hari: Hari, hariIni: Tanggal): KeadaanHari {
  if (hari.selesai) return 'selesai'
  if (hari.tanggal > hariIni) return 'direncanakan'
  return hari.tanggal === hariIni ? 'hariIni' : 'berjalan'
}

/**
 * The one day whose sheet is most likely wanted: that of today, else the latest unfinished one before it.
 *
 * @returns its id, or null when none is open
 */
export function kunciUtama(hari: readonly Hari[], hariIni: Tanggal): string | null {
  const open = hari.filter((h) => !h.selesai && h.tanggal <= hariIni)
  return open.toSorted((a, b) => (a.tanggal < b.tanggal ? 1 : -1))[0]?.id ?? null
}
