import type { KolomCetak } from '#renderer/components/tabel-cetak.tsx'
import type { BarisBuku, Buku, IsianBuku } from '#shared/contract/buku-kecil.ts'

/** The posyandu of a line stands in a column of its own where no field of it says so. */
export const hasPosyandu = ({ isian }: Buku) => !isian.some(({ kolom }) => kolom === 'posyandu_id')

/** The fields of a line but its day, which stands first. */
export const isianLain = ({ isian, hari }: Buku): IsianBuku[] => isian.filter(({ kolom }) => kolom !== hari)

export const isianHari = ({ isian, hari }: Buku): IsianBuku | undefined => isian.find(({ kolom }) => kolom === hari)

/** The columns of a register on paper and in a file. */
export function kolomBuku(buku: Buku): KolomCetak[] {
  const hari = isianHari(buku)
  return [
    { judul: 'No.', angka: true },
    ...(hari ? [{ judul: hari.sebut }] : []),
    ...(buku.orang
      ? [{ judul: buku.orang.sebut, lipat: true as const }, { judul: 'Umur' }, { judul: 'Suami / ibu' }]
      : []),
    ...(hasPosyandu(buku) ? [{ judul: 'Posyandu' }] : []),
    ...isianLain(buku).map(({ sebut }) => ({ judul: sebut, lipat: true as const })),
  ]
}

/** The cells of a line, one a column. */
export function selBuku(buku: Buku, baris: BarisBuku, nomor: number): (string | number | null)[] {
  const kata = (kolom: string) => baris.kata[kolom] || null
  return [
    nomor,
    ...(buku.hari === null ? [] : [kata(buku.hari)]),
    ...(buku.orang ? [baris.orang?.nama ?? null, baris.orang?.umur ?? null, baris.orang?.ket || null] : []),
    ...(hasPosyandu(buku) ? [baris.posyandu] : []),
    ...isianLain(buku).map(({ kolom }) => kata(kolom)),
  ]
}
