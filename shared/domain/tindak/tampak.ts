import { rujukNakes } from './jenis-sebab.ts'
import type { SebabBerlaku } from './sebab.ts'

/** A reason as somebody may read it. */
export type SebabTampak = {
  /** `nakes` stands for all a kader does not read. */
  readonly kode: string
  readonly sebut: string
  readonly huruf: SebabBerlaku['sebab']['huruf']
  readonly keterangan: string
  readonly lakukan: string
}

/**
 * The reasons of somebody as whoever asks may see them: a health worker all of them, a kader what her card and the KMS let
 * her read, and in place of the others once that a health worker is to see the child.
 *
 * @source docs/aturan/kartu.md, "What a kader sees"
 */
export function sebabTampak(sebab: readonly SebabBerlaku[], kader: boolean): SebabTampak[] {
  if (!kader) return sebab.map((satu) => toTampak(satu, satu.sebab.lakukan.nakes))
  const terbaca = sebab.filter((satu) => satu.sebab.kader === 'kata')
  const kata = terbaca.map((satu) => toTampak(satu, satu.sebab.lakukan.kader))
  if (terbaca.length === sebab.length) return kata
  return [{ kode: 'nakes', ...rujukNakes, huruf: null, keterangan: '' }, ...kata]
}

function toTampak({ sebab, keterangan }: SebabBerlaku, lakukan: string): SebabTampak {
  const { kode, sebut, huruf } = sebab
  return { kode, sebut, huruf, keterangan, lakukan }
}
