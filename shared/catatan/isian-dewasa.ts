import { berat, bilangan, boleh, himpunan, panjang, yaTidak } from '../isian/isian.ts'
import { isianGds, isianIndra, isianTbc, isianTd } from './isian-bersama.ts'

/** Illnesses asked about. */
const penyakit = {
  ...{ hipertensi: 'hipertensi', dm: 'diabetes', stroke: 'stroke', jantung: 'jantung', asma: 'asma', kanker: 'kanker' },
  ...{ kolesterol: 'kolesterol tinggi', tbc: 'TBC' },
} as const

/** What the cards of grown-ups and of the elderly both ask. @source Kartu Bantu 2023 */
export const isianDewasa = {
  riwayat_keluarga: boleh(himpunan('Riwayat keluarga', penyakit)),
  riwayat_diri: boleh(himpunan('Riwayat diri sendiri', penyakit)),
  merokok: boleh(yaTidak('Merokok')),
  gula: boleh(yaTidak('Konsumsi tinggi gula')),
  garam: boleh(yaTidak('Konsumsi tinggi garam')),
  lemak: boleh(yaTidak('Konsumsi tinggi lemak')),
  bb_g: boleh(berat('BB', { tolak: [20_000, 200_000], tanya: [30_000, 150_000] })),
  tb_mm: boleh(panjang('TB', { tolak: [1_000, 2_200], tanya: [1_350, 1_900] })),
  lp_mm: boleh(panjang('Lingkar perut', { tolak: [400, 2_000], tanya: [550, 1_300] })),
  lila_mm: boleh(panjang('LILA', { tolak: [100, 600], tanya: [180, 450] })),
  ...isianTd,
  ...isianTbc,
  gds_mgdl: isianGds,
  gdp_mgdl: boleh(bilangan('Gula darah puasa', { satuan: 'mg/dl', tolak: [20, 900], tanya: [50, 400] })),
  kolesterol_mgdl: boleh(bilangan('Kolesterol', { satuan: 'mg/dl', tolak: [50, 800], tanya: [100, 400] })),
  ...isianIndra,
} as const
