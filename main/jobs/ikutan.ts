import { newId } from '#main/db/journal.ts'
import { AppFailure } from '#shared/contract/errors.ts'

/** Work of a feature as a window sees it that asks again and again. */
export type KeadaanIkutan<R> = {
  readonly keadaan: 'berjalan' | 'selesai' | 'gagal'
  /** 0–100 */
  readonly persen: number
  readonly langkah: string
  readonly hasil: R | null
  /** A finished sentence when it failed. */
  readonly pesan: string | null
}

/**
 * Follows work that is done elsewhere, by a thread that stays: it reads the book once, at its beginning, so it holds up
 * no other job and need not be cancelled. The last one begun is remembered.
 */
export type Ikutan<R> = {
  begin(work: (maju: (persen: number, langkah: string) => void) => Promise<R>): string
  find(id: string): KeadaanIkutan<R> | undefined
}

const pesanMati = 'Pekerjaan ini berhenti sebelum selesai. Buku tidak berubah. Coba sekali lagi.'

/** @param log writes down what nobody expected */
export function createIkutan<R>(log: (cause: unknown) => void = () => {}): Ikutan<R> {
  let last: { readonly id: string; keadaan: KeadaanIkutan<R> } | null = null
  return {
    begin: (work) => {
      const mine = {
        id: newId(),
        keadaan: { keadaan: 'berjalan', persen: 0, langkah: 'Bersiap', hasil: null, pesan: null } as KeadaanIkutan<R>,
      }
      last = mine
      const set = (next: Partial<KeadaanIkutan<R>>) => {
        mine.keadaan = { ...mine.keadaan, ...next }
      }
      // What fails at once fails here too, as part of the work.
      Promise.resolve()
        .then(() => work((persen, langkah) => set({ persen, langkah })))
        .then(
          (hasil) => set({ keadaan: 'selesai', persen: 100, langkah: 'Selesai', hasil }),
          (cause: unknown) => {
            if (!(cause instanceof AppFailure)) log(cause)
            set({ keadaan: 'gagal', pesan: cause instanceof AppFailure ? cause.error.pesan : pesanMati })
          },
        )
      return mine.id
    },
    find: (id) => (last?.id === id ? last.keadaan : undefined),
  }
}
