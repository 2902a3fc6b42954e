/**
 * What is said beside a dose.
 *
 * @source docs/aturan/imunisasi.md, "What is recorded"
 */

/** Why a dose was not given. */
export const sebabTidak = ['tolak', 'tunda', 'kosong', 'kontraindikasi'] as const
export type SebabTidak = (typeof sebabTidak)[number]

export type Keterangan = {
  /** Given elsewhere: no vaccine of this post was used. */
  readonly luar: boolean
  /** Copied from a card, or told. */
  readonly riwayat: boolean
  /** HB0 on the day after birth, but within 24 hours. */
  readonly dalam24Jam: boolean
  /** Not given, and why; the reason may be empty. */
  readonly tidak: { readonly sebab: SebabTidak; readonly alasan: string } | null
  readonly catatan: string
}

export const tanpaKeterangan: Keterangan = {
  luar: false,
  riwayat: false,
  dalam24Jam: false,
  tidak: null,
  catatan: '',
}

type Bacaan =
  | { readonly jenis: 'keterangan'; readonly keterangan: Keterangan }
  | { readonly jenis: 'asing'; readonly kata: string }

function readKata(kata: string): Partial<Keterangan> | null {
  const kecil = kata.toLowerCase()
  if (kecil === 'luar') return { luar: true }
  if (kecil === 'riwayat') return { riwayat: true }
  if (kecil === '<24jam') return { dalam24Jam: true }
  const titikDua = kata.indexOf(':')
  if (titikDua < 0) return null
  const isi = kata.slice(titikDua + 1).trim()
  const awal = kecil.slice(0, titikDua)
  if (awal === 'catatan') return { catatan: isi }
  const sebab = sebabTidak.find((satu) => satu === awal)
  return sebab ? { tidak: { sebab, alasan: isi } } : null
}

/** Reads words separated by `;`. Blanks around one and capitals do not matter; one that is unknown is named. */
export function bacaKeterangan(teks: string): Bacaan {
  let keterangan = tanpaKeterangan
  for (const kata of teks.split(';').map((satu) => satu.trim())) {
    if (kata === '') continue
    const found = readKata(kata)
    if (!found) return { jenis: 'asing', kata }
    // Of two reasons the one that stops asking is not lost behind the other.
    const tetap = keterangan.tidak?.sebab === 'kontraindikasi' && found.tidak
    keterangan = tetap ? keterangan : { ...keterangan, ...found }
  }
  return { jenis: 'keterangan', keterangan }
}
