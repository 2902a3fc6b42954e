import type { RiwayatTimbang } from '#shared/contract/balita.ts'
import type { KoreksiTimbang } from '#shared/contract/penimbangan.ts'
import { formatBerat, formatPanjang, mmOf } from '#shared/domain/penimbangan/ketikan.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

type CaraKetik = 'umur' | 'terlentang' | 'berdiri'
export const pilihanCara: readonly { readonly nilai: CaraKetik; readonly label: string }[] = [
  { nilai: 'umur', label: 'Menurut umur' },
  { nilai: 'terlentang', label: 'Terlentang' },
  { nilai: 'berdiri', label: 'Berdiri' },
]

/** A weighing as it stands in the box. */
export type Ketikan = {
  readonly tanggal: string
  readonly bb: string
  readonly tb: string
  readonly lila: string
  readonly lk: string
  readonly caraUkur: CaraKetik
}
export type SalahKoreksi = Partial<Record<'tanggal' | 'lila' | 'lk', string>>

const cm = (mm: number | null): string => (mm === null ? '' : formatPanjang(mm))

/** The stored weighing as it is typed on; what could not be read as a number comes back letter by letter. */
export function toKetikan(t: RiwayatTimbang): Ketikan {
  return {
    tanggal: formatTanggal(t.tanggal),
    bb: t.bbKetikan ?? (t.bbG === null ? '' : formatBerat(t.bbG)),
    tb: t.tbKetikan ?? cm(t.tbMm),
    lila: cm(t.lilaMm),
    lk: cm(t.lkMm),
    caraUkur: t.caraUkur ?? 'umur',
  }
}

const contoh = {
  lila: 'Tulis LILA dalam cm, misalnya 14,5.',
  lk: 'Tulis lingkar kepala dalam cm, misalnya 45.',
} as const

/**
 * Reads the box. A weight or length that is no number goes along as typed: the book knows what may have been meant.
 *
 * @returns null with the sentences of what cannot be asked about
 */
export function readKoreksi(
  penimbanganId: string,
  ketikan: Ketikan,
): { readonly koreksi: KoreksiTimbang | null; readonly salah: SalahKoreksi } {
  const salah: SalahKoreksi = {}
  const read = readKetikanTanggal(ketikan.tanggal)
  if (read.kind !== 'tanggal') salah.tanggal = read.kind === 'salah' ? read.pesan : 'Tulis tanggalnya.'
  for (const isian of ['lila', 'lk'] as const) {
    const teks = ketikan[isian].trim()
    if (teks !== '' && mmOf(teks) === null) salah[isian] = contoh[isian]
  }
  if (read.kind !== 'tanggal' || Object.keys(salah).length > 0) return { koreksi: null, salah }
  const { bb, tb, lila, lk, caraUkur } = ketikan
  const ukuran = { bb: bb.trim(), tb: tb.trim(), lila: lila.trim(), lk: lk.trim() }
  const koreksi = { ...ukuran, penimbanganId, tanggal: read.tanggal, caraUkur: caraUkur === 'umur' ? null : caraUkur }
  return { koreksi, salah }
}
