import type { BarisAntrean } from '#shared/contract/antrean.ts'
import { langkahSelesai, namaLangkah } from '#shared/domain/antrean/antrean.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'

/** A step of the day, or all of them at once: for whoever serves alone. */
export type Meja = 1 | 2 | 3 | 4 | 5 | 'semua'
export const semuaMeja = [1, 2, 3, 4, 5, 'semua'] as const satisfies readonly Meja[]

/** Who waits at a step, by number. */
export function menungguDi(baris: readonly BarisAntrean[], meja: Meja): readonly BarisAntrean[] {
  return baris.filter(({ langkah }) => (meja === 'semua' ? langkah < langkahSelesai : langkah === meja))
}

/** The steps where room is short. */
export const namaPendek = ['Pendaftaran', 'Pengukuran', 'Pencatatan', 'Pelayanan', 'Penyuluhan'] as const

export function pendekMeja(meja: Meja): string {
  return meja === 'semua' ? 'Semua' : `${meja} ${namaPendek[meja - 1]}`
}

export function namaMeja(meja: Meja): string {
  return meja === 'semua' ? 'Semua langkah' : `${meja} ${namaLangkah[meja - 1]}`
}

/** Where somebody goes from a step. */
export function sesudah(meja: Meja): number {
  return meja === 'semua' ? langkahSelesai : meja + 1
}

/** "Lanjut ke pencatatan", "Selesai": what is done with whoever was served. */
export function kataSesudah(meja: Meja): string {
  const nama = namaLangkah[sesudah(meja) - 1]
  return nama === undefined ? 'Selesai' : `Lanjut ke ${dalamKalimat(nama)}`
}

/** "28 th, RT 03, tamu dari Mawar": what tells two of one name apart. */
export function ketPengunjung({ umur, dusun, rt, tamu, posyanduAsal }: BarisAntrean): string {
  const asal = tamu && (posyanduAsal ? `tamu dari ${posyanduAsal}` : 'tamu')
  return [umur ?? 'umur belum diketahui', dusun, rt && `RT ${rt}`, asal].filter(Boolean).join(', ')
}
