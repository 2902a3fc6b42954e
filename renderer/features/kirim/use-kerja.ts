import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useCall } from '#renderer/lib/query.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import type { PekerjaanKirim } from '#shared/contract/kirim.ts'

type Umum = {
  readonly pekerjaanId: string
  /** ISO instant the button was pressed. */
  readonly mulai: string
  /** Name of the stick. */
  readonly stik: string
}
export type KerjaKirim = Umum & {
  readonly jenis: 'kirim'
  readonly masukan: InputOf<'kirim.write'>
  /** "Puskesmas Wonorejo" */
  readonly tujuan: string
}
export type KerjaTerima = Umum & { readonly jenis: 'terima'; readonly masukan: InputOf<'kirim.receive'> }
export type Kerja = KerjaKirim | KerjaTerima

const kunciKerja = ['kirim:kerja'] as const

/**
 * The job the page follows, or whose result it still shows. It outlives the page: whoever looks at another one meanwhile
 * finds it again, until "Selesai".
 */
export function useKerja(): { readonly kerja: Kerja | null; readonly setKerja: (kerja: Kerja | null) => void } {
  const client = useQueryClient()
  const { data } = useQuery<Kerja | null>({
    queryKey: kunciKerja,
    queryFn: () => client.getQueryData<Kerja | null>(kunciKerja) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return { kerja: data ?? null, setKerja: (kerja) => client.setQueryData<Kerja | null>(kunciKerja, kerja) }
}

/** How often a running job is asked about, milliseconds. */
const tanyaMs = 250

/** Follows a job until it ends; then everything else shown is read again. */
export function usePekerjaanKirim(id: string) {
  const client = useQueryClient()
  const asked = useCall(
    'kirim.getPekerjaan',
    { id },
    { poll: { ms: tanyaMs, while: (last) => last === undefined || last.keadaan === 'berjalan' } },
  )
  const berjalan = isBerjalan(asked.data)
  useEffect(() => {
    if (berjalan) return
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'kirim.getPekerjaan' })
  }, [client, berjalan])
  return asked
}

export function isBerjalan(pekerjaan: PekerjaanKirim | undefined): boolean {
  return pekerjaan === undefined || pekerjaan.keadaan === 'berjalan'
}
