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
  /** Headings of the sheet that are shorter than the name of their column. */
  readonly kepala: Readonly<Record<string, string>>
  /** Parts of the sheet, by the steps of the day, with the judgements that stand beside them. */
  readonly lembar: readonly {
    readonly judul: string
    readonly langkah: readonly (1 | 2 | 3 | 4 | 5 | null)[]
    readonly putusan: readonly string[]
  }[]
  readonly akhir: readonly { readonly sebab: string; readonly tombol: string }[]
}

export const ibuHamil: RupaKartu = {
  kode: 'ibu-hamil',
  alamat: '/ibu-hamil',
  judul: 'Ibu hamil',
  sebut: 'ibu hamil',
  risiko: ['bahaya', 'td_ibu', 'anemia_hamil', 'djj', 'lab_hamil', 'tfu', 'kek', 'tbc_kmk', 'risiko_4t', 'imt_awal'],
  ringkas: ['bb_kg', 'lila_cm', 'td_sistole', 'td_diastole', 'hb_gdl', 'tfu_cm', 'djj', 'ttd_jumlah'],
  kepala: {
    uk_tulis_mgg: 'Usia hamil',
    kurva_bb: 'Kurva KIA',
    tbc_batuk: 'Batuk',
    tbc_demam: 'Demam',
    tbc_bb_turun: 'BB turun',
    tbc_kontak: 'Kontak TBC',
    tbc_lesu: 'Lesu',
    ttd_jumlah: 'TTD diberi',
    mt_komposisi: 'MT komposisi',
    mt_porsi: 'MT jumlah',
    gds_mgdl: 'GDS',
  },
  lembar: [
    { judul: 'Pengukuran', langkah: [2, 1, 3], putusan: ['uk', 'kurva_bb', 'kek', 'td_ibu', 'rujukan'] },
    { judul: 'Pelayanan', langkah: [4], putusan: ['bahaya', 'tbc_kmk', 'anemia_hamil', 'rujukan'] },
    { judul: 'Penyuluhan', langkah: [5, null], putusan: ['k_kunjungan', 'rujukan'] },
  ],
  akhir: [
    { sebab: 'bersalin', tombol: 'Bersalin' },
    { sebab: 'keguguran', tombol: 'Keguguran' },
    { sebab: 'meninggal', tombol: 'Ibu meninggal' },
  ],
}
