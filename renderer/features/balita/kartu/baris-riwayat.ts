import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { addBulan, type Bulan, bulanOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBalitaTerakhirBulan, umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'

/** A line of the history: a weighing, or a month in which there was none. */
export type BarisRiwayat =
  | { readonly kind: 'timbang'; readonly timbang: RiwayatTimbang }
  | { readonly kind: 'kosong'; readonly bulan: Bulan; readonly umur: number | null }

/** The weighing that speaks for each month; a measured child without weight is not weighed. */
export function timbangPerBulan(penimbangan: readonly RiwayatTimbang[]): Map<Bulan, RiwayatTimbang> {
  const found = new Map<Bulan, RiwayatTimbang>()
  for (const timbang of penimbangan) {
    const bulan = bulanOf(timbang.tanggal)
    const known = found.get(bulan)
    // Newest first: a later one gives way only to the one that counts.
    if (timbang.bbG !== null && (known === undefined || (timbang.dihitung && !known.dihitung)))
      found.set(bulan, timbang)
  }
  return found
}

type Rentang = Pick<KartuBalita, 'penimbangan' | 'keanggotaan' | 'isi'>

/** The first and last month in which the child was to be weighed; null when it never was. */
function rentang({ penimbangan, keanggotaan, isi }: Rentang, hariIni: Tanggal): readonly [Bulan, Bulan] | null {
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
export function bulanKosong(kartu: Rentang, hariIni: Tanggal): Bulan[] {
  const span = rentang(kartu, hariIni)
  if (span === null) return []
  const weighed = timbangPerBulan(kartu.penimbangan)
  // It came, though its weight counts nowhere yet.
  const tertahan = new Set(kartu.penimbangan.flatMap((t) => (t.bbKetikan === null ? [] : bulanOf(t.tanggal))))
  const months: Bulan[] = []
  for (let bulan = span[0]; bulan <= span[1]; bulan = addBulan(bulan, 1)) {
    const belongs = kartu.keanggotaan.some(
      ({ mulai, sampai }) => mulai <= lastDayOf(bulan) && (sampai === null || sampai > lastDayOf(bulan)),
    )
    const last = lastDayOf(bulan)
    const age = kartu.isi.tanggalLahir === null ? null : umurBulanPenuh(kartu.isi.tanggalLahir, last)
    const came = weighed.has(bulan) || tertahan.has(bulan)
    if (!came && belongs && (age === null || age <= umurBalitaTerakhirBulan)) months.push(bulan)
  }
  return months
}

/** The day of the month on which this child is usually weighed: the middle one of all. */
export function hariBiasa(penimbangan: readonly Pick<RiwayatTimbang, 'tanggal'>[]): number {
  const days = penimbangan.map(({ tanggal }) => Number(tanggal.slice(8, 10))).sort((a, b) => a - b)
  return days[Math.floor(days.length / 2)] ?? 1
}

/** The history, newest first, with a line for each month that was missed. */
export function barisRiwayat(kartu: Rentang, hariIni: Tanggal): BarisRiwayat[] {
  const { penimbangan, isi } = kartu
  const measured = new Set(penimbangan.map(({ tanggal }) => bulanOf(tanggal)))
  const missed = bulanKosong(kartu, hariIni).filter((bulan) => !measured.has(bulan))
  const hari = String(Math.min(28, hariBiasa(penimbangan))).padStart(2, '0')
  const rows: { readonly at: string; readonly baris: BarisRiwayat }[] = [
    ...penimbangan.map((timbang) => ({ at: timbang.tanggal, baris: { kind: 'timbang', timbang } as const })),
    ...missed.map((bulan) => {
      const umur = isi.tanggalLahir === null ? null : umurBulanPenuh(isi.tanggalLahir, `${bulan}-${hari}`)
      return { at: bulan, baris: { kind: 'kosong', bulan, umur } as const }
    }),
  ]
  return rows.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).map(({ baris }) => baris)
}

/** "21 kali dari 22 bulan": months weighed, of the months there were. */
export function hitungBulan(kartu: Rentang, hariIni: Tanggal): { readonly kali: number; readonly dari: number } {
  const kali = timbangPerBulan(kartu.penimbangan).size
  return { kali, dari: kali + bulanKosong(kartu, hariIni).length }
}
