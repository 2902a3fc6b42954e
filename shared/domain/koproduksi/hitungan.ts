import type { Tanggal } from '../tanggal/tanggal.ts'
import type { BukuBersama } from './buku.ts'

/** Counts of a share or a quotient, or the value alone; null throughout where nobody ever kept it. */
export type Hitungan = {
  readonly pembilang: number | null
  readonly penyebut: number | null
  /** Of a number, and of a quotient that is none of these two. */
  readonly nilai?: number | null
}

/** @param seluruh the whole book: what posyandu share is seen there alone */
export type Hitung = (buku: BukuBersama, seluruh: BukuBersama) => Hitungan

export const bagian = (pembilang: number, penyebut: number): Hitungan => ({ pembilang, penyebut })
export const angka = (nilai: number | null): Hitungan => ({ pembilang: null, penyebut: null, nilai })
/** Nobody ever kept it. */
export const tanpaBagian = bagian(0, 0)
export const tanpaAngka = angka(null)

export const jumlah = (list: readonly number[]): number => list.reduce((sum, satu) => sum + satu, 0)

/** What lies in the twelve months. */
export const setahun = <T extends { readonly tanggal: Tanggal }>({ dari }: BukuBersama, rows: readonly T[]): T[] =>
  rows.filter(({ tanggal }) => tanggal >= dari)
