/** The part of a history that is read at once: the newest `batas` entries below a number. */
export type Halaman = { readonly sebelum: number; readonly batas: number }

/** Above every number there is. */
const terakhir = Number.MAX_SAFE_INTEGER

/** The newest of all. */
export function terbaru(batas: number): Halaman {
  return { sebelum: terakhir, batas }
}

/** What is asked for, and one entry more, which tells whether the history goes on. */
export function halamanOf({ sebelum, batas }: { readonly sebelum: number | null; readonly batas: number }): Halaman {
  return { sebelum: sebelum ?? terakhir, batas: batas + 1 }
}
