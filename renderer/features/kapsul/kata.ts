import type { AnakKapsul, DaftarKapsul, KeadaanKapsul } from '#shared/contract/kapsul.ts'
import { addBulan, type Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatDesimal } from '#shared/text/angka.ts'
import { formatTanggal, formatUmur } from '#shared/text/tanggal.ts'

export type Apa = 'vitaminA' | 'obatCacing'

export const namaApa = { vitaminA: 'Vitamin A', obatCacing: 'Obat cacing' } as const

/** Months of the year in which there is a campaign. */
const bulanKampanye: readonly number[] = [2, 8]

/** The running month of the campaign, else the last one there was. */
export function bulanKampanyeTerakhir(kini: Bulan): Bulan {
  for (let bulan = kini; ; bulan = addBulan(bulan, -1)) if (bulanKampanye.includes(Number(bulan.slice(5)))) return bulan
}

export function keadaanOf(anak: AnakKapsul, apa: Apa): KeadaanKapsul {
  return apa === 'vitaminA' ? anak.vitaminA : anak.obatCacing
}

export function padaOf(anak: AnakKapsul, apa: Apa): string | null {
  return apa === 'vitaminA' ? anak.vitaminAPada : anak.obatCacingPada
}

/** "merah", "400 mg": what the child is given. */
export function kataDosis({ warna, cacingMg }: AnakKapsul, apa: Apa): string {
  if (apa === 'vitaminA') return warna ?? '–'
  return cacingMg === null ? '–' : `${cacingMg} mg`
}

/** What stands in the cell of a child: "12-08", "Belum". */
export function kataSel(anak: AnakKapsul, apa: Apa): string {
  const keadaan = keadaanOf(anak, apa)
  const pada = padaOf(anak, apa)
  if (keadaan === 'sudah') return pada === null ? 'Sudah' : formatTanggal(pada).slice(0, 5)
  if (keadaan === 'salah') return 'Salah warna'
  return keadaan === 'tunda' ? 'Ditunda' : 'Belum'
}

export function kataSiapa({ namaIbu, umurBulan }: AnakKapsul): string {
  return [namaIbu && `ibu ${namaIbu}`, formatUmur(umurBulan)].filter(Boolean).join(', ')
}

/** "Biru 6–11 bulan: 4 dari 10" and the like, each with what it counts. */
export function hitungan({ hitung, adaVitaminA, adaObatCacing }: DaftarKapsul) {
  const { biru, merah, cacing, tablet } = hitung
  return [
    ...(adaVitaminA
      ? [
          { nama: 'Kapsul biru, 6–11 bulan', ...biru, ket: '' },
          { nama: 'Kapsul merah, 12–59 bulan', ...merah, ket: '' },
        ]
      : []),
    ...(adaObatCacing
      ? [
          {
            nama: 'Obat cacing, 12–59 bulan',
            ...cacing,
            ket: `${formatDesimal(tablet, tablet % 1 === 0 ? 0 : 1)} tablet`,
          },
        ]
      : []),
  ]
}
