import type {
  Anggota,
  BarisBuku,
  Bentrok,
  HitunganBaris,
  Isi,
  KolomCentang,
  KolomHimpunan,
  KolomIsian,
  KolomKetik,
  KolomPilih,
  Nilai,
  Pilihan,
  Susunan,
} from './kartu-lembar.ts'

/** Columns: which answers they take, and how they and their cells are called in a sentence. */

type Kolom<D, H extends HitunganBaris> = readonly KolomIsian<D, H>[]
type KolomDipilih<D, H extends HitunganBaris> = KolomPilih<D, H> | KolomCentang

export function isKetik(kolom: { readonly jenis: string }): kolom is KolomKetik {
  return kolom.jenis === 'angka' || kolom.jenis === 'teks'
}

export function findKolom<K extends { readonly kode: string }>(
  kolom: readonly K[],
  kode: string | null,
): K | undefined {
  return kolom.find((one) => one.kode === kode)
}

/** The columns of a part that take an entry, in the order of Tab. */
export function kolomIsian<D, H extends HitunganBaris>({ kelompok }: Susunan<D, H>): Kolom<D, H> {
  return kelompok.flatMap(({ kolom }) =>
    kolom.flatMap((one) => (one.jenis === 'siapa' || one.jenis === 'hitung' ? [] : [one])),
  )
}

const jawabanCentang: readonly [Pilihan, ...Pilihan[]] = [
  { nilai: false, label: '–', panjang: 'tidak', huruf: 't' },
  { nilai: true, label: '✓', panjang: 'ya', huruf: 'y' },
]

/** The answers of a column, the empty one first. */
export function pilihanOf<D, H extends HitunganBaris>(kolom: KolomDipilih<D, H>): readonly [Pilihan, ...Pilihan[]] {
  return kolom.jenis === 'centang' ? jawabanCentang : kolom.pilihan
}

export function pilihanKini<D, H extends HitunganBaris>(kolom: KolomDipilih<D, H>, nilai: Nilai | undefined): Pilihan {
  const all = pilihanOf(kolom)
  return all.find((one) => one.nilai === nilai) ?? all[0]
}

/** The answers as they are offered to a row. */
export function pilihanUntuk<D, H extends HitunganBaris>(
  kolom: KolomDipilih<D, H>,
  baris: Anggota<D, H> | undefined,
): readonly Pilihan[] {
  const urutan = kolom.jenis === 'pilih' ? kolom.urutan : undefined
  return baris && urutan ? urutan(baris.hitungan, baris.keadaan.baris) : pilihanOf(kolom)
}

/** The answer after this one; the last is followed by the first. */
export function pilihanBerikutnya(tawaran: readonly Pilihan[], nilai: Nilai | undefined): Nilai {
  const at = tawaran.findIndex((one) => one.nilai === nilai)
  return (tawaran[at + 1] ?? tawaran[0])?.nilai ?? null
}

/** How a choice is made by key: "Spasi atau B biru, M merah". */
export function caraPilih<D, H extends HitunganBaris>(
  kolom: Exclude<KolomIsian<D, H>, KolomKetik>,
  baris: Anggota<D, H>,
): string {
  const tawaran = kolom.jenis === 'himpunan' ? kolom.pilihan : pilihanUntuk(kolom, baris)
  const letters = tawaran.filter((one) => one.huruf !== '' && one.label !== '–')
  const spasi = kolom.jenis === 'himpunan' ? 'Spasi membuka daftarnya, atau' : 'Spasi atau'
  return `${spasi} ${letters.map((one) => `${one.huruf.toUpperCase()} ${one.panjang}`).join(', ')}`
}

/** The answers that are given in a cell of several. */
export function anggotaOf({ pilihan }: KolomHimpunan, nilai: Nilai | undefined): readonly Pilihan[] {
  const given = typeof nilai === 'string' ? nilai.split('+') : []
  return pilihan.filter((one) => given.includes(String(one.nilai)))
}

