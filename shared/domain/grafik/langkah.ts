import { formatBulat, formatDesimal, formatZ } from '../angka/tulis.ts'
import { hariBerdiri } from '../antropometri/inti.ts'
import type { Indikator } from '../antropometri/kurva.ts'
import { nilaiSd, zPolos } from '../antropometri/lms.ts'
import { formatBerat, formatPanjang } from '../penimbangan/ketikan.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import type { KunjunganUkur, SiapaGrafik } from './anak.ts'
import { type Grafik, lembarOf, namaGrafik } from './bentuk.ts'
import { hariOf, hasilTimbang, type Rumus, rumusOf, zOf } from './hitungan.ts'

/** One step of a sum: what, how, and what came out. */
export type Langkah = { readonly apa: string; readonly cara: string; readonly hasil: string }

/** The tables as WHO calls them, and as they lie in `resources/who`. */
const namaTabel: Readonly<Record<Indikator, string>> = {
  BBU: 'weight-for-age (wfa)',
  TBU: 'length/height-for-age (lhfa)',
  BBPB: 'weight-for-length (wfl)',
  BBTB: 'weight-for-height (wfh)',
  IMTU: 'BMI-for-age (bmifa)',
  LKU: 'head circumference-for-age (hcfa)',
  LILAU: 'arm circumference-for-age (acfa)',
}
const kataJk = { L: 'laki-laki', P: 'perempuan' } as const

/** Beyond three deviations these go on in a straight line. @source docs/aturan/antropometri.md, A3 */
const terbatas: ReadonlySet<Indikator> = new Set(['BBU', 'BBPB', 'BBTB', 'IMTU', 'LILAU'])

type Soal = {
  readonly isi: SiapaGrafik
  readonly t: KunjunganUkur
  readonly grafik: Grafik
  readonly rujukan: RujukanZ
}

function langkahUmur({ isi, t, rujukan }: Soal): Langkah[] {
  if (isi.tanggalLahir === null || t.umurHari === null || t.umurBulan === null) return []
  const cara = `${formatTanggal(isi.tanggalLahir)} ke ${formatTanggal(t.tanggal)}`
  const hasil = rujukan === 'hari' ? `${formatBulat(t.umurHari)} hari` : `${t.umurBulan} bulan penuh`
  return [{ apa: 'Umur', cara, hasil }]
}

/** Length as it is computed with: 0,7 cm more or less where the posture does not fit the age. */
function langkahTb(soal: Soal): Langkah[] {
  const { isi, t, rujukan } = soal
  const tbCm = hasilTimbang(isi, t, rujukan)?.tbCm ?? null
  if (t.tbMm === null || tbCm === null) return []
  const used = Math.round(tbCm * 10)
  if (used === t.tbMm) return []
  const tanda = used > t.tbMm ? '+' : '−'
  const cara = `${formatPanjang(t.tbMm)} ${t.caraUkur ?? ''} ${tanda} 0,7`
  return [
    {
      apa: (hariOf(t, rujukan) ?? 0) >= hariBerdiri ? 'TB dipakai' : 'PB dipakai',
      cara,
      hasil: `${formatPanjang(used)} cm`,
    },
  ]
}

function langkahImt({ isi, t, rujukan }: Soal): Langkah[] {
  const hasil = hasilTimbang(isi, t, rujukan)
  if (t.bbG === null || !hasil || hasil.imt === null || hasil.tbCm === null) return []
  const meter = formatDesimal(hasil.tbCm / 100, 3)
  return [{ apa: 'IMT', cara: `${formatBerat(t.bbG)} / (${meter} × ${meter})`, hasil: formatDesimal(hasil.imt, 4) }]
}

