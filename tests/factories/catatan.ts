import { type Change, newId } from '#main/db/journal.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import type { Isian, Nilai } from '#shared/isian/isian.ts'

/** A value of a field that no other field gives a meaning to. */
function nilaiContoh({ jenis, kata, tolak }: Isian, tanggal: string): Nilai {
  switch (jenis) {
    case 'tanggal':
      return tanggal
    case 'bulan':
      return tanggal.slice(0, 7)
    case 'waktu':
      return `${tanggal}T03:42:00.000Z`
    case 'pilihan':
    case 'himpunan':
      return [...(kata?.keys() ?? [])][0] ?? null
    case 'yaTidak':
      return 1
    case 'json':
      return '{}'
    case 'teks':
    case 'nomorOrang':
      return 'Contoh'
    default:
      return tolak?.[0] ?? 1
  }
}

/**
 * A record of any kind that says what it must, with those it stands on where they are not given: for tests of what holds
 * for every kind there is.
 *
 * @param rujukan ids of records it names, by their kind
 * @returns the changes in the order in which they can be written, the record itself last
 */
export function catatanContoh(
  entitas: NamaCatatan,
  rujukan: Partial<Record<NamaCatatan, string>>,
  tanggal = '2026-11-12',
): readonly [...Change[], Change] {
  const alas: Change[] = []
  const known = { ...rujukan }
  const { isian, milik } = catatanOf(entitas)
  const fields = Object.entries(isian).flatMap(([kolom, satu]): [string, Nilai][] => {
    const target = satu.rujuk as NamaCatatan | null
    const isPath = 'kolom' in milik && milik.kolom === kolom
    if (target === null) return satu.boleh ? [] : [[kolom, nilaiContoh(satu, tanggal)]]
    if (known[target] === undefined && (isPath || !satu.boleh)) {
      const [...lain] = catatanContoh(target, known, tanggal)
      alas.push(...lain)
      known[target] = lain.at(-1)?.id ?? ''
    }
    return isPath || !satu.boleh || rujukan[target] !== undefined ? [[kolom, known[target] ?? null]] : []
  })
  return [...alas, { entitas, id: newId(), isi: Object.fromEntries(fields) } as Change]
}
