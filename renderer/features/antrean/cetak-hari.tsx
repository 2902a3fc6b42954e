import { type KolomCetak, TabelCetak } from '#renderer/components/tabel-cetak.tsx'
import type { BarisAntrean } from '#shared/contract/antrean.ts'
import { lamaMenit, waktuLangkah } from '#shared/domain/antrean/antrean.ts'
import { tulisJam } from '#shared/isian/tulis.ts'
import { namaPendek } from './urut.ts'

const kolom: readonly KolomCetak[] = [
  { judul: 'No.', angka: true },
  { judul: 'Nama', lipat: true },
  { judul: 'Kartu', lipat: true },
  ...namaPendek.map((judul) => ({ judul })),
  { judul: 'Selesai' },
  { judul: 'Menit', angka: true },
]

function selPengunjung({ nomor, nama, tamu, kartu, waktu }: BarisAntrean) {
  const jam = waktuLangkah.map((apa) => {
    const menit = waktu[apa]
    return menit === null ? '–' : tulisJam(menit)
  })
  return [nomor, tamu ? `${nama} (tamu)` : nama, kartu[0]?.sebut ?? null, ...jam, lamaMenit(waktu)]
}

/** The visitors of the day on paper, by number. */
export function CetakHari({ judul, baris }: { readonly judul: string; readonly baris: readonly BarisAntrean[] }) {
  return <TabelCetak judul={judul} kolom={kolom} baris={baris} sel={selPengunjung} />
}
