import { angka } from './aturan.ts'
import type { BarisKartu, IsiKartu } from './putusan.ts'
import type { BarisDinilai } from './riwayat.ts'
import { kunjunganSudah } from './riwayat-neonatal.ts'

/** What the card of a mother after a birth takes from the visits before; of capsules null while nobody wrote down any. */
export function riwayatNifas(lalu: readonly BarisDinilai[], kini: BarisKartu): IsiKartu {
  const kapsul = [...lalu, kini].map((satu) => angka(satu, 'vita_jumlah')).filter((satu) => satu !== null)
  return {
    ...kunjunganSudah(lalu, 'kf', ['KF1', 'KF2', 'KF3', 'KF4']),
    vita_total: kapsul.length === 0 ? null : kapsul.reduce((jumlah, satu) => jumlah + satu, 0),
  }
}
