import type { Keadaan } from '#shared/contract/fasilitas.ts'
import { formatTempat } from '#shared/text/tempat.ts'

export const langkah = ['tempat', 'posyandu', 'tanda-tangan', 'balita'] as const
export type Langkah = (typeof langkah)[number]

const judul: Readonly<Record<Langkah, string>> = {
  tempat: 'Tempat kerja',
  posyandu: 'Posyandu',
  'tanda-tangan': 'Tanda tangan dan kop',
  balita: 'Daftar balita',
}

/** One line of the steps at the left: done, and what it holds. */
export type KeadaanLangkah = {
  readonly langkah: Langkah
  readonly judul: string
  readonly selesai: boolean
  readonly isi: string
}

/** Where the book stands on the way to being ready. Any step may be left out or come back to. */
export function keadaanLangkah(keadaan: Keadaan, penandatangan: number): KeadaanLangkah[] {
  const { tempat, posyandu, jumlahBalita } = keadaan
  const isi: Record<Langkah, string> = {
    tempat: tempat ? formatTempat(tempat) : '',
    posyandu: posyandu.length > 0 ? `${posyandu.length} posyandu` : '',
    'tanda-tangan': penandatangan > 0 ? `${penandatangan} orang` : '',
    balita: jumlahBalita > 0 ? `${jumlahBalita} balita` : '',
  }
  return langkah.map((l) => ({ langkah: l, judul: judul[l], selesai: isi[l] !== '', isi: isi[l] || 'belum diisi' }))
}

export function isLangkah(text: string | undefined): text is Langkah {
  return langkah.some((l) => l === text)
}

/** The address of the step that many places on, or null past the ends. */
export function tetangga(kini: Langkah, arah: 1 | -1): string | null {
  const next = langkah[langkah.indexOf(kini) + arah]
  return next ? `/mulai/${next}` : null
}
