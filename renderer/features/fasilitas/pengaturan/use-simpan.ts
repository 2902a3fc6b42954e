import { useState } from 'react'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Pengaturan } from '#shared/contract/fasilitas.ts'
import { formatJam } from '#shared/text/jam.ts'

/** Settings are saved as they are chosen; `jam` is when the last one reached the disk. */
export function useSimpan() {
  const { pengaturan } = useKeadaan()
  const save = useMutate('fasilitas.savePengaturan')
  // What was just chosen shows at once, not only after the answer.
  const [baru, setBaru] = useState<Partial<Pengaturan>>({})
  const [jam, setJam] = useState<string | null>(null)
  const simpan = (part: Partial<Pengaturan>) => {
    setBaru(part)
    save.mutate(part, { onSuccess: () => setJam(formatJam(new Date())), onSettled: () => setBaru({}) })
  }
  return { pengaturan: { ...pengaturan, ...baru } satisfies Pengaturan, simpan, jam, failure: save.error }
}
export type Simpan = ReturnType<typeof useSimpan>
