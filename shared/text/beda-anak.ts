import type { BedaIsi } from '#shared/domain/kiriman/banding.ts'
import type { BarisBeku } from '#shared/domain/kiriman/laporan-beku.ts'
import { formatCm, formatKg } from './angka.ts'

const baris = ({ kelompok, jk }: BarisBeku) => `${kelompok.replace('-', '–')} bulan ${jk}`
const duluKini = (dulu: string, kini: string) => `dulu ${dulu}, kini ${kini}`
const ukuran = (nilai: number | null, format: (nilai: number) => string) => (nilai === null ? 'kosong' : format(nilai))

function kalimatIsi(beda: BedaIsi, namaPosyandu: (id: string) => string): string {
  switch (beda.kode) {
    case 'masukS':
      return `kini dihitung sebagai sasaran, ${beda.kini === null ? 'tidak ditimbang' : `ditimbang, ${beda.kini}`}`
    case 'keluarS':
      return `${duluKini(beda.dulu ?? 'sasaran yang tidak ditimbang', 'bukan sasaran bulan ini')}`
    case 'posyandu':
      return duluKini(`di ${namaPosyandu(beda.dulu)}`, `di ${namaPosyandu(beda.kini)}`)
    case 'baris':
      return duluKini(baris(beda.dulu), baris(beda.kini))
    case 'huruf':
      if (beda.dulu === null) return `baru tercatat ditimbang, ${beda.kini}`
      return duluKini(beda.dulu, beda.kini ?? 'tidak ditimbang')
    case 'kms':
      return beda.kini ? 'kini punya KMS' : 'kini tanpa KMS'
    case 'bgm':
      return beda.kini ? 'kini BGM' : 'kini tidak lagi BGM'
    case 'duaT':
      return beda.kini ? 'kini 2T' : 'kini tidak lagi 2T'
    case 'bbG':
      return `berat ${duluKini(ukuran(beda.dulu, formatKg), ukuran(beda.kini, formatKg))}`
    case 'tbMm':
      return `tinggi ${duluKini(ukuran(beda.dulu, formatCm), ukuran(beda.kini, formatCm))}`
  }
}

/** What a child is counted for otherwise since the report was sent: "dulu T, kini N; berat dulu 8,6 kg, kini 8,9 kg". */
export function kalimatBedaAnak(beda: readonly BedaIsi[], namaPosyandu: (id: string) => string): string {
  return beda.map((one) => kalimatIsi(one, namaPosyandu)).join('; ')
}