/** The cell with one answer more, or less. What says that there is none stands alone. */
export function toggleAnggota(kolom: KolomHimpunan, nilai: Nilai | undefined, kode: Nilai): string {
  const given = anggotaOf(kolom, nilai).map((one) => one.nilai)
  if (given.includes(kode)) return given.filter((one) => one !== kode).join('+')
  if (kode === kolom.tidakAda) return String(kode)
  const next = [...given, kode].filter((one) => one !== kolom.tidakAda)
  return kolom.pilihan.flatMap((one) => (next.includes(one.nilai) ? [one.nilai] : [])).join('+')
}

const kosong = 'kosong'
const list = new Intl.ListFormat('id', { type: 'conjunction' })

/** "8,6", "merah", "kosong". */
export function sebutanNilai<D, H extends HitunganBaris>(kolom: KolomIsian<D, H>, isi: Isi): string {
  const nilai = isi[kolom.kode]
  if (isKetik(kolom)) return typeof nilai === 'string' && nilai.trim() !== '' ? nilai.trim() : kosong
  if (kolom.jenis === 'himpunan') return list.format(anggotaOf(kolom, nilai).map(({ panjang }) => panjang)) || kosong
  const { label, panjang } = pilihanKini(kolom, nilai)
  return label === '–' ? kosong : panjang
}

/** The same as it stands in a cell: "8,6", "M", "pusing, demam"; "" where nothing is given. */
export function labelNilai<D, H extends HitunganBaris>(kolom: KolomIsian<D, H>, isi: Isi): string {
  const nilai = isi[kolom.kode]
  if (isKetik(kolom)) return typeof nilai === 'string' ? nilai.trim() : ''
  if (kolom.jenis === 'himpunan')
    return anggotaOf(kolom, nilai)
      .map(({ label }) => label)
      .join(', ')
  const { label } = pilihanKini(kolom, nilai)
  return label === '–' ? '' : label
}

function kolomOf<D, H extends HitunganBaris>(kolom: Kolom<D, H>, isi: Isi): Kolom<D, H> {
  return Object.keys(isi).flatMap((kode) => findKolom(kolom, kode) ?? [])
}

/** The cells that hold something: "BB 8,6 dan PB/TB 73,0". */
export function sebutanIsi<D, H extends HitunganBaris>(kolom: Kolom<D, H>, isi: Isi): string {
  const said = kolomOf(kolom, isi).map((one) => [one.sebut, sebutanNilai(one, isi)] as const)
  return list.format(said.filter(([, nilai]) => nilai !== kosong).map(([sebut, nilai]) => `${sebut} ${nilai}`))
}

/** Cells of one row: "BB dan PB/TB Dona". */
export function sebutanBaris<D, H extends HitunganBaris>(kolom: Kolom<D, H>, nama: string, isi: Isi): string {
  return `${list.format(kolomOf(kolom, isi).map((one) => one.sebut))} ${nama}`
}

/** "Diurungkan: Vit A Dila. Kembali kosong." */
export function kalimatUrung<D, H extends HitunganBaris>(
  kolom: Kolom<D, H>,
  { apa, sebelum }: { readonly apa: string; readonly sebelum: Isi },
): string {
  const [only, ...more] = kolomOf(kolom, sebelum)
  if (only === undefined) return `Diurungkan: ${apa}.`
  const nilai = more.length === 0 ? sebutanNilai(only, sebelum) : sebutanIsi(kolom, sebelum) || kosong
  return `Diurungkan: ${apa}. Kembali ${nilai}.`
}

/** "BB Dona sudah diubah di jendela lain menjadi 13,9. Yang diketik di sini 12,9 belum tersimpan." */
export function kalimatBentrok<D, H extends HitunganBaris>(
  kolom: Kolom<D, H>,
  { nama, isi }: Pick<BarisBuku, 'nama' | 'isi'>,
  bentrok: Bentrok,
): string {
  const each = bentrok.kolom.flatMap((kode) => {
    const one = findKolom(kolom, kode)
    if (!one) return []
    const [lain, sini] = [sebutanNilai(one, bentrok.kini), sebutanNilai(one, isi)]
    return `${one.sebut} ${nama} sudah diubah di jendela lain menjadi ${lain}. Yang diketik di sini (${sini}) belum tersimpan.`
  })
  return each.join(' ')
}
