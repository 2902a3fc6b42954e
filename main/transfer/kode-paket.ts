import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { type BatasJson, type IsKolom, PembacaJson } from './baca-json.ts'
import type { IsiPadat, IsiPaket } from './isi-paket.ts'
import { toBaris, toKolom } from './kolom.ts'

/** Brotli quality: 5 packs a year of a Pustu in a fraction of a second, and hardly worse than 11. */
const mutu = 5
/** A hostile package could unfold without end. Bytes; 10,000 children weighed for two years are some 130 MB. */
const terbesar = 512 * 1024 * 1024
/** Packages unfold to some twelve times their size; the same long note on every child to more, by the room below. */
const lipat = 50
/** What any package may unfold to, however small it is. Bytes. */
const cadanganLipat = 16 * 1024 * 1024

/** What a package may unfold to. @param terlipat its size while folded; bytes */
export const lipatTerbesar = (terlipat: number) => Math.min(terbesar, cadanganLipat + terlipat * lipat)

/**
 * What may stand in the unfolded text. A value costs many times its letters once it is read, and an empty list more than
 * a hundred times: so they are counted while they are read. A row has an id of its own, of which ten bytes are left
 * when it is packed, and holds less than fifty values: no package has more than five values a byte.
 */
export const batasIsi = (terlipat: number, ruang: number): BatasJson => ({
  /** Seven are used. */
  dalam: 16,
  /** Lists and objects; some hundreds are used, whatever the number of rows, and two each time a computer learned of another. */
  wadah: 20_000 + terlipat / 16,
  nilai: Math.min(24_000_000, 100_000 + terlipat * 5),
  ruang,
})

/** What this program wrote into its own book was counted when it came. */
const tanpaBatas: BatasJson = {
  ...{ dalam: Number.POSITIVE_INFINITY, wadah: Number.POSITIVE_INFINITY },
  ...{ nilai: Number.POSITIVE_INFINITY, ruang: Number.POSITIVE_INFINITY },
}

/** Columns stand in `baris` of a part, and one list deeper in its `nilai`. */
const isKolom: IsKolom = (jalan) => {
  const [root, , bagian, baris] = jalan
  if (root !== 'bagian' || bagian !== 'baris' || baris === 'bentuk') return false
  return baris === 'nilai' ? jalan.length === 6 : jalan.length === 4
}

/** Reads the inside of a package, piece by piece; its schema is asked afterwards. */
export function createPembaca(batas: BatasJson): PembacaJson {
  return new PembacaJson(batas, isKolom)
}

export function encodePaket(isi: IsiPaket): Buffer {
  const wire = { ...isi, bagian: isi.bagian.map((bagian) => ({ ...bagian, baris: toKolom(bagian.baris) })) }
  const text = Buffer.from(JSON.stringify(wire))
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: mutu,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
}

/** Rows again, of what is in columns. */
export function toIsi(padat: IsiPadat): IsiPaket {
  return { ...padat, bagian: padat.bagian.map((one) => ({ ...one, baris: toBaris(one.baris) })) }
}

/** Unfolds a package that lay in the book since it was checked. */
export function decodePaket(bytes: Uint8Array): IsiPaket {
  const pembaca = createPembaca(tanpaBatas)
  pembaca.tulis(brotliDecompressSync(bytes))
  return toIsi(pembaca.selesai() as IsiPadat)
}
