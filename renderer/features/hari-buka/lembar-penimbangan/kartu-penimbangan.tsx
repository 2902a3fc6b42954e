import type {
  BarisBuku,
  KartuLembar,
  KelompokKolom,
  KolomHitung,
  KolomIsian,
  KolomSiapa,
  Susunan,
} from '#renderer/lembar/kartu-lembar.ts'
import { cls } from '#renderer/lib/cls.ts'
import { isDenganLalu, isSempit, type Lebar } from '#renderer/lib/lebar.ts'
import type { BarisLembar, IsiBaris, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { isHadirTimbang } from '#shared/domain/penimbangan/hadir.ts'
import { formatBerat, mmOf } from '#shared/domain/penimbangan/ketikan.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type AnggotaTimbang, asIsiBaris, type HitunganTimbang, hitungTimbang, pokokLembar } from './hitung.ts'
import { rtRingkas } from './kalimat.ts'
import { ArtiTimbang, Huruf, kolomHitung, kolomHuruf } from './kolom-hitung.tsx'
import penimbanganCss from './penimbangan.module.css'

/** The weighing as a card of the sheet. */

export type KartuPenimbangan = KartuLembar<BarisLembar, HitunganTimbang>
type Kolom = KolomIsian<BarisLembar, HitunganTimbang>

const kosong = {
  bb: '',
  tb: '',
  caraUkur: null,
  lila: '',
  lk: '',
  vitaminA: null,
  obatCacing: null,
  asi: null,
  edema: false,
  catatan: null,
} as const satisfies IsiBaris

/** The cells that say a child was there, emptied; how it was measured goes with them. */
const dihapus = {
  bb: '',
  tb: '',
  lila: '',
  lk: '',
  caraUkur: null,
  vitaminA: null,
  obatCacing: null,
  asi: null,
  edema: false,
} as const satisfies Partial<IsiBaris>

/** A circumference: red where it cannot be read, and nothing more is said of it. */
const lingkar = {
  jenis: 'angka',
  terpanjang: 20,
  tolak: (teks: string) => (mmOf(teks) === null ? '' : null),
} as const

/** As measured; its cell says how by the age of the child where nothing is chosen. */
const belum = { label: '–', huruf: '' } as const

/**
 * The age from which the capsule is the red one: blue is for 6 to 11 months, red for 12 to 59.
 *
 * @source Permenkes 21/2015, vitamin A in February and August
 */
const umurKapsulMerahBulan = 12

const vitaminA = [
  { nilai: null, panjang: 'belum', ...belum },
  { nilai: 'biru', label: 'Biru', panjang: 'biru', huruf: 'b' },
  { nilai: 'merah', label: 'Merah', panjang: 'merah', huruf: 'm' },
] as const

/** The cells of a row in the order of Tab; the note has no column. */
export const kolomPenimbangan: readonly Kolom[] = [
  {
    kode: 'bb',
    jenis: 'angka',
    kepala: 'BB kg',
    panjang: 'BB',
    sebut: 'BB',
    terpanjang: 20,
    minus: true,
  },
  {
    kode: 'tb',
    jenis: 'angka',
    kepala: 'PB/TB cm',
    panjang: 'PB/TB',
    sebut: 'PB/TB',
    terpanjang: 20,
    akhir: true,
    tipis: true,
  },
  {
    kode: 'caraUkur',
    jenis: 'pilih',
    kepala: 'Cara',
    panjang: 'Cara ukur',
    sebut: 'cara ukur',
    pilihan: [
      { nilai: null, panjang: 'menurut umur', ...belum },
      { nilai: 'terlentang', label: 'PB', panjang: 'terlentang (PB)', huruf: 'p' },
      { nilai: 'berdiri', label: 'TB', panjang: 'berdiri (TB)', huruf: 't' },
    ],
  },
  { kode: 'lila', kepala: 'LILA', panjang: 'LILA', sebut: 'LILA', ...lingkar },
  { kode: 'lk', kepala: 'LK', panjang: 'Lingkar kepala', sebut: 'LK', ...lingkar },
  {
    kode: 'vitaminA',
    jenis: 'pilih',
    kepala: 'Vit A',
    panjang: 'Vitamin A',
    sebut: 'Vit A',
    pilihan: vitaminA,
    // The capsule of the child's age first.
    urutan: ({ hasil: { umur } }) =>
      umur !== null && umur >= umurKapsulMerahBulan ? [vitaminA[0], vitaminA[2], vitaminA[1]] : vitaminA,
  },
  {
    kode: 'obatCacing',
    jenis: 'pilih',
    kepala: 'Cacing',
    panjang: 'Obat cacing',
    sebut: 'obat cacing',
    pilihan: [
      { nilai: null, panjang: 'belum diisi', ...belum },
      { nilai: true, label: 'Ya', panjang: 'ya', huruf: 'y' },
      { nilai: false, label: 'Tidak', panjang: 'tidak', huruf: 't' },
    ],
  },
  {
    kode: 'asi',
    jenis: 'pilih',
    kepala: 'ASI',
    panjang: 'ASI',
    sebut: 'ASI',
    pilihan: [
      { nilai: null, panjang: 'belum diisi', ...belum },
      { nilai: 'ya', label: 'Ya', panjang: 'ya', huruf: 'y' },
      { nilai: 'tidak', label: 'Tidak', panjang: 'tidak', huruf: 't' },
    ],
  },
  {
    kode: 'edema',
    jenis: 'pilih',
    kepala: 'Edema',
    panjang: 'Edema',
    sebut: 'edema',
    pilihan: [
      { nilai: false, label: '–', panjang: 'tidak ada', huruf: 't' },
      { nilai: true, label: 'Ya', panjang: 'ada', huruf: 'y' },
    ],
  },
  { kode: 'catatan', jenis: 'teks', kepala: 'Catatan', panjang: 'Catatan', sebut: 'catatan', terpanjang: 500 },
]

const kolomUtama = kolomPenimbangan.slice(0, 2)
const kolomLain = kolomPenimbangan.slice(2, -1)

const umurOf = ({ anak, tanggal }: BarisLembar) =>
  anak.tanggalLahir === null ? null : umurBulanPenuh(anak.tanggalLahir, tanggal)

/** Who the child is, as the window has room. */
function kolomSiapa(lebar: Lebar, lain: boolean): readonly KolomSiapa<BarisLembar>[] {
  const ibu: KolomSiapa<BarisLembar>[] = [
    { jenis: 'siapa', kode: 'ibu', kepala: 'Ibu', kelas: penimbanganCss.ibu, tulis: ({ data }) => data.namaIbu ?? '–' },
    {
      jenis: 'siapa',
      kode: 'rt',
      kepala: 'RT',
      kelas: penimbanganCss.rukunTetangga,
      tulis: ({ data: { rt } }) => (rt === null ? '–' : rtRingkas(rt)),
    },
  ]
  const lalu: KolomSiapa<BarisLembar>[] = [
    { jenis: 'siapa', kode: 'jk', kepala: 'L/P', tulis: ({ data }) => data.anak.jk ?? '–' },
    {
      jenis: 'siapa',
      kode: 'umur',
      kepala: 'Umur',
      kelasKepala: 'n',
      kelas: 'n',
      tulis: ({ data }) => <Umur bulan={umurOf(data)} satuan={lebar === 'lebar'} />,
    },
    {
      jenis: 'siapa',
      kode: 'lalu',
      kepala: 'BB lalu',
      kelasKepala: cls('n', penimbanganCss.lalu),
      kelas: cls('n', penimbanganCss.lalu),
      tulis: ({ data: { lalu: last } }) => (last ? formatBerat(last.bbG) : '–'),
    },
  ]
  return [...(lebar === 'lebar' && !lain ? ibu : []), ...(isDenganLalu(lebar, lain) ? lalu : [])]
}

function Umur({ bulan, satuan }: { readonly bulan: number | null; readonly satuan: boolean }) {
  if (bulan === null || bulan < 0) return '–'
  return (
    <>
      {bulan}
      {satuan ? <small> bln</small> : null}
    </>
  )
}

/** Beside "Isian lain" there is room for the letter alone, and in the smallest window for nothing. */
function kolomDihitung(lebar: Lebar, lain: boolean): readonly KolomHitung<BarisLembar, HitunganTimbang>[] {
  if (lain) return lebar === 'mungil' ? [] : [kolomHuruf]
  return kolomHitung.filter(
    ({ kode }) => !(kode === 'kbm' && isSempit(lebar)) && !(kode === 'zBBU' && lebar === 'mungil'),
  )
}

function susun(lebar: Lebar, lain: boolean): Susunan<BarisLembar, HitunganTimbang> {
  const isian = !lain ? kolomUtama : lebar === 'mungil' ? kolomLain : [...kolomUtama, ...kolomLain]
  const kelompok: KelompokKolom<BarisLembar, HitunganTimbang>[] = [
    { judul: 'Register', kelas: penimbanganCss.lalu, kolom: kolomSiapa(lebar, lain) },
    { judul: 'Diketik', kolom: isian },
    { judul: lain ? 'Dihitung' : 'Dihitung otomatis', kolom: kolomDihitung(lebar, lain) },
  ]
  return {
    kelompok,
    berjudul: !isSempit(lebar),
    kelas: cls(penimbanganCss.lajur, lain && penimbanganCss.lain, penimbanganCss[lebar]),
    tanya: lain ? null : 'hitung',
    namaBertepi: lain && lebar !== 'lebar',
    padat: lain && lebar === 'mungil',
  }
}

const susunanPerLebar = new Map<string, Susunan<BarisLembar, HitunganTimbang>>()

/** The measurements of every child, or with F7 the other entries as well. */
export const bagianUtama = 'utama'
export const bagianLain = 'lain'

function susunan(lebar: Lebar, bagian: string): Susunan<BarisLembar, HitunganTimbang> {
  const kunci = `${lebar} ${bagian}`
  const known = susunanPerLebar.get(kunci) ?? susun(lebar, bagian === bagianLain)
  susunanPerLebar.set(kunci, known)
  return known
}

/** A row as the weighing answers it. @param tanggal the day of the sheet */
export function toBarisBuku(data: BarisLembar, tanggal: string): BarisBuku<BarisLembar> {
  const pada = data.tanggal === tanggal ? null : formatTanggal(data.tanggal)
  return {
    id: data.orangId,
    nomor: data.nomor,
    nama: data.anak.nama,
    tamu: data.tamu,
    cap: pada === null ? [] : [{ teks: pada.slice(0, 5), arti: `Ditimbang ${pada}` }],
    tidakHadir: data.tidakHadir,
    catatanId: data.penimbanganId,
    isi: data.isi,
    dijawab: data.dijawab.map(({ kode, bb, tb }) => ({ kode, nilai: { bb, tb } })),
    data,
  }
}

/** The answers of a row as the rules read them. */
function dijawabOf({ dijawab }: BarisBuku<BarisLembar>): BarisLembar['dijawab'] {
  // What the sheet remembers of an answer is what the question gave it.
  return dijawab.map(({ kode, nilai }) => ({ kode, ...nilai }) as BarisLembar['dijawab'][number])
}

export function createKartuPenimbangan(lembar: LembarPenimbangan): KartuPenimbangan {
  const pokok = pokokLembar(lembar)
  return {
    kolom: kolomPenimbangan,
    kosong,
    dihapus,
    isHadir: (isi) => isHadirTimbang(asIsiBaris(isi)),
    isMenunggu: ({ baris, isi, tidakHadir }) => isi.bb === '' && !tidakHadir && !baris.tamu,
    hitung: (baris, isi, diketik) => {
      const row = { ...baris.data, dijawab: dijawabOf(baris) }
      return hitungTimbang(pokok, { baris: row, isi: asIsiBaris(isi) }, diketik)
    },
    kepalaNama: 'Nama balita',
    bagian: [bagianUtama, bagianLain],
    susunan,
    tolakAbsen: (nama) => `${nama} tamu di sini, jadi tidak ditandai tidak hadir. Kosongkan beratnya bila keliru.`,
    kataPindah: (kolom, bagian) => {
      if (kolom === 'bb') return { enter: 'turun', tab: 'ke PB/TB' }
      return { enter: 'ke anak berikutnya', tab: bagian === bagianLain ? 'isian berikutnya' : 'ke baris berikutnya' }
    },
    kalimat: (row, lebar) => <ArtiTimbang row={row} lebar={lebar} />,
    kalimatAwal: 'Ketik BB dalam kilogram, lalu Enter. Baris tersimpan sendiri ketika ditinggalkan.',
    capTanya: (row: AnggotaTimbang) => (row.hitungan.huruf ? <Huruf row={row} tanpa2T /> : null),
  }
}
