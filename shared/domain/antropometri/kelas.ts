/** The classes of Permenkes 2/2020. Lower limits −3 and −2 belong to the class above, upper limits to the class below. */

export type KelasBBU = 'sangatKurang' | 'kurang' | 'normal' | 'risikoLebih'
export type KelasTBU = 'sangatPendek' | 'pendek' | 'normal' | 'tinggi'
export type KelasGizi = 'giziBuruk' | 'giziKurang' | 'giziBaik' | 'berisikoGiziLebih' | 'giziLebih' | 'obesitas'
export type KelasLKU = 'kurang' | 'normal' | 'melebihi'
export type KelasLila = 'giziBuruk' | 'giziKurang' | 'normal'

/**
 * BB/U, 0–60 months.
 *
 * @param z two decimals
 * @source Permenkes 2/2020 Standar Antropometri Anak
 * @edge −3,00 is kurang, −2,00 and +1,00 are normal
 */
export function kelasBBU(z: number): KelasBBU {
  if (z < -3) return 'sangatKurang'
  if (z < -2) return 'kurang'
  return z <= 1 ? 'normal' : 'risikoLebih'
}

/** Bawah garis merah: BB/U below −3, the z rounded to two decimals. @source docs/aturan/skdn.md, "Letters" @edge −3,00 is not BGM */
export function isBGM(z: number): boolean {
  return kelasBBU(z) === 'sangatKurang'
}

/** PB/U or TB/U, 0–60 months. @source Permenkes 2/2020 @edge −2,00 and +3,00 are normal */
export function kelasTBU(z: number): KelasTBU {
  if (z < -3) return 'sangatPendek'
  if (z < -2) return 'pendek'
  return z <= 3 ? 'normal' : 'tinggi'
}

/** BB/PB, BB/TB and IMT/U, 0–60 months. @source Permenkes 2/2020 @edge −2,00 and +1,00 are gizi baik, +3,00 gizi lebih */
export function kelasGizi(z: number): KelasGizi {
  if (z < -3) return 'giziBuruk'
  if (z < -2) return 'giziKurang'
  if (z <= 1) return 'giziBaik'
  if (z <= 2) return 'berisikoGiziLebih'
  return z <= 3 ? 'giziLebih' : 'obesitas'
}

/** IMT/U, 5–18 years. @source Permenkes 2/2020; five classes, one step lower than for balita @edge +2,00 is gizi lebih */
export function kelasIMTU5to18(z: number): Exclude<KelasGizi, 'berisikoGiziLebih'> {
  if (z < -3) return 'giziBuruk'
  if (z < -2) return 'giziKurang'
  if (z <= 1) return 'giziBaik'
  return z <= 2 ? 'giziLebih' : 'obesitas'
}

/** Lingkar kepala by age: outside ±2 SD. @source Kartu Bantu Bayi, Balita, Apras, column 11 */
export function kelasLKU(z: number): KelasLKU {
  if (z < -2) return 'kurang'
  return z <= 2 ? 'normal' : 'melebihi'
}

/** Millimetres: below is gizi buruk, below the second is gizi kurang. @source WHO/MTBS cut-offs on the Kartu Bantu, 6–59 months */
const batasLilaMm = { buruk: 115, kurang: 125 } as const

/** LILA of 6–59 months. @param mm millimetres @edge 11,5 cm is gizi kurang, 12,5 cm is normal */
export function kelasLila(mm: number): KelasLila {
  if (mm < batasLilaMm.buruk) return 'giziBuruk'
  return mm < batasLilaMm.kurang ? 'giziKurang' : 'normal'
}

export const labelBBU: Readonly<Record<KelasBBU, string>> = {
  sangatKurang: 'Berat badan sangat kurang',
  kurang: 'Berat badan kurang',
  normal: 'Berat badan normal',
  risikoLebih: 'Risiko berat badan lebih',
}
export const labelTBU: Readonly<Record<KelasTBU, string>> = {
  sangatPendek: 'Sangat pendek',
  pendek: 'Pendek',
  normal: 'Normal',
  tinggi: 'Tinggi',
}
export const labelGizi: Readonly<Record<KelasGizi, string>> = {
  giziBuruk: 'Gizi buruk',
  giziKurang: 'Gizi kurang',
  giziBaik: 'Gizi baik',
  berisikoGiziLebih: 'Berisiko gizi lebih',
  giziLebih: 'Gizi lebih',
  obesitas: 'Obesitas',
}
export const labelLKU: Readonly<Record<KelasLKU, string>> = {
  kurang: 'Kurang dari normal',
  normal: 'Normal',
  melebihi: 'Melebihi normal',
}
export const labelLila: Readonly<Record<KelasLila, string>> = {
  giziBuruk: 'Gizi buruk',
  giziKurang: 'Gizi kurang',
  normal: 'Normal',
}
