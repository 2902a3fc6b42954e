import type { Peran } from '#shared/domain/akun/hak.ts'
import { namaPeran } from '#shared/text/peran.ts'
import { sebutkan } from '#shared/text/sebutkan.ts'

/** "Bidan", "Kader Melati 2", "Kader Melati 1 dan Melati 2" */
export function kataPeran({
  peran,
  posyandu,
}: {
  readonly peran: Peran
  readonly posyandu: readonly string[]
}): string {
  if (peran !== 'kader' || posyandu.length === 0) return namaPeran[peran]
  return `Kader ${sebutkan(posyandu)}`
}

/** "SW" of "Sri Wahyuni" */
export function inisial(nama: string): string {
  const words = nama.split(/[\s.,]+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('')
}
