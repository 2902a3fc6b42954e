import type { Tempat } from '#shared/contract/fasilitas.ts'

/** The word for each kind of place, as printed before its name. */
export const namaJenis = { pustu: 'Pustu', ponkesdes: 'Ponkesdes', puskesmas: 'Puskesmas' } as const
/** The same for every kind the register knows. */
export const namaJenisFasilitas: Readonly<Record<string, string>> = {
  ...namaJenis,
  kabupaten: 'Kabupaten',
  kecamatan: 'Kecamatan',
  posyandu: 'Posyandu',
}
const awalan = /^(pustu|puskesmas pembantu|ponkesdes|(uptd?\s+)?puskesmas)\s+/i

/** The name without the word for its kind: "Pustu Sumberagung" and "Sumberagung" are both "Sumberagung". */
export function namaPendek(nama: string): string {
  return nama.trim().replace(awalan, '') || nama.trim()
}

/** "Pustu Sumberagung", whether the word was typed or not. */
export function formatTempat({ jenis, nama }: Pick<Tempat, 'jenis' | 'nama'>): string {
  return `${namaJenis[jenis]} ${namaPendek(nama)}`
}

const awalanKabupaten = /^(kabupaten|kab\.)\s*|^kab\s+/i

/** "Kabupaten Jember", whether the word was typed or not; a town stays "Kota Kediri". */
export function formatKabupaten(nama: string): string {
  const rest = nama.trim().replace(awalanKabupaten, '') || nama.trim()
  return /^kota\s/i.test(rest) ? rest : `Kabupaten ${rest}`
}
