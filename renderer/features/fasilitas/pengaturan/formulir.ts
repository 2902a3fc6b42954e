import type { Pengaturan } from '#shared/contract/fasilitas.ts'
import { kataPilihan, namaBarisEkor } from '#shared/text/isian-pengaturan.ts'

/** The choices of the settings, in the words of the forms. */

type Pilihan<V extends string> = readonly { readonly nilai: V; readonly label: string; readonly ket?: string }[]

export const pilihanRujukanZ: Pilihan<Pengaturan['rujukanZ']> = [
  { nilai: 'hari', label: kataPilihan.rujukanZ.hari, ket: 'WHO 2006. Dipakai bila tidak diatur lain.' },
  { nilai: 'bulanPenuh', label: kataPilihan.rujukanZ.bulanPenuh, ket: 'Tabel Permenkes 2/2020.' },
]
export const pilihanKelompok: Pilihan<Pengaturan['kelompokF1']> = [
  { nilai: 'lima', label: kataPilihan.kelompokF1.lima, ket: '24–35 dan 36–59 bulan terpisah' },
  { nilai: 'empat', label: kataPilihan.kelompokF1.empat, ket: '24–59 bulan menjadi satu' },
]
export const pilihanTidakHadir: Pilihan<Pengaturan['tidakHadir']> = [
  { nilai: 'S-D', label: kataPilihan.tidakHadir['S-D'], ket: 'Dari semua balita yang ada' },
  { nilai: 'K-D', label: kataPilihan.tidakHadir['K-D'], ket: 'Dari balita yang punya KMS atau Buku KIA' },
]
export const pilihanDuaT: Pilihan<Pengaturan['duaT']> = [
  { nilai: 'bagianT', label: kataPilihan.duaT.bagianT, ket: '2T juga punya baris sendiri di bawah' },
  { nilai: 'terpisah', label: kataPilihan.duaT.terpisah, ket: 'T hanya yang baru sekali tidak naik' },
]
export const pilihanKertas: Pilihan<Pengaturan['kertas']> = [
  { nilai: 'F4', label: kataPilihan.kertas.F4 },
  { nilai: 'A4', label: kataPilihan.kertas.A4 },
]
export const pilihanTema: Pilihan<Pengaturan['tema']> = [
  { nilai: 'terang', label: kataPilihan.tema.terang },
  { nilai: 'gelap', label: kataPilihan.tema.gelap },
]
export const ukuranHuruf: readonly Pengaturan['ukuranHuruf'][] = [100, 115, 130]

type BarisEkor = Pengaturan['barisEkorF1'][number]
export const pilihanBarisEkor = Object.keys(namaBarisEkor) as BarisEkor[]

/** Adds or takes off a tail row; the rows stand in the order of the form, whatever order they were chosen in. */
export function toggleBarisEkor(chosen: readonly BarisEkor[], baris: BarisEkor): BarisEkor[] {
  const wanted = new Set(chosen)
  if (!wanted.delete(baris)) wanted.add(baris)
  return pilihanBarisEkor.filter((b) => wanted.has(b))
}
