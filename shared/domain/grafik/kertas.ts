import { formatBerat } from '../penimbangan/ketikan.ts'
import type { JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import { type Grafik, type Lembar, namaGrafik } from './bentuk.ts'
import type { Bidang } from './letak.ts'
import type { ModelGrafik } from './model.ts'

/** Millimetres of 9 points: nothing on paper is set smaller. */
const hurufMm = (9 * 25.4) / 72

/** The chart on the strip of the Buku KIA: A5 across (210 × 148 mm), 8 mm free around, below the head. */
export const bidangStrip: Bidang = { lebarMm: 194, tinggiMm: 112, hurufMm, barisLengkap: true }

/** The chart on a sheet of A4, above the table of all measures. */
export const bidangLembar: Bidang = { lebarMm: 194, tinggiMm: 132, hurufMm, barisLengkap: true }

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

/** The lines above the chart: whose it is, and which. */
export function kepalaStrip(anak: KepalaGrafik, grafik: Grafik, lembar: Lembar): [string, string] {
  const siapa = [
    anak.nama,
    anak.jk && kataJk[anak.jk],
    anak.tanggalLahir && `lahir ${formatTanggal(anak.tanggalLahir)}`,
    anak.bbLahirG !== null && `BB lahir ${formatBerat(anak.bbLahirG)} kg`,
  ]
  const tempat = [anak.namaIbu && `ibu ${anak.namaIbu}`, anak.posyandu, anak.rt && `RT ${anak.rt}`]
  const judul = `${grafik === 'BBU' ? 'KMS' : 'Kurva'} ${namaGrafik(grafik, lembar)}, ${lembar.replace('-', '–')} bulan`
  return [siapa.filter(Boolean).join(', '), [judul, ...tempat.filter(Boolean)].join(', ')]
}

/** The line below the chart: where and when it was made, and what a reader without colours has to know. */
export function kakiStrip({ grafik }: ModelGrafik, tempat: string, hariIni: Tanggal): string {
  const huruf = ' T bergaris tebal: 2T, dua bulan berturut-turut tidak naik.'
  return `${tempat}, dicetak ${formatTanggal(hariIni)}.${grafik === 'BBU' ? huruf : ''}`
}
