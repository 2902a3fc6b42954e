import type { Keadaan } from '#shared/contract/fasilitas.ts'
import type { Peran } from '#shared/domain/akun/hak.ts'
import { formatTempat } from '#shared/text/tempat.ts'

export type Langkah = 'tempat' | 'posyandu' | 'tanda-tangan' | 'balita' | 'hubungkan'

/** A Puskesmas holds no posyandu and no children of its own: both come from its Pustu. */
const langkahDi: Readonly<Record<'pustu' | 'puskesmas', readonly Langkah[]>> = {
  pustu: ['tempat', 'posyandu', 'tanda-tangan', 'balita'],
  puskesmas: ['tempat', 'tanda-tangan', 'hubungkan'],
}

/**
 * The steps of this book, in their order.
 *
 * @param peran of whoever prepares it: tells the kind of the place until that is named
 */
export function listLangkah(tempat: Keadaan['tempat'], peran: Peran): readonly Langkah[] {
  const jenis = tempat?.jenis ?? (peran === 'petugas' ? 'puskesmas' : 'pustu')
  return langkahDi[jenis === 'puskesmas' ? 'puskesmas' : 'pustu']
}

const judul: Readonly<Record<Langkah, string>> = {
  tempat: 'Tempat kerja',
  posyandu: 'Posyandu',
  'tanda-tangan': 'Tanda tangan dan kop',
  balita: 'Daftar balita',
  hubungkan: 'Hubungkan dengan Pustu',
}

/** One line of the steps at the left: done, and what it holds. */
export type KeadaanLangkah = {
  readonly langkah: Langkah
  readonly judul: string
  readonly selesai: boolean
  readonly isi: string
}

/** Where the book stands on the way to being ready. Any step may be left out or come back to. */
export function keadaanLangkah(langkah: readonly Langkah[], keadaan: Keadaan, penandatangan: number): KeadaanLangkah[] {
  const { tempat, posyandu, jumlahBalita } = keadaan
  const isi: Record<Langkah, string> = {
    tempat: tempat ? formatTempat(tempat) : '',
    posyandu: posyandu.length > 0 ? `${posyandu.length} posyandu` : '',
    'tanda-tangan': penandatangan > 0 ? `${penandatangan} orang` : '',
    balita: jumlahBalita > 0 ? `${jumlahBalita} balita` : '',
    hubungkan: posyandu.length > 0 ? `${posyandu.length} posyandu diterima` : '',
  }
  return langkah.map((l) => ({ langkah: l, judul: judul[l], selesai: isi[l] !== '', isi: isi[l] || 'belum diisi' }))
}

/** The step of an address, if this book has it. */
export function findLangkah(langkah: readonly Langkah[], text: string | undefined): Langkah | undefined {
  return langkah.find((l) => l === text)
}

/** The address of the step that many places on, or null past the ends. */
export function tetangga(langkah: readonly Langkah[], kini: Langkah, arah: 1 | -1): string | null {
  const next = langkah[langkah.indexOf(kini) + arah]
  return next ? `/mulai/${next}` : null
}
