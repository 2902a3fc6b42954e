import type { IsiBaris } from '#shared/contract/penimbangan.ts'

/** The cells of a row that take an entry, in the order of Tab. */

export type KolomKetik = 'bb' | 'tb' | 'lila' | 'lk'
export type KolomPilih = 'caraUkur' | 'vitaminA' | 'obatCacing' | 'asi' | 'edema'
export type Kolom = KolomKetik | KolomPilih

/** The two measurements of every child; the others come with F7 ("Isian lain"). */
export const kolomUtama: readonly Kolom[] = ['bb', 'tb']
export const kolomSemua: readonly Kolom[] = [
  'bb',
  'tb',
  'caraUkur',
  'lila',
  'lk',
  'vitaminA',
  'obatCacing',
  'asi',
  'edema',
]

/** Where there is room for either alone. */
export const kolomLain: readonly Kolom[] = kolomSemua.filter((kolom) => !kolomUtama.includes(kolom))

/** Head of a column, and its name for a screen reader. */
export const namaKolom: Readonly<Record<Kolom, { readonly kepala: string; readonly panjang: string }>> = {
  bb: { kepala: 'BB kg', panjang: 'BB' },
  tb: { kepala: 'PB/TB cm', panjang: 'PB/TB' },
  caraUkur: { kepala: 'Cara', panjang: 'Cara ukur' },
  lila: { kepala: 'LILA', panjang: 'LILA' },
  lk: { kepala: 'LK', panjang: 'Lingkar kepala' },
  vitaminA: { kepala: 'Vit A', panjang: 'Vitamin A' },
  obatCacing: { kepala: 'Cacing', panjang: 'Obat cacing' },
  asi: { kepala: 'ASI', panjang: 'ASI' },
  edema: { kepala: 'Edema', panjang: 'Edema' },
}

const ketikan: readonly Kolom[] = ['bb', 'tb', 'lila', 'lk'] satisfies readonly KolomKetik[]

export function isKetik(kolom: Kolom): kolom is KolomKetik {
  return ketikan.includes(kolom)
}

export type NilaiPilih = IsiBaris[KolomPilih]

/** One answer of a choice cell: how it is shown, said, and which letter gives it. */
export type Pilihan = {
  readonly nilai: NilaiPilih
  readonly label: string
  readonly panjang: string
  readonly huruf: string
}

/** The first answer is the empty one: Delete goes back to it. */
export const pilihan: Readonly<Record<KolomPilih, readonly [Pilihan, ...Pilihan[]]>> = {
  caraUkur: [
    { nilai: null, label: '–', panjang: 'menurut umur', huruf: '' },
    { nilai: 'terlentang', label: 'PB', panjang: 'terlentang (PB)', huruf: 'p' },
    { nilai: 'berdiri', label: 'TB', panjang: 'berdiri (TB)', huruf: 't' },
  ],
  vitaminA: [
    { nilai: null, label: '–', panjang: 'belum', huruf: '' },
    { nilai: 'biru', label: 'Biru', panjang: 'biru', huruf: 'b' },
    { nilai: 'merah', label: 'Merah', panjang: 'merah', huruf: 'm' },
  ],
  obatCacing: [
    { nilai: null, label: '–', panjang: 'belum diisi', huruf: '' },
    { nilai: true, label: 'Ya', panjang: 'ya', huruf: 'y' },
    { nilai: false, label: 'Tidak', panjang: 'tidak', huruf: 't' },
  ],
  asi: [
    { nilai: null, label: '–', panjang: 'belum diisi', huruf: '' },
    { nilai: 'ya', label: 'Ya', panjang: 'ya', huruf: 'y' },
    { nilai: 'tidak', label: 'Tidak', panjang: 'tidak', huruf: 't' },
  ],
  edema: [
    { nilai: false, label: '–', panjang: 'tidak ada', huruf: 't' },
    { nilai: true, label: 'Ya', panjang: 'ada', huruf: 'y' },
  ],
}

export function pilihanOf(kolom: KolomPilih, nilai: NilaiPilih): Pilihan {
  return pilihan[kolom].find((p) => p.nilai === nilai) ?? pilihan[kolom][0]
}

/**
 * The age from which the capsule is the red one: blue is for 6 to 11 months, red for 12 to 59.
 *
 * @source Permenkes 21/2015, vitamin A in February and August
 */
const umurKapsulMerahBulan = 12

/** The answers in the order they are offered: the capsule of the child's age first. @param umur completed months */
function urutan(kolom: KolomPilih, umur: number | null): readonly Pilihan[] {
  const [kosong, ...rest] = pilihan[kolom]
  const merah = kolom === 'vitaminA' && umur !== null && umur >= umurKapsulMerahBulan
  return [kosong, ...(merah ? rest.toReversed() : rest)]
}

/** The answer after this one; the last is followed by the empty one. */
export function pilihanBerikut(kolom: KolomPilih, nilai: NilaiPilih, umur: number | null = null): NilaiPilih {
  const offered = urutan(kolom, umur)
  const at = offered.findIndex((p) => p.nilai === nilai)
  return (offered[at + 1] ?? pilihan[kolom][0]).nilai
}

/** How a choice is made by key: "Spasi atau B biru, M merah". */
export function caraPilih(kolom: KolomPilih, umur: number | null): string {
  const letters = urutan(kolom, umur).filter((p) => p.huruf !== '' && p.label !== '–')
  return `Spasi atau ${letters.map((p) => `${p.huruf.toUpperCase()} ${p.panjang}`).join(', ')}`
}
