import type { Catatan } from '#shared/domain/impor/baris-impor.ts'

type CatatanBerkas = Pick<Catatan, 'baris' | 'kolom' | 'nilai' | 'alasan'>

/** What an import of a card would do, or did. Every count of visits is a number of rows of the file. */
export type HasilImporKartu = {
  readonly berkas: string
  readonly lembar: string
  readonly kartu: string
  /** = kunjunganBaru + kunjunganDiperbarui + takBerubah + tanpaIsi + refused */
  readonly barisDibaca: number
  readonly orangBaru: number
  readonly orangDiperbarui: number
  readonly kunjunganBaru: number
  readonly kunjunganDiperbarui: number
  readonly takBerubah: number
  readonly tanpaIsi: number
  readonly posyanduBaru: readonly string[]
  readonly ditolak: readonly CatatanBerkas[]
  readonly peringatan: readonly CatatanBerkas[]
  readonly berubah: boolean
  readonly imporId: string | null
}

const byBaris = (a: Catatan, b: Catatan) => a.baris - b.baris
export const tell = (catatan: readonly Catatan[]): CatatanBerkas[] =>
  catatan.toSorted(byBaris).map(({ baris, kolom, nilai, alasan }) => ({ baris, kolom, nilai, alasan }))

/** What the list of imports shows of it; rows and their values stay out. */
export function ringkas({
  barisDibaca,
  orangBaru,
  kunjunganBaru,
  kunjunganDiperbarui,
  takBerubah,
  ditolak,
}: HasilImporKartu): string {
  return JSON.stringify({
    barisDibaca,
    orangBaru,
    kunjunganBaru,
    kunjunganDiperbarui,
    takBerubah,
    ditolak: ditolak.length,
  })
}
