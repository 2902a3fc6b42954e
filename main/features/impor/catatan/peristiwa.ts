import type { Row } from '#main/toko/toko.ts'
import type { Peristiwa } from '#shared/domain/kartu/peristiwa.ts'
import type { Bahan } from './baca-baris.ts'

export type PeristiwaOrang = ReadonlyMap<string, readonly Peristiwa[]>

type Asal = readonly [orang: string, tanggal: string, sebab: Peristiwa['sebab']]
/** Which records say what happened, and by which columns. */
const asal = {
  persalinan: ['orang_id', 'tanggal_bersalin', 'bersalin'],
  keguguran: ['orang_id', 'tanggal', 'keguguran'],
  kematian: ['orang_id', 'tanggal', 'meninggal'],
} as const satisfies Record<string, Asal>

/** What may end the head of a card of each person, by the book and the file together. @param buku what the book says */
export function gabungPeristiwa({ rekaman }: Bahan, buku: PeristiwaOrang): PeristiwaOrang {
  const found = new Map([...buku].map(([orang, list]) => [orang, [...list]]))
  const see = (isi: Row, [orang, hari, sebab]: Asal) => {
    const [siapa, tanggal] = [isi[orang], isi[hari]]
    if (typeof siapa !== 'string' || typeof tanggal !== 'string') return
    found.set(siapa, [...(found.get(siapa) ?? []), { tanggal, sebab }])
  }
  for (const [entitas, satu] of Object.entries(asal))
    for (const { isi } of rekaman.list(entitas as keyof typeof asal)) see(isi, satu)
  for (const { id, isi } of rekaman.list('orang')) {
    see(isi, ['ibu_id', 'tanggal_lahir', 'bersalin'])
    see({ ...isi, id }, ['id', 'meninggal_pada', 'meninggal'])
  }
  return found
}
