import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { bulanKosong, hariBiasa, timbangPerBulan } from '#shared/domain/grafik/bulan.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'

/** A line of the history: a weighing, or a month in which there was none. */
export type BarisRiwayat =
  | { readonly kind: 'timbang'; readonly timbang: RiwayatTimbang }
  | { readonly kind: 'kosong'; readonly bulan: Bulan; readonly umur: number | null }

type Rentang = Pick<KartuBalita, 'penimbangan' | 'keanggotaan' | 'isi'>

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
