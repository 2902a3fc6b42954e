import type { BarisWarga } from '#shared/contract/warga.ts'

/** Words of the register of persons for lists and pages. */

export const kataKeadaan: Readonly<Record<Exclude<BarisWarga['keadaan'], 'aktif'>, string>> = {
  pindah: 'Sudah pindah',
  meninggal: 'Meninggal',
}

export function kataTempat({ dusun, rt, rw }: Pick<BarisWarga, 'dusun' | 'rt' | 'rw'>): string {
  return [dusun, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(', ')
}

/** Where the folder of a person lives. */
export function alamatWarga(id: string): string {
  return `/warga/${id}`
}
