import { useEffect, useState } from 'react'
import { useCall } from '#renderer/lib/query.ts'
import type { RiwayatTimbang } from '#shared/contract/balita.ts'
import type { KoreksiTimbang, PertanyaanTimbang } from '#shared/contract/penimbangan.ts'
import { type Ketikan, toKetikan } from './betulkan.ts'

type Kode = PertanyaanTimbang['kode']

/** A pause in the typing, milliseconds: then the book is asked. */
const jedaMs = 250

/** The questions the sheet would ask of what is typed, and why it could not be stored; asked in the pauses of typing. */
export function usePeriksa(koreksi: KoreksiTimbang | null, awal: KoreksiTimbang) {
  const [asked, setAsked] = useState(koreksi ?? awal)
  const kunci = JSON.stringify(koreksi ?? asked)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(JSON.parse(kunci) as KoreksiTimbang), jedaMs)
    return () => clearTimeout(timer)
  }, [kunci])
  const { data } = useCall('penimbangan.check', asked, { keepPrevious: true })
  return { tolak: data?.tolak ?? undefined, pertanyaan: data?.pertanyaan ?? [], ask: setAsked }
}

export function asStored(t: RiwayatTimbang): KoreksiTimbang {
  const { tanggal: _tanggal, caraUkur: _cara, ...ukuran } = toKetikan(t)
  return { ...ukuran, penimbanganId: t.id, tanggal: t.tanggal, caraUkur: t.caraUkur }
}

/** What is typed; an answer "memang benar" is about the numbers it was given for. */
export function useKoreksi(t: RiwayatTimbang) {
  const [ketikan, setKetikan] = useState(() => toKetikan(t))
  const [benar, setBenar] = useState<readonly Kode[]>([])
  return {
    ketikan,
    benar,
    change: (patch: Partial<Ketikan>) => {
      setKetikan((now) => ({ ...now, ...patch }))
      if ('bb' in patch || 'tb' in patch || 'tanggal' in patch) setBenar([])
    },
    answer: (kode: Kode, yes: boolean) =>
      setBenar((now) => (yes ? [...now, kode] : now.filter((other) => other !== kode))),
  }
}
