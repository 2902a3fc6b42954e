/** The files made for other programs. @source docs/aturan/gizi.md, "Berkas untuk aplikasi lain" */
export const jenisEkspor = ['sigizi-identitas', 'sigizi-ukur', 'sigizi-pmt', 'sigizi-bulanan', 'dhis2', 'fhir'] as const
export type JenisEkspor = (typeof jenisEkspor)[number]
