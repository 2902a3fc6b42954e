import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatJam } from '#shared/text/jam.ts'
import { formatTanggal, namaHari } from '#shared/text/tanggal.ts'

/** "Kamis, 12-11-2026" */
export function formatHariTanggal(tanggal: string): string {
  return `${namaHari(tanggal)}, ${formatTanggal(tanggal)}`
}

/** "12-11", where the year is plain from the page */
export function formatHariBulan(tanggal: string): string {
  return formatTanggal(tanggal).slice(0, 5)
}

/** "pagi", "siang", "sore", "malam" as one greets in Indonesia; `hour` 0–23 */
export function waktuSalam(hour: number): string {
  if (hour >= 4 && hour < 11) return 'pagi'
  if (hour >= 11 && hour < 15) return 'siang'
  return hour >= 15 && hour < 18 ? 'sore' : 'malam'
}

/** "25-11-2026 16.20" of an ISO instant, where this computer stands */
export function formatWaktu(waktu: string): string {
  const pada = new Date(waktu)
  return `${formatTanggal(tanggalLokal(pada))} ${formatJam(pada)}`
}
