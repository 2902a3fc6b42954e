import { formatWaktu } from '#renderer/lib/format.ts'
import type { Konflik } from '#shared/contract/konflik.ts'

type Calon = Konflik['calon'][number]

const hitungan = ['', '', 'Dua', 'Tiga', 'Empat', 'Lima'] as const

/** "Penimbangan Naura 12-11-2026: BB" */
export function judulKonflik({ tentang, namaIsian }: Pick<Konflik, 'tentang' | 'namaIsian'>): string {
  return `${tentang}: ${namaIsian}`
}

export function kalimatKonflik({ calon }: Pick<Konflik, 'calon'>): string {
  const jumlah = hitungan[calon.length] ?? String(calon.length)
  return `${jumlah} catatan berbeda. Pilih yang benar. Yang lain tetap disimpan.`
}

/** An empty field is said, never shown as nothing. */
export function kataNilai(nilai: string | null): string {
  return nilai ?? 'Kosong'
}

/** "Sri Wahyuni, 12-11-2026 09.20, laptop ini" */
export function kataAsal({ oleh, waktu, komputer }: Pick<Calon, 'oleh' | 'waktu' | 'komputer'>): string {
  const mesin = komputer.startsWith('laptop') ? komputer : `laptop ${komputer}`
  return `${oleh}, ${formatWaktu(waktu)}, ${mesin}`
}

/** The questions of one child stand together, in the order in which the first of them came. */
export function kumpulkan(daftar: readonly Konflik[]): Konflik[] {
  return [...Map.groupBy(daftar, ({ orangId, id }) => orangId ?? id).values()].flat()
}

/** Something that stays the same while the question does, to tell cards apart. */
export function kunciKonflik({ entitas, id, isian, putusan }: Konflik): string {
  return [entitas, id, isian, putusan?.kelompok ?? 'terbuka'].join(' ')
}
