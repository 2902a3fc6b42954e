import { readAtMost, TakTerbaca } from '#main/platform/baca-berkas.ts'
import type { StikBerkas } from '#main/platform/stik-berkas.ts'
import { AppFailure } from '#shared/contract/errors.ts'

type BerkasDibaca = {
  readonly path: string
  /** As a refusal names it. */
  readonly nama: string
  /** Bytes; a larger one is refused. */
  readonly terbesar: number
}

/** Reads a whole file of a stick. @throws AppFailure */
export function bacaStik(stik: StikBerkas, { path, nama, terbesar }: BerkasDibaca): Buffer {
  try {
    const handle = stik.open(path)
    try {
      return readAtMost(terbesar, stik.size(handle), (piece) => stik.read(handle, piece))
    } finally {
      stik.close(handle)
    }
  } catch (cause) {
    const pesan =
      cause instanceof TakTerbaca
        ? `${nama} ${cause.sebab}, jadi tidak dibaca. Buku tidak diubah. Sebutkan kiriman dari Buku Pustu.`
        : `${nama} tidak dapat dibaca. Buku tidak diubah. Pasang lagi flashdisknya, atau periksa nama berkasnya.`
    throw new AppFailure({ code: 'berkas', pesan }, { cause })
  }
}
