import type { KolomCetak } from '#renderer/components/tabel-cetak.tsx'
import type { SiswaBias } from '#shared/contract/imunisasi.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'

type Dosis = { readonly kode: string; readonly nama: string }

/** The pages of immunisation, side by side. */
export const bagianImunisasi = [
  { ke: '/imunisasi', nama: 'Balita' },
  { ke: '/imunisasi/bias', nama: 'BIAS (anak sekolah)' },
]

export const kataKelas = (kelas: number) => `Kelas ${kelas}`

const sebabTidak: Readonly<Record<string, string>> = {
  tolak: 'ditolak',
  tunda: 'ditunda',
  kosong: 'vaksin kosong',
  kontraindikasi: 'tidak boleh diberi',
}

/** Given and when, not yet, or why not. */
export function kataDosisBias({ pada, tidak, kejar }: SiswaBias['dosis'][number]): string {
  if (pada !== null) return pada.length > 7 ? formatTanggal(pada) : formatBulan(pada)
  return [tidak === null ? 'belum' : (sebabTidak[tidak] ?? 'tidak diberikan'), kejar && 'kejar']
    .filter(Boolean)
    .join(', ')
}

/** The columns of the list on paper and in a file: one a dose of the month. */
export function kolomBias(dosis: readonly Dosis[]): KolomCetak[] {
  return [
    { judul: 'No.', angka: true },
    { judul: 'Kelas', angka: true },
    { judul: 'Nama', lipat: true },
    { judul: 'L/P' },
    { judul: 'Lahir' },
    { judul: 'Ibu', lipat: true },
    { judul: 'Posyandu' },
    { judul: 'RT' },
    ...dosis.map(({ nama }) => ({ judul: nama, lipat: true as const })),
  ]
}

/** The cells of one child, one a column; what is not for its class stays empty. */
export function selBias(dosis: readonly Dosis[], siswa: SiswaBias, nomor: number): (string | number | null)[] {
  return [
    nomor,
    siswa.menurut === 'umur' ? `${siswa.kelas} (umur)` : siswa.kelas,
    ...[siswa.nama, siswa.jk, formatTanggal(siswa.tanggalLahir), siswa.namaIbu, siswa.posyandu, siswa.rt],
    ...dosis.map(({ kode }) => {
      const satu = siswa.dosis.find((one) => one.kode === kode)
      return satu === undefined ? '' : kataDosisBias(satu)
    }),
  ]
}
