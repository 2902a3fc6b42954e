import { addBulan, type Bulan, bulanOf, lastDayOf, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBalitaTerakhirBulan, umurBulanPenuh } from '../tanggal/umur.ts'
import type { AnakGrafik, KunjunganUkur } from './anak.ts'

/** The weighing that speaks for each month; a measured child without weight is not weighed. */
export function timbangPerBulan<T extends KunjunganUkur>(penimbangan: readonly T[]): Map<Bulan, T> {
  const found = new Map<Bulan, T>()
  for (const timbang of penimbangan) {
    const bulan = bulanOf(timbang.tanggal)
    const known = found.get(bulan)
    // Newest first: a later one gives way only to the one that counts.
    if (timbang.bbG !== null && (known === undefined || (timbang.dihitung && !known.dihitung)))
      found.set(bulan, timbang)
  }
  return found
}

/** The first and last month in which the child was to be weighed; null when it never was. */
function rentang({ penimbangan, keanggotaan, isi }: AnakGrafik, hariIni: Tanggal): readonly [Bulan, Bulan] | null {
  const weighed = penimbangan.map(({ tanggal }) => bulanOf(tanggal))
  const begin = weighed.at(-1)
  if (begin === undefined) return null
  const open = keanggotaan.some(({ sampai }) => sampai === null)
  // The running month may still come.
  const until = open ? addBulan(bulanOf(hariIni), -1) : bulanOf(keanggotaan.at(-1)?.sampai ?? hariIni)
  const lastBalita = isi.tanggalLahir === null ? until : addBulan(bulanOf(isi.tanggalLahir), umurBalitaTerakhirBulan)
  const end = [until, lastBalita].sort()[0] ?? until
  const latest = weighed[0] ?? begin
  return [begin, end > latest ? end : latest]
}

/** Months, first to last, without a weight while the child belonged to a posyandu. */
export function bulanKosong(anak: AnakGrafik, hariIni: Tanggal): Bulan[] {
  const span = rentang(anak, hariIni)
  if (span === null) return []
  const weighed = timbangPerBulan(anak.penimbangan)
  // It came, though its weight counts nowhere yet.
  const tertahan = new Set(anak.penimbangan.flatMap((t) => (t.bbKetikan === null ? [] : bulanOf(t.tanggal))))
  const months: Bulan[] = []
  for (let bulan = span[0]; bulan <= span[1]; bulan = addBulan(bulan, 1)) {
    const belongs = anak.keanggotaan.some(
      ({ mulai, sampai }) => mulai <= lastDayOf(bulan) && (sampai === null || sampai > lastDayOf(bulan)),
    )
    const last = lastDayOf(bulan)
    const age = anak.isi.tanggalLahir === null ? null : umurBulanPenuh(anak.isi.tanggalLahir, last)
    const came = weighed.has(bulan) || tertahan.has(bulan)
    if (!came && belongs && (age === null || age <= umurBalitaTerakhirBulan)) months.push(bulan)
  }
  return months
}

/** The day of the month on which this child is usually weighed: the middle one of all. */
export function hariBiasa(penimbangan: readonly Pick<KunjunganUkur, 'tanggal'>[]): number {
  const days = penimbangan.map(({ tanggal }) => Number(tanggal.slice(8, 10))).sort((a, b) => a - b)
  return days[Math.floor(days.length / 2)] ?? 1
}
