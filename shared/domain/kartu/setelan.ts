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
  /** Classes of the IMT on the printed card, which prints five words and no numbers. */
  readonly imtKartu: 'pgs' | 'who'
  /** Whether the card of a grown-up knows a blood pressure that is too low. */
  readonly tdRendah: '90/60' | 'tanpa'
  /** Who is asked the questions of PUMA: everybody of that age, or who smokes. */
  readonly sasaranPuma: 'semua' | 'perokok'
  /** Points from which on PUMA and SRQ-20 send on. */
  readonly ambangPuma: 6 | 7
  readonly ambangSrq: 6 | 7
  /** Places a birth is at a facility, as answers of the card. */
  readonly tempatFaskes: readonly string[]
  /** The age a z-score is looked up by: that of the monthly report. */
  readonly rujukanZ: RujukanZ
}

export const setelanBawaan: SetelanKartu = {
  aturanTbc: 'kmk',
  trimesterKlinisTiga: 28,
  batas4T: { muda: 20, tua: 35, rapatPersepuluh: 20, banyak: 4 },
  kurvaBb: 'pedoman',
  bulanObatCacing: [8],
  imtKartu: 'pgs',
  tdRendah: '90/60',
  sasaranPuma: 'semua',
  ambangPuma: 6,
  ambangSrq: 6,
  tempatFaskes: ['rs', 'puskesmas', 'klinik', 'pmb'],
  rujukanZ: 'hari',
}
