import type { Tanggal } from '../tanggal/tanggal.ts'

/** A counting weighing that may be drawn. */
export type CalonSampel = {
  readonly nama: string
  readonly tanggalLahir: Tanggal
  readonly posyandu: string
  readonly tanggal: Tanggal
}

export type UndianSampel = { readonly bulan: string; readonly benih: number; readonly bagian: number }

/** At least so many of a posyandu are drawn, or all where there are fewer. */
const palingSedikit = 5

/**
 * The weighings that are typed anew, the same on every computer: those whose hash is smallest.
 *
 * @param sha256 hex of a text
 * @source docs/aturan/mutu.md, "Mengetik ulang"
 */
export function undiSampel<T extends CalonSampel>(
  calon: readonly T[],
  { bulan, benih, bagian }: UndianSampel,
  sha256: (teks: string) => string,
): T[] {
  const perPosyandu = [...Map.groupBy(calon, ({ posyandu }) => posyandu)].sort(([a], [b]) => (a < b ? -1 : 1))
  return perPosyandu.flatMap(([posyandu, list]) => {
    const banyak = Math.max(Math.min(palingSedikit, list.length), Math.ceil((list.length * bagian) / 100))
    const kunci = ({ nama, tanggalLahir, tanggal }: T) =>
      sha256(`${benih}|${bulan}|${posyandu}|${nama}|${tanggalLahir}|${tanggal}`)
    const diundi = list.map((satu) => ({ satu, kunci: kunci(satu) })).sort((a, b) => (a.kunci < b.kunci ? -1 : 1))
    return diundi.slice(0, banyak).map(({ satu }) => satu)
  })
}
