import { useRef } from 'react'
import { useMutate } from '#renderer/lib/query.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import { useStatus } from './status.tsx'

/**
 * Says what was written, with the way to take it back at once.
 *
 * The box or page that wrote it may be gone by then: what is taken back is the group, wherever one is.
 */
export function useTertulis(): (kalimat: string, kelompok: number | null) => void {
  const say = useStatus()
  const undo = useMutate('riwayat.undo')
  return (kalimat, kelompok) => {
    if (kelompok === null) return say(kalimat)
    const takeBack = () => {
      undo.mutateAsync({ kelompok }).then(
        ({ dipertahankan }) => say(['Sudah diurungkan.', ...dipertahankan].join(' ')),
        (failure: AppFailure) => say(failure.message),
      )
    }
    return say(kalimat, { label: 'Urungkan', jalankan: takeBack })
  }
}

export type Tulisan = {
  /** Says what was written. @param kelompok what takes it back; null: nothing was written */
  readonly note: (kalimat: string, kelompok: number | null) => void
  /** Says why nothing was written. */
  readonly gagal: (failure: AppFailure) => void
  /** Takes back the last thing that was written on this page, as often as there is one. */
  readonly urungkan: () => void
}

/** What was written on a page, and the way back, one by one: for the key as for the button beside the sentence. */
export function useTulisan(): Tulisan {
  const undo = useMutate('riwayat.undo')
  const say = useTertulis()
  const tertulis = useRef<number[]>([])
  const gagal = (failure: AppFailure) => say(failure.message, null)
  return {
    gagal,
    note: (kalimat, kelompok) => {
      if (kelompok !== null) tertulis.current.push(kelompok)
      say(kalimat, kelompok)
    },
    urungkan: () => {
      const kelompok = tertulis.current.pop()
      if (kelompok === undefined) return say('Tidak ada lagi yang dapat diurungkan di halaman ini.', null)
      undo
        .mutateAsync({ kelompok })
        .then(({ dipertahankan }) => say(['Sudah diurungkan.', ...dipertahankan].join(' '), null), gagal)
    },
  }
}
