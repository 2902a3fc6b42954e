import type { BarisKartu, Hasil, IsiKartu } from './putusan.ts'

/** A row with what was judged of it. */
export type BarisDinilai = BarisKartu & { readonly putusan: (kode: string) => Hasil }

/** What a card works out from earlier rows of the same head, for one row. @param lalu the rows before it, in time */
export type Riwayat = (lalu: readonly BarisDinilai[], kini: BarisKartu) => IsiKartu
