import type { JenisEkspor } from '#shared/domain/ekspor/jenis.ts'

/** What a kind of file is called, and what it is for. */
export const kataJenis: Readonly<Record<JenisEkspor, { readonly nama: string; readonly untuk: string }>> = {
  'sigizi-identitas': {
    nama: 'e-PPGBM: identitas',
    untuk: 'Excel 97–2003 (.xls), satu tiap posyandu, untuk diunggah di e-PPGBM/SIGIZI.',
  },
  'sigizi-ukur': {
    nama: 'e-PPGBM: pengukuran',
    untuk: 'Excel 97–2003 (.xls), satu tiap posyandu: penimbangan bulan ini, vitamin A, dan ASI.',
  },
  'sigizi-pmt': {
    nama: 'e-PPGBM: PMT',
    untuk: 'Excel 97–2003 (.xls), satu tiap posyandu: pekan PMT yang dicatat bulan ini.',
  },
  'sigizi-bulanan': { nama: 'SIGIZI: tabel bulanan', untuk: 'Excel (.xlsx), satu baris tiap desa, angka LB3 Gizi.' },
  dhis2: { nama: 'DHIS2: angka SKDN dan gizi', untuk: 'JSON, satu tiap posyandu, dengan petaan kode di bawah.' },
  fhir: { nama: 'SATUSEHAT (FHIR R4)', untuk: 'JSON: anak, ukuran, z-score, dan imunisasi bulan ini.' },
}
