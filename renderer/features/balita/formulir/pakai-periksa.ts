import { useState } from 'react'
import { useCall } from '#renderer/lib/query.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import { anakKosong, keluargaKosong, readIsian } from './isian.ts'
import { type Pertanyaan, sortPertanyaan } from './pertanyaan.ts'

const kosong = [] as const
const belumDiketik = readIsian(anakKosong, keluargaKosong).isi

/**
 * Asks the book about an identity each time a field is left, never while typing.
 *
 * @param id null for a child not written down yet
 * @returns the questions, and the function that asks
 */
export function usePertanyaan(id: string | null): readonly [Pertanyaan, (isi: BalitaIsi) => void, boolean] {
  const [isi, setIsi] = useState<BalitaIsi | null>(null)
  const wanted = isi !== null && isi.nama !== ''
  const { data } = useCall(
    'balita.check',
    { id, isi: isi ?? belumDiketik },
    {
      enabled: wanted,
      keepPrevious: true,
    },
  )
  return [sortPertanyaan(wanted ? (data ?? kosong) : kosong, isi?.nik != null), setIsi, isi !== null]
}
