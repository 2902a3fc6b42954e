import { formatDesimal, formatZ } from '../angka/tulis.ts'
import { type HasilBalita, zUkuran } from '../antropometri/balita.ts'
import { formatBerat, formatPanjang } from '../penimbangan/ketikan.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import type { AnakGrafik, KunjunganUkur } from './anak.ts'
import { type Lembar, lembarOf, namaGrafik, semuaGrafik } from './bentuk.ts'
import { hasilTimbang, zOf } from './hitungan.ts'

/** All measures of a page as a table: heads, and a row a day, the oldest first; what was not measured is "–". */
export type TabelUkuran = { readonly judul: readonly string[]; readonly baris: readonly (readonly string[])[] }

type Ukuran = Pick<KunjunganUkur, 'bbG' | 'tbMm' | 'caraUkur' | 'lkMm' | 'lilaMm'>

const atau = <T>(nilai: T | null, tulis: (nilai: T) => string): string => (nilai === null ? '–' : tulis(nilai))

/** What was measured, IMT, and the z of every chart. */
function isi({ bbG, tbMm, caraUkur, lkMm, lilaMm }: Ukuran, hasil: HasilBalita | null): string[] {
  const cara = caraUkur === null ? '' : ` ${caraUkur.slice(0, 1)}`
  return [
    atau(bbG, formatBerat),
    atau(tbMm, (mm) => `${formatPanjang(mm)}${cara}`),
    atau(lkMm, formatPanjang),
    atau(lilaMm, formatPanjang),
    atau(hasil?.imt ?? null, (imt) => formatDesimal(imt, 1)),
    ...semuaGrafik.map((grafik) => atau(zOf(hasil, grafik), formatZ)),
  ]
}

function barisLahir({ isi: { jk, tanggalLahir, bbLahirG: bbG, pbLahirMm: tbMm, lkLahirMm: lkMm } }: AnakGrafik) {
  if (tanggalLahir === null || (bbG ?? tbMm ?? lkMm) === null) return []
  const ukuran = { bbG, tbMm, lkMm, lilaMm: null, caraUkur: 'terlentang', edema: false } as const
  const hasil = zUkuran({ jk, umur: { hari: 0 } }, ukuran)
  return [[formatTanggal(tanggalLahir), 'lahir', ...isi(ukuran, hasil), '–']]
}

export function tabelUkuran(anak: AnakGrafik, lembar: Lembar, rujukan: RujukanZ): TabelUkuran {
  const rows = anak.penimbangan
    .filter(({ umurBulan }) => umurBulan !== null && umurBulan >= 0 && lembarOf(umurBulan) === lembar)
    .toReversed()
    .map((t) => [
      formatTanggal(t.tanggal),
      String(t.umurBulan),
      ...isi(t, hasilTimbang(anak.isi, t, rujukan)),
      t.duaT ? `${t.huruf}, 2T` : (t.huruf ?? '–'),
    ])
  return {
    judul: [
      ...['Tanggal', 'Bulan', 'BB kg', 'PB/TB cm', 'LK cm', 'LILA cm', 'IMT'],
      ...semuaGrafik.map((grafik) => `z ${namaGrafik(grafik, lembar)}`),
      'N/T',
    ],
    baris: [...(lembar === '0-24' ? barisLahir(anak) : []), ...rows],
  }
}
