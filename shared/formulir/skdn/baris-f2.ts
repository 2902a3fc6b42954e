import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import type { AnakSkdn, PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { type KelompokUmur, kelompokUmur } from '#shared/domain/tanggal/umur.ts'
import { lebarIsiMm } from '../kertas.ts'
import { bagiHalaman } from '../kolom.ts'
import type { KepalaPosyandu } from '../masukan.ts'
import type { Baris, Kolom, Rumus, Sel } from '../model.ts'
import {
  jumlahBaris,
  jumlahKolom,
  selAnak,
  selBilangan,
  selPersen,
  selTakDiukur,
  selTeks,
  selTeksLebar,
} from '../sel.ts'
import { kertasSkdn, type MasukanSkdnForm } from './bagian-bersama.ts'
import { tulisKelompok } from './pita.ts'
import { indikatorF2, type StatusF2, type UnsurF2, unsurHasil, unsurSasaran, unsurStatusGizi } from './unsur-f2.ts'

const jenisKelamin = ['L', 'P'] as const
type Jk = (typeof jenisKelamin)[number]
const total = { L: 'total.L', P: 'total.P', jml: 'total.jml' } as const

/** Millimetres. */
const lebarNoMm = 9
/** The least width of the labels; of few posyandu they take what is left, so that the table fills the page. */
const lebarElemenMm = 72
/** Widths of the columns of figures, millimetres: three digits of 9 pt at the least, and four with their point. */
const lebarDaunMm = { tiga: 10, empat: 11.5, terlebar: 24 } as const
/** Columns a posyandu takes, and those of the total. */
const daun = { posyandu: 2, total: 3 } as const

/** The columns of the F2 and the children that stand in them. */
export type TabelF2 = { readonly kolom: Kolom[]; readonly posyandu: readonly PosyanduKolom[] }
type PosyanduKolom = {
  readonly hasil: PosyanduHasil
  readonly kepala: KepalaPosyandu | undefined
  readonly kolom: Readonly<Record<Jk, string>>
  readonly anak: ReadonlyMap<string, readonly AnakSkdn[]>
}

const key = (kelompok: KelompokUmur, jk: Jk) => `${kelompok}.${jk}`

function posyanduKolom(input: MasukanSkdnForm, hasil: PosyanduHasil): PosyanduKolom {
  const { id } = hasil.posyandu
  const anak = new Map<string, AnakSkdn[]>()
  for (const a of hasil.anak) {
    const list = anak.get(key(a.kelompok, a.jk))
    if (list) list.push(a)
    else anak.set(key(a.kelompok, a.jk), [a])
  }
  return { hasil, kepala: input.kepala.get(id), kolom: { L: `${id}.L`, P: `${id}.P` }, anak }
}

function angkaKolom(id: string, judul: string, lebarMm: number): Kolom {
  return { id, judul, lebarMm, rata: 'kanan', jenis: 'angka', anak: [] }
}

/** A column of words that name the row. */
const naming = { jenis: 'teks', tetap: true, anak: [] } as const

export function tabelF2(input: MasukanSkdnForm): TabelF2 {
  const posyandu = input.skdn.posyandu.map((p) => posyanduKolom(input, p))
  const isi = lebarIsiMm({ ...kertasSkdn, ukuran: input.pengaturan.kertas })
  const anak = posyandu.reduce((sum, p) => sum + p.hasil.anak.length, 0)
  const tersempit = anak < 1000 ? lebarDaunMm.tiga : lebarDaunMm.empat
  const room = isi - lebarNoMm - lebarElemenMm
  const widths = [...posyandu.map(() => daun.posyandu), daun.total]
  let next = 0
  const perPage = bagiHalaman(widths, Math.floor(room / tersempit)).map((count) => {
    next += count
    return widths.slice(next - count, next).reduce((sum, width) => sum + width, 0)
  })
  const leaves = Math.max(...perPage)
  const lebarDaun = Math.min(lebarDaunMm.terlebar, room / leaves)
  const elemen = isi - lebarNoMm - leaves * lebarDaun
  return {
    posyandu,
    kolom: [
      { id: 'no', judul: 'No', lebarMm: lebarNoMm, rata: 'tengah', ...naming },
      { id: 'elemen', judul: 'Elemen data', lebarMm: elemen, rata: 'kiri', ...naming },
      ...posyandu.map((p) => ({
        id: p.hasil.posyandu.id,
        judul: tanpaAwalan('posyandu', p.hasil.posyandu.nama),
        lebarMm: 0,
        rata: 'tengah' as const,
        jenis: 'angka' as const,
        anak: jenisKelamin.map((jk) => angkaKolom(p.kolom[jk], jk, lebarDaun)),
      })),
      {
        id: 'total',
        judul: 'Total',
        lebarMm: 0,
        rata: 'tengah',
        jenis: 'angka',
        anak: [
          angkaKolom(total.L, 'L', lebarDaun),
          angkaKolom(total.P, 'P', lebarDaun),
          { ...angkaKolom(total.jml, 'L+P', lebarDaun), tebal: true },
        ],
      },
    ],
  }
}

type Isi = { readonly unsur: UnsurF2; readonly kelompok: readonly KelompokUmur[]; readonly rumus: Rumus | null }

function angkaBaris(tabel: TabelF2, { unsur, kelompok, rumus }: Isi): Record<string, Sel> {
  const sel: Record<string, Sel> = {}
  const all: Record<Jk, AnakSkdn[]> = { L: [], P: [] }
  for (const p of tabel.posyandu) {
    for (const jk of jenisKelamin) {
      const anak = kelompok.flatMap((k) => p.anak.get(key(k, jk)) ?? [])
      sel[p.kolom[jk]] = selAnak(unsur, anak, rumus)
      all[jk].push(...anak)
    }
  }
  for (const jk of jenisKelamin) {
    sel[total[jk]] = selAnak(unsur, all[jk], jumlahKolom(tabel.posyandu.map((p) => p.kolom[jk])))
  }
  sel[total.jml] = selAnak(unsur, [...all.L, ...all.P], jumlahKolom([total.L, total.P]))
  return sel
}

/** One element: its sum first, then a row an age band. */
function blokUnsur(tabel: TabelF2, no: string, unsur: UnsurF2): Baris[] {
  const bands = kelompokUmur.map((kelompok): Baris => {
    const rumus = unsur.jumlahDari.length > 0 ? jumlahBaris(unsur.jumlahDari.map((id) => `${id}.${kelompok}`)) : null
    // Indented with hard spaces, which all three renderers keep.
    const umur = `${tulisKelompok(kelompok)} bulan`
    const label = `\u00a0\u00a0\u00a0\u00a0${umur}`
    const sel = {
      no: selTeks(''),
      elemen: selTeks(label),
      ...angkaBaris(tabel, { unsur, kelompok: [kelompok], rumus }),
    }
    const sebut = `${unsur.label}, ${umur}`
    return { id: `${unsur.id}.${kelompok}`, gaya: 'isi', sebut, blok: unsur.id, sel }
  })
  const rumus = jumlahBaris(bands.map((b) => b.id))
  const sel = angkaBaris(tabel, { unsur, kelompok: kelompokUmur, rumus })
  const head = { no: selTeks(no), elemen: selTeks(unsur.label), ...sel }
  return [{ id: unsur.id, gaya: 'jumlah', sebut: unsur.label, blok: unsur.id, sel: head }, ...bands]
}

function barisJudul(tabel: TabelF2, id: string, blok: string, no: string, teks: string): Baris {
  const gabung = 1 + 2 * tabel.posyandu.length + 3
  return { id, gaya: 'judul', sebut: teks, blok, sel: { no: selTeks(no), elemen: selTeksLebar(teks, gabung) } }
}

/** One row of an element without its age rows: the sum of other elements, or nothing to divide. */
function barisUnsur(tabel: TabelF2, unsur: UnsurF2, no: string, blok: string): Baris {
  const rumus = unsur.jumlahDari.length > 0 ? jumlahBaris([...unsur.jumlahDari]) : null
  const sel = angkaBaris(tabel, { unsur, kelompok: kelompokUmur, rumus })
  const { id, label: sebut } = unsur
  return { id, gaya: 'jumlah', sebut, blok, sel: { no: selTeks(no), elemen: selTeks(unsur.label), ...sel } }
}

/** One index of status gizi: how many were measured, then its classes; where nobody was, these without age rows. */
function blokStatus(tabel: TabelF2, { judul, diukur, kelas }: StatusF2, id: string, atas: readonly Baris[]): Baris[] {
  const jumlah = tabel.posyandu.reduce((sum, p) => sum + p.hasil.anak.filter(diukur.isi).length, 0)
  const blok = kelas[0]?.id ?? diukur.id
  const classes = kelas.flatMap((unsur, n) =>
    jumlah === 0 ? [barisUnsur(tabel, unsur, String(n + 1), blok)] : blokUnsur(tabel, String(n + 1), unsur),
  )
  return [
    ...atas.map((baris) => ({ ...baris, blok })),
    barisJudul(tabel, id, blok, '', `${judul}; diukur: ${jumlah} anak`),
    barisUnsur(tabel, diukur, '', blok),
    ...classes,
  ]
}

/** A number of each posyandu that is not split by sex; null where it was not recorded. */
function barisPosyandu(
  tabel: TabelF2,
  head: { readonly id: string; readonly no: string; readonly label: string; readonly satuan: string },
  nilaiOf: (p: PosyanduKolom) => number | null,
): Baris {
  const sel: Record<string, Sel> = { no: selTeks(head.no), elemen: selTeks(head.label) }
  const daftarLain = `Jumlah ${head.satuan}, tanpa daftar anak.`
  const known: number[] = []
  for (const p of tabel.posyandu) {
    const nilai = nilaiOf(p)
    if (nilai !== null) known.push(nilai)
    const one = { daftarLain, rumus: null, gabung: 2, dasar: null }
    sel[p.kolom.L] = nilai === null ? selTakDiukur('dicatat', null, 2) : selBilangan(nilai, one)
  }
  const rumus = jumlahKolom(tabel.posyandu.map((p) => p.kolom.L))
  const dasar = { apa: 'dicatat', jumlah: known.length } as const
  const sum = known.reduce((a, b) => a + b, 0)
  sel[total.L] =
    known.length === 0 ? selTakDiukur('dicatat', rumus, 3) : selBilangan(sum, { daftarLain, rumus, gabung: 3, dasar })
  return { id: head.id, gaya: 'isi', sebut: head.label, blok: 'kepala', sel }
}

function barisKepala(tabel: TabelF2): Baris[] {
  const posyandu = { satuan: 'posyandu' }
  const kader = { satuan: 'kader' }
  return [
    barisPosyandu(tabel, { ...posyandu, id: 'posyanduAda', no: 'I', label: 'Jumlah posyandu yang ada' }, (p) =>
      p.kepala?.gabungan ? p.kepala.gabungan.ada : 1,
    ),
    barisPosyandu(
      tabel,
      { ...posyandu, id: 'posyanduLapor', no: '', label: 'Jumlah posyandu yang buka dan lapor bulan ini' },
      (p) => (p.kepala?.gabungan ? p.kepala.gabungan.buka : p.hasil.hariBuka.buka ? 1 : 0),
    ),
    barisPosyandu(tabel, { ...kader, id: 'kaderAda', no: 'II', label: 'Jumlah kader yang ada' }, (p) =>
      p.kepala ? p.kepala.kader.ada : null,
    ),
    barisPosyandu(tabel, { ...kader, id: 'kaderAktif', no: '', label: 'Jumlah kader yang aktif bulan ini' }, (p) =>
      p.kepala ? p.kepala.kader.aktif : null,
    ),
  ]
}

function barisIndikator(tabel: TabelF2): Baris[] {
  return indikatorF2.map(({ nama, bagian, dari, label }) => {
    const sel: Record<string, Sel> = { no: selTeks(''), elemen: selTeks(label) }
    const share = (anak: readonly AnakSkdn[], kolom: string[], gabung: number): Sel => {
      const counts = new Map<string, number>(Object.entries(hitungSkdn(anak)))
      const sum = (ids: readonly string[]) => ids.reduce((n, id) => n + (counts.get(id) ?? 0), 0)
      return selPersen(sum(bagian), sum(dari), { jenis: 'persen', bagian, dari, kolom }, gabung)
    }
    for (const p of tabel.posyandu) sel[p.kolom.L] = share(p.hasil.anak, [p.kolom.L, p.kolom.P], 2)
    const semua = tabel.posyandu.flatMap((p) => p.hasil.anak)
    sel[total.L] = share(semua, [total.L, total.P], 3)
    return { id: `indikator.${nama}`, gaya: 'isi', sebut: label, blok: 'indikator', sel }
  })
}

/** All rows of the F2, top to bottom. */
export function barisF2(input: MasukanSkdnForm, tabel: TabelF2): Baris[] {
  const status = unsurStatusGizi(input.fakta)
  const romawi = status.length > 0 ? 'IV' : 'III'
  const judulStatus = barisJudul(tabel, 'judul.status', '', 'III', 'Status gizi balita yang diukur bulan ini')
  const statusRows = status.flatMap((one, i) =>
    blokStatus(tabel, one, `judul.status.${i}`, i === 0 ? [judulStatus] : []),
  )
  return [
    ...barisKepala(tabel),
    ...unsurSasaran.flatMap((u, i) => blokUnsur(tabel, String(i + 1), u)),
    barisJudul(tabel, 'judul.hasil', 'N', '', 'Hasil penimbangan'),
    ...unsurHasil.flatMap((u, i) => blokUnsur(tabel, String(i + 1), u)),
    ...statusRows,
    barisJudul(tabel, 'judul.indikator', 'indikator', romawi, 'Indikator (%), dihitung dari jumlah L+P'),
    ...barisIndikator(tabel),
  ]
}
