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
