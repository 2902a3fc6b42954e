import { dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import type { BarisKartu, IsiKartu } from './putusan.ts'
import type { BarisDinilai } from './riwayat.ts'

/** Who of those that examine makes a visit count as one of the pregnancy. @source docs/aturan/kartu.md, `k_kunjungan` */
const pemeriksaAnc: readonly unknown[] = ['bidan', 'perawat', 'dokter']

function countAnc(lalu: readonly BarisDinilai[], trimester: '1' | '2' | '3'): number {
  return lalu.filter(
    ({ isi, putusan }) => pemeriksaAnc.includes(isi.pemeriksa) && putusan('trimester').hasil === trimester,
  ).length
}

const tablet = ({ isi }: BarisKartu): number => (typeof isi.ttd_jumlah === 'number' ? isi.ttd_jumlah : 0)

/** Whether anybody ever wrote down what is added up. */
const isTercatat = (rows: readonly BarisKartu[], kode: string) => rows.some(({ isi }) => (isi[kode] ?? null) !== null)

/**
 * Tablets swallowed up to a visit.
 *
 * Nobody counts them: at a visit is asked whether one was taken every day. Where it was, one a day since the visit before,
 * and no more than she had; else none. Tablets given today are not swallowed yet.
 *
 * @source docs/decisions/0035-tablet-diminum.md
 */
function countDiminum(rows: readonly BarisKartu[]): number {
  let [punya, diminum] = [0, 0]
  let sejak: Tanggal | null = null
  for (const row of rows) {
    if (sejak !== null && row.isi.ttd_konsumsi === 'setiap-hari') {
      const taken = Math.min(punya, dayNumber(row.tanggal) - dayNumber(sejak))
      punya -= taken
      diminum += taken
    }
    punya += tablet(row)
    sejak = row.tanggal
  }
  return diminum
}

/** What the card of a pregnant woman takes from her earlier visits; null while nobody wrote down any of it. */
export function riwayatIbuHamil(lalu: readonly BarisDinilai[], kini: BarisKartu): IsiKartu {
  const rows = [...lalu, kini]
  return {
    anc_tm1: countAnc(lalu, '1'),
    anc_tm2: countAnc(lalu, '2'),
    anc_tm3: countAnc(lalu, '3'),
    ttd_total: isTercatat(rows, 'ttd_jumlah') ? rows.reduce((sum, row) => sum + tablet(row), 0) : null,
    ttd_diminum_total: isTercatat(rows, 'ttd_konsumsi') ? countDiminum(rows) : null,
  }
}
