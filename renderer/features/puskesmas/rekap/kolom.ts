import type { BarisRekap } from '#shared/contract/puskesmas.ts'
import type { KodeSkdn } from '#shared/domain/skdn/indikator.ts'
import { formatBulat, formatPersen } from '#shared/text/angka.ts'

/** A number of the totals: its code as printed, what it means, and how a row shows it. */
export type KolomRekap = {
  readonly kode: string
  readonly arti: string
  /** What is counted, where names stand behind the number. */
  readonly hitungan: KodeSkdn | null
  readonly isi: (baris: BarisRekap) => string
}

function hitungan(kode: KodeSkdn, arti: string): KolomRekap {
  return { kode, arti, hitungan: kode, isi: (baris) => formatBulat(baris.hitungan[kode]) }
}

/** Percent, of which one more word than the code is needed. */
function indikator(nama: string, arti: string): KolomRekap {
  const isi = (baris: BarisRekap) => formatPersen(baris.indikator[nama] ?? null)
  return { kode: nama.replace("'", '′'), arti, hitungan: null, isi }
}

export const kolomHitungan: readonly KolomRekap[] = [
  hitungan('S', 'sasaran, semua balita'),
  hitungan('K', 'punya KMS atau Buku KIA'),
  hitungan('D', 'ditimbang'),
  hitungan('N', 'naik'),
  hitungan('T', 'tidak naik'),
  hitungan('O', 'bulan lalu tidak ditimbang'),
  hitungan('B', 'baru pertama hadir'),
  hitungan('BGM', 'di bawah garis merah'),
  hitungan('2T', 'tidak naik dua kali berturut-turut'),
]

export const kolomIndikator: readonly KolomRekap[] = [
  indikator('K/S', 'punya KMS dari semua sasaran, persen'),
  indikator('D/S', 'ditimbang dari semua sasaran, persen'),
  indikator("N/D'", 'naik dari yang dapat dinilai (N dan T), persen'),
  indikator('BGM/D', 'di bawah garis merah dari yang ditimbang, persen'),
  indikator("2T/D'", 'tidak naik dua kali dari yang dapat dinilai, persen'),
]
