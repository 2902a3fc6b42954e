import type { Pengaturan } from '#shared/contract/fasilitas.ts'

/** The choices of the settings, in the words of the forms. */

type Pilihan<V extends string> = readonly { readonly nilai: V; readonly label: string; readonly ket?: string }[]

export const pilihanRujukanZ: Pilihan<Pengaturan['rujukanZ']> = [
  { nilai: 'hari', label: 'Umur menurut hari', ket: 'WHO 2006. Dipakai bila tidak diatur lain.' },
  { nilai: 'bulanPenuh', label: 'Umur menurut bulan penuh', ket: 'Tabel Permenkes 2/2020.' },
]
export const pilihanKelompok: Pilihan<Pengaturan['kelompokF1']> = [
  { nilai: 'lima', label: 'Lima kelompok', ket: '24–35 dan 36–59 bulan terpisah' },
  { nilai: 'empat', label: 'Empat kelompok', ket: '24–59 bulan menjadi satu' },
]
export const pilihanTidakHadir: Pilihan<Pengaturan['tidakHadir']> = [
  { nilai: 'S-D', label: 'S − D', ket: 'Dari semua balita yang ada' },
  { nilai: 'K-D', label: 'K − D', ket: 'Dari balita yang punya KMS atau Buku KIA' },
]
export const pilihanDuaT: Pilihan<Pengaturan['duaT']> = [
  { nilai: 'bagianT', label: '2T bagian dari T', ket: '2T juga punya baris sendiri di bawah' },
  { nilai: 'terpisah', label: 'T dan 2T dipisah', ket: 'T hanya yang baru sekali tidak naik' },
]
export const pilihanKertas: Pilihan<Pengaturan['kertas']> = [
  { nilai: 'F4', label: 'F4' },
  { nilai: 'A4', label: 'A4' },
]
export const pilihanTema: Pilihan<Pengaturan['tema']> = [
  { nilai: 'terang', label: 'Terang' },
  { nilai: 'gelap', label: 'Gelap' },
]
export const ukuranHuruf: readonly Pengaturan['ukuranHuruf'][] = [100, 115, 130]

type BarisEkor = Pengaturan['barisEkorF1'][number]
export const namaBarisEkor: Readonly<Record<BarisEkor, string>> = {
  '2T': 'Tidak naik dua bulan berturut-turut (2T)',
  BBsangatKurang: 'BB sangat kurang',
  BBkurang: 'BB kurang',
  vitaminABiru: 'Mendapat vitamin A biru',
  vitaminAMerah: 'Mendapat vitamin A merah',
  asiE06: 'Bayi 0–5 bulan mendapat ASI eksklusif (E0-6)',
}

/** Adds or takes off a tail row; the rows stand in the order of the form, whatever order they were chosen in. */
export function toggleBarisEkor(chosen: readonly BarisEkor[], baris: BarisEkor): BarisEkor[] {
  const wanted = new Set(chosen)
  if (!wanted.delete(baris)) wanted.add(baris)
  return (Object.keys(namaBarisEkor) as BarisEkor[]).filter((b) => wanted.has(b))
}
