import type { Tanggal } from '../tanggal/tanggal.ts'

/** What the rules of the cards rest on, and the day from which each holds. A year alone is its first day. */
export const sumberKartu = {
  KMK: { sebut: 'Kepmenkes HK.01.07/MENKES/2015/2023', sejak: '2023-08-29' },
  KARTU: { sebut: 'Kartu Bantu Posyandu 2023', sejak: '2023-08-29' },
  P2: { sebut: 'Permenkes 2/2020', sejak: '2020-01-01' },
  PPK: { sebut: 'Kepmenkes 1186/2022 dan 1936/2022', sejak: '2022-12-02' },
  PKG: { sebut: 'Kepmenkes 33/2025', sejak: '2025-01-21' },
  PGS: { sebut: 'Permenkes 41/2014', sejak: '2014-01-01' },
  ANC20: { sebut: 'Pedoman Pelayanan Antenatal Terpadu 2020', sejak: '2020-01-01' },
  WHO24: { sebut: 'WHO, batas hemoglobin 2024', sejak: '2024-03-05' },
  SDIDTK: { sebut: 'Pedoman SDIDTK 2022 (KPSP)', sejak: '2022-01-01' },
  SIGIZI: { sebut: 'Laporan bulanan SIGIZI 2025', sejak: '2025-01-01' },
  S11: { sebut: 'Pedoman Umum Pengelolaan Posyandu 2011', sejak: '2011-01-01' },
  PGD: { sebut: '25 keterampilan dasar kader 2023', sejak: '2023-01-01' },
  PANDUAN: { sebut: 'Panduan Pengelolaan Posyandu 2023', sejak: '2023-01-01' },
  MTBM: { sebut: 'Bagan MTBM', sejak: null },
  AMP: { sebut: 'Laporan kematian (AMP)', sejak: null },
  KIA: { sebut: 'Buku KIA', sejak: null },
  WHO: { sebut: 'WHO, usia kehamilan dari HPHT atau USG', sejak: null },
  U: { sebut: 'pengetahuan umum, perlu dipastikan', sejak: null },
} as const satisfies Record<string, { readonly sebut: string; readonly sejak: Tanggal | null }>

export type KodeSumber = keyof typeof sumberKartu

/** The day from which a rule holds: that of the source it names first. Null: from ever. */
export function sejakSumber(sumber: readonly KodeSumber[]): Tanggal | null {
  const [utama] = sumber
  return utama === undefined ? null : sumberKartu[utama].sejak
}
