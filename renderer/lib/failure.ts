import type { AppFailure } from '#shared/contract/failure.ts'

/** The sentences of a refused input that belong to one field, by its path (`['posyandu', 0, 'nama']`). */
export function pesanIsian(failure: AppFailure | null, ...path: (string | number)[]): string | undefined {
  if (failure?.error.code !== 'masukan') return undefined
  const found = failure.error.masalah.find((m) => JSON.stringify(m.path) === JSON.stringify(path))
  return found?.pesan
}

/** The sentence to show beside the form: always one, also when the fields carry their own. */
export function pesanGagal(failure: AppFailure): string {
  return failure.error.code === 'takTerduga' ? `${failure.message} (Tanda: ${failure.error.rujukan})` : failure.message
}
