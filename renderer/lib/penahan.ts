import { useEffect, useRef } from 'react'

/** Something on the page that may hold what was typed and is not in the book yet. */
export type Penahan = {
  /** Saves what can be saved, before the book is locked. */
  readonly simpan?: () => Promise<void>
  readonly adaBelum: () => boolean
  /** The same person is back: what did not get through may be tried again. */
  readonly lanjut?: () => void
  /** Somebody else is here: nothing of it may reach the book any more. */
  readonly buang?: () => void
}

const semua = new Set<Penahan>()

export function tahan(penahan: Penahan): () => void {
  semua.add(penahan)
  return () => semua.delete(penahan)
}

/** Tells for as long as this component is drawn what it holds. */
export function useTahan(penahan: Penahan): void {
  const latest = useRef(penahan)
  useEffect(() => {
    latest.current = penahan
  })
  useEffect(
    () =>
      tahan({
        simpan: async () => latest.current.simpan?.(),
        adaBelum: () => latest.current.adaBelum(),
        lanjut: () => latest.current.lanjut?.(),
        buang: () => latest.current.buang?.(),
      }),
    [],
  )
}

/** Lets everything save what it holds, but waits no longer than so many milliseconds. */
export async function simpanYangDitahan(palingLamaMs: number): Promise<void> {
  const saving = Promise.allSettled([...semua].map(({ simpan }) => simpan?.()))
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, palingLamaMs)
  })
  await Promise.race([saving, late])
  clearTimeout(timer)
}

export function adaYangDitahan(): boolean {
  return [...semua].some(({ adaBelum }) => adaBelum())
}

export function lanjutkanYangDitahan(): void {
  for (const { lanjut } of semua) lanjut?.()
}

export function buangYangDitahan(): void {
  for (const { buang } of semua) buang?.()
}
