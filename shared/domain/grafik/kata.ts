import { formatZ } from '../angka/tulis.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import type { AnakGrafik } from './anak.ts'
import { type Grafik, type Lembar, namaGrafik } from './bentuk.ts'
import { type Kelas, kelasOf, kelasUkuran } from './hitungan.ts'
import type { ModelGrafik } from './model.ts'
import type { Titik } from './titik.ts'

/** Which standard, and which age rule. */
export function kataRujukan(rujukan: RujukanZ): string {
  return `WHO 2006, menurut ${rujukan === 'hari' ? 'hari' : 'bulan penuh'}`
}

/** What stands in the corner: the standard, and how length is taken on this page; from 24 months on it is 0,7 cm less. */
export function kataPojok(grafik: Grafik, lembar: Lembar, rujukan: RujukanZ): string {
  const kata = kataRujukan(rujukan)
  if (grafik !== 'TBU' && grafik !== 'BBTB' && grafik !== 'IMTU') return kata
  return `${kata}. ${lembar === '24-60' ? 'Diukur berdiri' : 'Diukur terlentang'}`
}

/** The class of a point in words; null where its chart has none at this age. */
export function kelasTitik({ penimbangan }: AnakGrafik, grafik: Grafik, titik: Titik): Kelas | null {
  const t = penimbangan.find(({ id }) => id === titik.id)
  if (t) return kelasUkuran(t, grafik, titik.z)
  return titik.z === null || grafik === 'LILAU' ? null : kelasOf(grafik, titik.z)
}

/** "8,6 kg, z −2,07": a measure, and how far from the median it lies. */
export function kataNilai({ satuan }: ModelGrafik, { label, z }: Titik): string {
  return `${label} ${satuan}, ${z === null ? 'tanpa z' : `z ${formatZ(z)}`}`
}

/** When a point was measured. */
export function kataWaktu({ tanggal, umurBulan, lahir }: Titik): string {
  return lahir ? `${formatTanggal(tanggal)}, saat lahir` : `${formatTanggal(tanggal)}, umur ${umurBulan} bulan`
}

/** A chart in one sentence: how many points, the last one, and the months that were missed. */
export function keteranganGrafik(model: ModelGrafik): string {
  const nama = namaGrafik(model.grafik, model.lembar)
  const titik = model.ruas.flat()
  const last = titik.at(-1)
  if (!last) return `Grafik ${nama}: belum ada pengukuran di lembar ini.`
  const jeda = model.jeda.map(({ pesan }) => pesan).join(', ')
  return `Grafik ${nama}: ${titik.length} pengukuran, terakhir ${kataNilai(model, last)}.${jeda ? ` ${jeda}.` : ''}`
}
