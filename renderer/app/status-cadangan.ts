import { formatWaktu } from '#renderer/lib/format.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'

/** Days after which a backup is spoken of: the book makes one each day it is opened. */
const hariLama = 7

export type StatusCadangan = {
  readonly teks: string
  /** The whole of it, for whoever looks closer. */
  readonly lengkap: string
  /** Something should be done about it. */
  readonly perlu: boolean
}

/** How old the newest backup is, in the few words the spine has room for. */
export function statusCadangan({ terakhir, masalah }: OutputOf<'cadangan.terakhir'>, hariIni: Tanggal): StatusCadangan {
  if (masalah !== null) return { teks: 'Cadangan belum jadi', lengkap: masalah, perlu: true }
  if (terakhir === null) {
    return { teks: 'Belum pernah dicadangkan', lengkap: 'Buku ini belum pernah dicadangkan.', perlu: true }
  }
  const hari = dayNumber(hariIni) - dayNumber(tanggalLokal(new Date(terakhir)))
  const lengkap = `Cadangan terakhir ${formatWaktu(terakhir)}.`
  // A clock that was put back: the age says nothing, the date does.
  if (hari < 0) return { teks: `Cadangan ${formatWaktu(terakhir)}`, lengkap, perlu: true }
  const kapan = hari === 0 ? 'hari ini' : hari === 1 ? 'kemarin' : `${hari} hari lalu`
  return { teks: `Cadangan ${kapan}`, lengkap, perlu: hari > hariLama }
}
