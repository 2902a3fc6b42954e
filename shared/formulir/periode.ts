import { addBulan, type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import type { Periode } from './model.ts'

export type JenisPeriode = Periode['jenis']

const januari = (bulan: Bulan): Bulan => `${bulan.slice(0, 4)}-01`

/** The period of a kind that holds a month. */
export function periodeOf(jenis: JenisPeriode, bulan: Bulan): Periode {
  if (jenis === 'bulan') return { jenis, kode: bulan, akhir: bulan }
  const tahun = bulan.slice(0, 4)
  if (jenis === 'tahun') return { jenis, kode: tahun, akhir: addBulan(januari(bulan), 11) }
  const ke = bulan.slice(5) <= '06' ? 1 : 2
  return { jenis, kode: `${tahun}-S${ke}`, akhir: addBulan(januari(bulan), 6 * ke - 1) }
}

/** The last month of a period that has begun on a day: its persons are told by that month, never by one to come. */
export function bulanTerakhir({ akhir }: Periode, hari: Tanggal): Bulan {
  const kini = bulanOf(hari)
  return akhir < kini ? akhir : kini
}

const banyakBulan = { bulan: 1, semester: 6, tahun: 12 } as const

/** The month that has the place of this one in the period before or after. */
export function geserPeriode(jenis: JenisPeriode, bulan: Bulan, langkah: 1 | -1): Bulan {
  return addBulan(bulan, langkah * banyakBulan[jenis])
}

/** Its months in order, those to come included. */
export function bulanDalam({ jenis, akhir }: Periode): Bulan[] {
  const banyak = banyakBulan[jenis]
  return Array.from({ length: banyak }, (_, i) => addBulan(akhir, i + 1 - banyak))
}

/** "Oktober 2026", "Semester 2 tahun 2026", "Tahun 2026". */
export function formatPeriode({ jenis, kode, akhir }: Periode): string {
  if (jenis === 'bulan') return formatBulan(akhir)
  return jenis === 'tahun' ? `Tahun ${kode}` : `Semester ${kode.slice(-1)} tahun ${kode.slice(0, 4)}`
}
