import type { InputOf } from '#shared/contract/contract.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'

/** What the history is narrowed by, as typed and chosen. */
export type Saring = {
  readonly orang: { readonly id: string; readonly nama: string } | null
  readonly pelakuId: string | null
  readonly dari: string
  readonly sampai: string
}

export const saringKosong: Saring = { orang: null, pelakuId: null, dari: '', sampai: '' }

/** A day as typed; null while it is empty or cannot be read. */
export function readHari(text: string): string | null {
  const read = readKetikanTanggal(text)
  return read.kind === 'tanggal' ? read.tanggal : null
}

type Masukan = Required<Pick<InputOf<'riwayat.audit'>, 'orangId' | 'pelakuId' | 'dari' | 'sampai'>>

export function toMasukan({ orang, pelakuId, dari, sampai }: Saring): Masukan {
  return { orangId: orang?.id ?? null, pelakuId, dari: readHari(dari), sampai: readHari(sampai) }
}

/** What is shown, for the head of the paper. */
export function kataSaring({ orang, dari, sampai }: Saring, pelaku: string | null): string {
  const parts = [
    readHari(dari) && `dari ${dari}`,
    readHari(sampai) && `sampai ${sampai}`,
    orang && `tentang ${orang.nama}`,
    pelaku && `oleh ${pelaku}`,
  ].filter(Boolean)
  return parts.length === 0 ? 'Terbaru' : parts.join(', ')
}
