import { useState } from 'react'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { BacaPersalinan, BayiDikenal } from '#shared/contract/persalinan.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'

export type Kelompok = BacaPersalinan['kelompok']['ibu']

/** What the form holds of one baby. `bayi`: an id of the book, or that it is somebody new; '' is not said. */
export type KetikanBayi = {
  readonly kunci: number
  readonly nama: string
  readonly bayi: string
  readonly isi: IsiKartu
}

/** Said of a baby that is none of those in the book. */
export const bayiBaru = 'baru'

/** The babies of the form, one at least. */
export function useBayi() {
  const [bayi, setBayi] = useState<readonly KetikanBayi[]>([kosong(1)])
  const ubah = (kunci: number, lain: Partial<KetikanBayi>) =>
    setBayi((now) => now.map((satu) => (satu.kunci === kunci ? { ...satu, ...lain } : satu)))
  const tambah = () => setBayi((now) => [...now, kosong(Math.max(...now.map(({ kunci }) => kunci)) + 1)])
  const buang = (kunci: number) => setBayi((now) => now.filter((satu) => satu.kunci !== kunci))
  return { bayi, ubah, tambah, buang }
}

const kosong = (kunci: number): KetikanBayi => ({ kunci, nama: '', bayi: '', isi: {} })

/** Her children of the book born on the typed day. */
export function bayiPada({ bayiDikenal }: BacaPersalinan, tanggal: string): BayiDikenal[] {
  const read = readKetikanTanggal(tanggal)
  if (read.kind !== 'tanggal') return []
  return bayiDikenal.filter(({ tanggalLahir }) => tanggalLahir === read.tanggal)
}

/** What was written of one delivery: of the delivery itself, where all its records agree, and of each baby below. */
export function bagiIsi({ kelompok }: BacaPersalinan, bayi: readonly { readonly isi: IsiKartu }[]) {
  const isiBayi = new Set(kelompok.bayi.flatMap(({ kolom }) => kolom.map(({ kode }) => kode)))
  const isBersama = (kode: string) => !isiBayi.has(kode) && bayi.every(({ isi }) => isi[kode] === bayi[0]?.isi[kode])
  const pilih = (isi: IsiKartu, bersama: boolean): IsiKartu =>
    Object.fromEntries(Object.entries(isi).filter(([kode, teks]) => teks !== '' && isBersama(kode) === bersama))
  return { bersama: pilih(bayi[0]?.isi ?? {}, true), sendiri: bayi.map(({ isi }) => pilih(isi, false)) }
}

/** What a baby of the form is written as. @param ada whom of the book it may be */
export function toBayi({ nama, bayi, isi }: KetikanBayi, ada: readonly BayiDikenal[]) {
  const dikenal = ada.some(({ id }) => id === bayi)
  return { nama, isi, bayiId: dikenal ? bayi : null, pastiBaru: bayi === bayiBaru }
}
