import { basename } from 'node:path'
import type { JumlahPaket, PaketDiterima } from '#shared/contract/kirim.ts'
import type { PaketTerbuka } from './buka.ts'
import { type Cabang, kalimatRangkap, kalimatTerpisah } from './cabang.ts'
import type { JumlahDikirim } from './isi-paket.ts'
import type { Pembuka } from './pembuka.ts'
import type { HasilPaket } from './terima.ts'

/** A package that came whole, before the book is asked for the report it brought. */
export type PaketMasuk = Omit<PaketDiterima, 'hitungan' | 'contoh'> & {
  readonly fasilitasId: string
  readonly dikirim: JumlahDikirim
}

export type Masuk = {
  readonly path: string
  readonly paket: PaketTerbuka
  readonly hasil: HasilPaket
  /** Its changes that are set aside, those of when it came before among them. */
  readonly disisihkan: number
}

export function toPaketMasuk({ path, paket: { isi, pengirim, sidik }, disisihkan }: Masuk): PaketMasuk {
  const { nomor, dibuat, jumlah } = isi.kepala
  const { kiriman: _, bulan, revisi, ...hitungan } = jumlah
  return {
    ...{ berkas: basename(path), dari: pengirim.nama, fasilitasId: pengirim.fasilitasId, sidik, nomor },
    ...{ waktu: dibuat, bulan, revisi, jumlah: hitungan, disisihkan, dikirim: jumlah },
  }
}

export const tambah = (masuk: readonly Masuk[], key: Exclude<keyof JumlahPaket, 'catatan'>) =>
  masuk.reduce((sum, { paket }) => sum + paket.isi.kepala.jumlah[key], 0)

/** Records of each kind, as far as the packages say it. */
export function tambahCatatan(masuk: readonly Masuk[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const { paket } of masuk)
    for (const [nama, n] of Object.entries(paket.isi.kepala.jumlah.catatan ?? {})) sum[nama] = (sum[nama] ?? 0) + n
  return sum
}

export const jumlahkan = (masuk: readonly Masuk[], key: 'baru' | 'disisihkan' | 'sudahAda' | 'konflik') =>
  masuk.reduce((sum, { hasil }) => sum + hasil[key], 0)

export function namaOf({ diri, kenalan }: Pembuka, { fasilitasId }: Cabang): string {
  return [diri, ...kenalan].find((one) => one.fasilitasId === fasilitasId)?.nama ?? 'tempat lain'
}

/** What is said of copies of one book that were written on separately, once for each. */
export function kalimatSalinan(semua: readonly Masuk[], pembuka: Pembuka): string[] {
  const terpisah = semua.flatMap(({ hasil }) => hasil.terpisah)
  const rangkap = new Map(semua.flatMap(({ hasil }) => hasil.rangkap.map((one) => [one.replika, one] as const)))
  return [
    ...terpisah.slice(0, 1).map(kalimatTerpisah),
    ...[...rangkap.values()].map((one) => kalimatRangkap(one, namaOf(pembuka, one))),
  ]
}
