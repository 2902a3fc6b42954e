import type { RujukanZ } from '../skdn/z-bbu.ts'

/** What the rules of the cards leave to the Puskesmas, because the sources disagree or are silent. @source docs/aturan/kartu.md, "Settings" */
export type SetelanKartu = {
  /** Which of the two rules of TBC sends on: the decree, one sign, or the card, two answers. */
  readonly aturanTbc: 'kmk' | 'kartu'
  /** Completed week from which the haemoglobin limit of the third trimester holds. */
  readonly trimesterKlinisTiga: 28 | 25
  readonly batas4T: {
    /** Younger than so many completed years. */
    readonly muda: number
    /** Older than so many completed years. */
    readonly tua: number
    /** Closer to the last child than so many tenths of a year. */
    readonly rapatPersepuluh: number
    /** From so many pregnancies on. */
    readonly banyak: number
  }
  /** The bands of weight gain, as rounded by the guideline or by the IOM. */
  readonly kurvaBb: 'pedoman' | 'iom'
  /** Months of the calendar in which children are dewormed. */
  readonly bulanObatCacing: readonly number[]
  /** The age a z-score is looked up by: that of the monthly report. */
  readonly rujukanZ: RujukanZ
}

export const setelanBawaan: SetelanKartu = {
  aturanTbc: 'kmk',
  trimesterKlinisTiga: 28,
  batas4T: { muda: 20, tua: 35, rapatPersepuluh: 20, banyak: 4 },
  kurvaBb: 'pedoman',
  bulanObatCacing: [8],
  rujukanZ: 'hari',
}
