/** What the pages of a card show of it first. The rest follows from its description. */
export type RupaKartu = {
  readonly kode: string
  /** Where its pages live. */
  readonly alamat: string
  readonly judul: string
  /** "ibu hamil", in a sentence. */
  readonly sebut: string
  /** Judgements named in a list. */
  readonly risiko: readonly string[]
  /** Columns a table of visits shows first. */
  readonly ringkas: readonly string[]
  readonly akhir: readonly { readonly sebab: string; readonly tombol: string }[]
}

export const ibuHamil: RupaKartu = {
  kode: 'ibu-hamil',
  alamat: '/ibu-hamil',
  judul: 'Ibu hamil',
  sebut: 'ibu hamil',
  risiko: ['bahaya', 'td_ibu', 'anemia_hamil', 'djj', 'lab_hamil', 'tfu', 'kek', 'tbc_kmk', 'risiko_4t', 'imt_awal'],
  ringkas: ['bb_kg', 'lila_cm', 'td_sistole', 'td_diastole', 'hb_gdl', 'tfu_cm', 'djj', 'ttd_jumlah'],
  akhir: [
    { sebab: 'bersalin', tombol: 'Bersalin' },
    { sebab: 'keguguran', tombol: 'Keguguran' },
    { sebab: 'meninggal', tombol: 'Ibu meninggal' },
  ],
}
