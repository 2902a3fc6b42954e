import type { Pengaturan } from '#shared/contract/fasilitas.ts'
import { kataPilihan } from '#shared/text/isian-pengaturan.ts'

/** The choices of the settings, in the words of the forms. */

type Pilihan<V extends string> = readonly { readonly nilai: V; readonly label: string; readonly ket?: string }[]

export const pilihanRujukanZ: Pilihan<Pengaturan['rujukanZ']> = [
  { nilai: 'hari', label: kataPilihan.rujukanZ.hari, ket: 'WHO 2006. Dipakai bila tidak diatur lain.' },
  { nilai: 'bulanPenuh', label: kataPilihan.rujukanZ.bulanPenuh, ket: 'Tabel Permenkes 2/2020.' },
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
