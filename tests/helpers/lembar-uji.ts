import type { BarisMentah, LembarMentah, Sel } from '#shared/domain/impor/sel.ts'
import type { Petaan } from '#shared/lembar/peta.ts'
import type { BukuLembar, IsiBukuLembar } from '#shared/lembar/rencana.ts'
import { bacaBukuLembar } from '#shared/lembar/susun.ts'

/** A cell as a bidan typed it: text, a number, a date cell, or the lower part of a merged one. */
export type Ketikan = string | number | null | { readonly tanggal: string } | { readonly lanjutan: string }

function toSel(isi: Ketikan): Sel | null {
  if (isi === null || isi === '') return null
  if (typeof isi === 'number') return { jenis: 'angka', angka: isi }
  if (typeof isi === 'string') return { jenis: 'teks', teks: isi }
  return 'tanggal' in isi
    ? { jenis: 'tanggal', tanggal: isi.tanggal }
    : { jenis: 'teks', teks: isi.lanjutan, lanjutan: true }
}

/** A sheet of these rows, numbered from 1; an empty one leaves its number out. */
export function lembarUji(
  nama: string,
  rows: readonly (readonly Ketikan[])[],
  lain: Partial<LembarMentah> = {},
): LembarMentah {
  const baris = rows.flatMap((row, i): BarisMentah[] => {
    const sel = row.map(toSel)
    return sel.some((satu) => satu !== null) ? [{ nomor: i + 1, sel }] : []
  })
  return { nama, baris, sejak1904: false, ...lain }
}

export const bukuKosong: IsiBukuLembar = {
  posyandu: 'Melati',
  hariBuka: () => null,
  senama: () => [],
  riwayat: () => ({ berat: [], tinggi: [] }),
}

export function bacaUji(
  lembar: readonly LembarMentah[],
  kata: Petaan = {},
  buku: Partial<IsiBukuLembar> = {},
): BukuLembar {
  return bacaBukuLembar(lembar, kata, { ...bukuKosong, ...buku })
}

/** "Ayu 2026-05-12 8600/720 N" of each weighing of the plan, in its order. */
export function timbangan({ rencana }: BukuLembar): string[] {
  const nama = new Map(rencana.anak.map((anak) => [anak.kunci, anak.nama]))
  return rencana.penimbangan.map(({ anak, tanggal, bbG, tbMm, huruf }) =>
    [nama.get(anak), tanggal, `${bbG ?? '-'}/${tbMm ?? '-'}`, huruf ?? ''].join(' ').trim(),
  )
}

/** Codes of what is asked, with row or column where they have one. */
export function ditanya({ pertanyaan }: BukuLembar): string[] {
  return pertanyaan.map(({ kode, baris, kolom }) =>
    [kode, kolom ?? '', baris ?? ''].join(' ').replaceAll(/ +/g, ' ').trim(),
  )
}
