import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { type KelompokUmur, kelompokUmur } from '#shared/domain/tanggal/umur.ts'
import type { Baris, Rumus, Sel } from '../model.ts'
import { jumlahBaris, jumlahKolom, selAnak, selPersen, selTeks, selTeksLebar } from '../sel.ts'
import type { MasukanSkdnForm } from './bagian-bersama.ts'
import { barisKepala } from './kepala-f2.ts'
import { type Jk, jenisKelamin, total } from './kolom-jk.ts'
import { tulisKelompok } from './pita.ts'
import { key, type TabelF2 } from './tabel-f2.ts'
import { indikatorF2, type StatusF2, type UnsurF2, unsurHasil, unsurSasaran, unsurStatusGizi } from './unsur-f2.ts'

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

/** Which row it is, the block it stands in, and the number printed before it. */
type Letak = { readonly id: string; readonly blok: string; readonly no: string }

function barisJudul(tabel: TabelF2, { id, blok, no }: Letak, teks: string): Baris {
  const gabung = 1 + 2 * tabel.posyandu.length + 3
  return { id, gaya: 'judul', sebut: teks, blok, sel: { no: selTeks(no), elemen: selTeksLebar(teks, gabung) } }
}

/** One row of an element without its age rows: the sum of other elements, or nothing to divide. */
function barisUnsur(tabel: TabelF2, unsur: UnsurF2, { no, blok }: Omit<Letak, 'id'>): Baris {
  const rumus = unsur.jumlahDari.length > 0 ? jumlahBaris([...unsur.jumlahDari]) : null
  const sel = angkaBaris(tabel, { unsur, kelompok: kelompokUmur, rumus })
  const { id, label: sebut } = unsur
  return { id, gaya: 'jumlah', sebut, blok, sel: { no: selTeks(no), elemen: selTeks(unsur.label), ...sel } }
}

/** One index of status gizi: how many were measured, then its classes; where nobody was, these without age rows. */
function blokStatus(
  tabel: TabelF2,
  { judul, diukur, kelas }: StatusF2,
  { id, atas }: { readonly id: string; readonly atas: readonly Baris[] },
): Baris[] {
  const jumlah = tabel.posyandu.reduce((sum, p) => sum + p.hasil.anak.filter(diukur.isi).length, 0)
  const blok = kelas[0]?.id ?? diukur.id
  const classes = kelas.flatMap((unsur, n) =>
    jumlah === 0 ? [barisUnsur(tabel, unsur, { no: String(n + 1), blok })] : blokUnsur(tabel, String(n + 1), unsur),
  )
  return [
    ...atas.map((baris) => ({ ...baris, blok })),
    barisJudul(tabel, { id, blok, no: '' }, `${judul}; diukur: ${jumlah} anak`),
    barisUnsur(tabel, diukur, { no: '', blok }),
    ...classes,
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
  const judulStatus = barisJudul(
    tabel,
    { id: 'judul.status', blok: '', no: 'III' },
    'Status gizi balita yang diukur bulan ini',
  )
  const statusRows = status.flatMap((one, i) =>
    blokStatus(tabel, one, { id: `judul.status.${i}`, atas: i === 0 ? [judulStatus] : [] }),
  )
  return [
    ...barisKepala(tabel),
    ...unsurSasaran.flatMap((u, i) => blokUnsur(tabel, String(i + 1), u)),
    barisJudul(tabel, { id: 'judul.hasil', blok: 'N', no: '' }, 'Hasil penimbangan'),
    ...unsurHasil.flatMap((u, i) => blokUnsur(tabel, String(i + 1), u)),
    ...statusRows,
    barisJudul(
      tabel,
      { id: 'judul.indikator', blok: 'indikator', no: romawi },
      'Indikator (%), dihitung dari jumlah L+P',
    ),
    ...barisIndikator(tabel),
  ]
}