/** The row of the table: of an age, or of a length; a length between two rows lies between their figures. */
function kataBaris({ isi, t, rujukan }: Soal, { indikator }: Rumus): string {
  if (indikator !== 'BBPB' && indikator !== 'BBTB') {
    const hari = `baris hari ${formatBulat(hariOf(t, rujukan) ?? 0)}`
    return rujukan === 'hari' ? hari : `${hari} (bulan ${t.umurBulan})`
  }
  const tbCm = hasilTimbang(isi, t, rujukan)?.tbCm ?? 0
  return `baris ${formatDesimal(tbCm, 1)} cm`
}

/** The measure as it stands in the formula. */
function tulisNilai({ t, grafik }: Soal, nilai: number): string {
  if ((grafik === 'BBU' || grafik === 'BBTB') && t.bbG !== null) return formatBerat(t.bbG)
  return formatDesimal(nilai, grafik === 'IMTU' ? 4 : 1)
}

/** A number as a factor: in brackets when it is negative. */
const faktor = (nilai: number, digits: number) =>
  nilai < 0 ? `(${formatDesimal(nilai, digits)})` : formatDesimal(nilai, digits)

function langkahZ(soal: Soal, { nilai, lms: { l, m, s }, indikator }: Rumus, z: number): Langkah[] {
  const apa = `z ${namaGrafik(soal.grafik, lembarOf(soal.t.umurBulan))}`
  const y = tulisNilai(soal, nilai)
  const plain = zPolos(nilai, l, m, s)
  const pangkat = l === 1 ? '' : ` ^ ${faktor(l, 4)}`
  const polos = `((${y} / ${formatDesimal(m, 4)})${pangkat} − 1) / (${faktor(l, 4)} × ${formatDesimal(s, 5)})`
  if (!terbatas.has(indikator) || Math.abs(plain) <= 3) return [{ apa, cara: polos, hasil: formatZ(z) }]
  const sign = plain > 0 ? 1 : -1
  const [sd2, sd3] = [nilaiSd(2 * sign, l, m, s), nilaiSd(3 * sign, l, m, s)].map((sd) => formatDesimal(sd, 4))
  const tanda = sign > 0 ? '+' : '−'
  const jarak = sign > 0 ? `(${sd3} − ${sd2})` : `(${sd2} − ${sd3})`
  return [
    { apa: 'Rumus LMS', cara: polos, hasil: `${formatZ(plain)}, lebih dari 3` },
    { apa: `Garis ${tanda}2, ${tanda}3`, cara: 'M × (1 + L × S × z) ^ (1 / L)', hasil: `${sd2}; ${sd3}` },
    { apa, cara: `${sign > 0 ? '3' : '−3'} + (${y} − ${sd3}) / ${jarak}`, hasil: formatZ(z) },
  ]
}

/**
 * How a z-score comes about, step by step, with the row of the table it rests on.
 *
 * @returns none where there is no z: not measured, outside the table, or edema
 */
export function langkahHitung(isi: SiapaGrafik, t: KunjunganUkur, grafik: Grafik, rujukan: RujukanZ): Langkah[] {
  const soal = { isi, t, grafik, rujukan }
  const rumus = rumusOf(isi, t, grafik, rujukan)
  const z = zOf(hasilTimbang(isi, t, rujukan), grafik)
  if (rumus === null || z === null || isi.jk === null) return []
  const { l, m, s } = rumus.lms
  const length = grafik === 'TBU' || grafik === 'BBTB' || grafik === 'IMTU'
  return [
    ...langkahUmur(soal),
    ...(length ? langkahTb(soal) : []),
    ...(grafik === 'IMTU' ? langkahImt(soal) : []),
    {
      apa: 'Tabel WHO',
      cara: `${namaTabel[rumus.indikator]}, ${kataJk[isi.jk]}`,
      hasil: kataBaris(soal, rumus),
    },
    { apa: 'L; M; S', cara: `${formatDesimal(l, 4)}; ${formatDesimal(m, 4)}; ${formatDesimal(s, 5)}`, hasil: '' },
    ...langkahZ(soal, rumus, z),
  ]
}
