import { jk } from '#shared/domain/antropometri/inti.ts'

/** Codes of the WHO files, in small letters, and L and P as written here. */
export const kodeJk: Readonly<Record<string, number>> = { m: jk.L, '1': jk.L, l: jk.L, f: jk.P, '2': jk.P, p: jk.P }
export const kodeEdema: Readonly<Record<string, number>> = { y: 1, '1': 1, n: 0, '2': 0 }
export const pesanJk = 'Jenis kelamin tidak dikenal; tulis m atau f.'
export const pesanEdema = 'Edema tidak dikenal; tulis y atau n.'
