import { formatBerat } from '../penimbangan/ketikan.ts'
import type { JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import { type Grafik, type Lembar, namaGrafik } from './bentuk.ts'
import type { Bidang } from './letak.ts'

/** Millimetres of 9 points: nothing on paper is set smaller. */
const hurufMm = (9 * 25.4) / 72

/** The chart on the strip of the Buku KIA: A5 across (210 × 148 mm), 8 mm free around, below the head. */
export const bidangStrip: Bidang = { lebarMm: 194, tinggiMm: 112, hurufMm, barisLengkap: true }

/** A chart on a sheet of A4: two of them stand on one, or one above the table of all measures. */
export const bidangLembar: Bidang = { lebarMm: 194, tinggiMm: 118, hurufMm, barisLengkap: true }

/** The chart on a letter, between what is written and the slip for the answer. */
export const bidangSurat: Bidang = { lebarMm: 194, tinggiMm: 110, hurufMm, barisLengkap: true }

/** The papers a chart is made for: the strip of the Buku KIA, and the sheet for the folder. */
export const semuaKertasGrafik = ['A5', 'A4'] as const
export type KertasGrafik = (typeof semuaKertasGrafik)[number]
export const bidangKertas: Readonly<Record<KertasGrafik, Bidang>> = { A5: bidangStrip, A4: bidangLembar }

/** Who a chart is of, as its paper says it. */
export type KepalaGrafik = {
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  readonly bbLahirG: number | null
  readonly namaIbu: string | null
  readonly rt: string | null
  readonly posyandu: string | null
}

const kataJk = { L: 'laki-laki', P: 'perempuan' } as const

/** "KMS BB/U, 0–24 bulan" */
export function judulGrafik(grafik: Grafik, lembar: Lembar): string {
  return `${grafik === 'BBU' ? 'KMS' : 'Kurva'} ${namaGrafik(grafik, lembar)}, ${lembar.replace('-', '–')} bulan`
}

/** The lines above a chart: whose it is, and where the child belongs. */
export function kepalaGrafik(anak: KepalaGrafik): [string, string] {
  const siapa = [
    anak.nama,
    anak.jk && kataJk[anak.jk],
    anak.tanggalLahir && `lahir ${formatTanggal(anak.tanggalLahir)}`,
    anak.bbLahirG !== null && `BB lahir ${formatBerat(anak.bbLahirG)} kg`,
  ]
  const tempat = [anak.namaIbu && `ibu ${anak.namaIbu}`, anak.posyandu, anak.rt && `RT ${anak.rt}`]
  return [siapa.filter(Boolean).join(', '), tempat.filter(Boolean).join(', ')]
}

/** What a reader without colours has to know of the KMS. */
export const kata2T = 'T bergaris tebal: 2T, dua bulan berturut-turut tidak naik.'

/** The line below: where and when it was made. */
export function kakiGrafik(tempat: string, hariIni: Tanggal): string {
  return `${tempat}, dicetak ${formatTanggal(hariIni)}.`
}
