import { createContext, useContext, useState } from 'react'

/** What the form around a field knows: how often saving was tried, and which required fields were empty then. */
export type Percobaan = {
  readonly kali: number
  readonly kosong: ReadonlySet<string>
  /** Whether something was changed since saving was refused: what was said then is about what stood there then. */
  readonly berubah: boolean
}

/** Null outside a form. */
export const PercobaanContext = createContext<Percobaan | null>(null)

const belumDiisi = 'Belum diisi.'

/**
 * The sentence of a field: what is wrong with it, or that it is empty.
 *
 * It is about what stood there when saving was tried. It goes as soon as that changes, never waits for the next try, and
 * comes back when that finds the same.
 *
 * @param id under which the form knows the field
 */
export function useSalahSegar(id: string, salah: string | undefined, value: string | null): string | undefined {
  const percobaan = useContext(PercobaanContext)
  const kali = percobaan?.kali ?? 0
  const [tentang, setTentang] = useState({ kali, value })
  if (tentang.kali !== kali) setTentang({ kali, value })
  if (percobaan === null) return salah
  if (value !== tentang.value) return undefined
  return salah ?? (percobaan.kosong.has(id) ? belumDiisi : undefined)
}
