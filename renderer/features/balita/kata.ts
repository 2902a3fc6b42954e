import type { BalitaBaris, RiwayatTimbang } from '#shared/contract/balita.ts'
import { formatUmur } from '#shared/text/tanggal.ts'

export const namaJk = { L: 'Laki-laki', P: 'Perempuan' } as const

/** "Perempuan", or that it is not known yet. */
export function kataJk(jk: 'L' | 'P' | null): string {
  return jk === null ? 'L/P belum diisi' : namaJk[jk]
}

/** "1 th 9 bln" of completed months; null while the birth date is unknown, negative before birth. */
export function kataUmur(umur: number | null): string {
  if (umur === null) return 'umur belum diketahui'
  return umur < 0 ? 'belum lahir' : formatUmur(umur)
}

/** "RT 03", "RT 03 RW 01" */
export function kataRt(rt: string | null, rw: string | null = null): string | null {
  const parts = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean)
  return parts.length === 0 ? null : parts.join(' ')
}

/** A state that is not plain "aktif", in words for a list. */
export const kataKeadaan: Readonly<Record<BalitaBaris['keadaan'], string | null>> = {
  aktif: null,
  pindah: 'Pindah',
  meninggal: 'Meninggal',
  lewat: 'Lewat 59 bulan',
  belumLengkap: 'Data belum lengkap',
}

/** Letters of a weighing in the order they are read. */
export function hurufHasil(
  hasil: Pick<RiwayatTimbang, 'huruf' | 'duaT' | 'bgm'>,
): ('N' | 'T' | 'O' | 'B' | '2T' | 'BGM')[] {
  return [
    ...(hasil.huruf === null ? [] : [hasil.huruf]),
    ...(hasil.duaT ? (['2T'] as const) : []),
    ...(hasil.bgm ? (['BGM'] as const) : []),
  ]
}
