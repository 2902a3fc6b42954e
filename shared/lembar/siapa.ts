import { bacaJk } from '../domain/impor/jk-sel.ts'
import { bacaNik } from '../domain/impor/nik-sel.ts'
import { type BarisMentah, isSelKosong, type Sel, teksSel } from '../domain/impor/sel.ts'
import { bacaTanggal, bulanOfNama } from '../domain/impor/tanggal-sel.ts'
import type { JenisKelamin } from '../domain/register/register.ts'
import { isTanggal, type Tanggal, tanggalOf } from '../domain/tanggal/tanggal.ts'
import { urutanOrtu } from './judul.ts'
import type { KolomLembar, Letak } from './peta.ts'

/** Who a row is about, as far as it says. */
export type Siapa = {
  readonly nama: string
  readonly nik: string | null
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  /** Completed months, where only an age is written. */
  readonly umurBulan: number | null
  readonly ibu: string | null
  readonly ayah: string | null
  readonly rt: string | null
  readonly rw: string | null
  readonly posyandu: string | null
  readonly no: string | null
}

/** Something to say about a cell of the row. */
export type KataSel = {
  readonly kolom: KolomLembar
  readonly nilai: string
  readonly alasan: string
  readonly tolak: boolean
}

export type BacaanSiapa = { readonly siapa: Siapa; readonly kata: readonly KataSel[]; readonly tahunDua: boolean }

type PembacaSel = (kolom: KolomLembar) => Sel | null

const teksOrNull = (sel: Sel | null) => (isSelKosong(sel) ? null : teksSel(sel) || null)

const namaBulanPanjang = /(\d{1,2})\s*[-/. ]\s*([a-z]{3,9})\.?\s*[-/.,' ]*\s*(\d{4}|\d{2})$/i
const angkaPendek = /(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{2}|\d{4})$/

export type HasilHari = { readonly tanggal: Tanggal; readonly tahunDua: boolean } | { readonly tolak: string } | null

/**
 * A date as it is written by hand: day, month, year, with names of months, old spellings and years of two digits.
 *
 * A place before it is dropped. Month before day is never read.
 */
export function bacaHari(sel: Sel | null, sejak1904 = false): HasilHari {
  if (!sel || isSelKosong(sel)) return null
  if (sel.jenis === 'rumus' || sel.jenis === 'galat')
    return { tolak: 'Sel ini tidak berisi tanggal yang dapat dibaca.' }
  // A number that is no day of Excel is no date.
  if (sel.jenis !== 'teks') {
    const hasil = bacaTanggal(sel, sejak1904)
    return hasil.kind === 'ada'
      ? { tanggal: hasil.tanggal, tahunDua: false }
      : hasil.kind === 'kosong'
        ? null
        : { tolak: 'Angka ini bukan tanggal.' }
  }
  const tulisan = teksSel(sel)
    .replace(/^'/, '')
    .replace(/^[^\d,]*,\s*/, '')
    .replace(/^[^\d]+(?=\d)/, '')
    .trim()
  const langsung = bacaTanggal({ jenis: 'teks', teks: tulisan }, sejak1904)
  if (langsung.kind === 'ada') return { tanggal: langsung.tanggal, tahunDua: false }
  const nama = namaBulanPanjang.exec(tulisan)
  const angka = angkaPendek.exec(tulisan)
  const bulan = nama ? bulanOfNama(nama[2] ?? '') : Number(angka?.[2])
  const [hari, tahun] = nama ? [Number(nama[1]), nama[3] ?? ''] : [Number(angka?.[1]), angka?.[3] ?? '']
  if ((nama && bulan > 0) || angka) {
    const tanggal = tanggalOf(tahun.length === 2 ? 2000 + Number(tahun) : Number(tahun), bulan, hari)
    if (isTanggal(tanggal) && bulan >= 1 && bulan <= 12) return { tanggal, tahunDua: tahun.length === 2 }
    return { tolak: 'Tanggal ini tidak ada di kalender. Tulis hari, bulan, tahun.' }
  }
  return { tolak: 'Tanggal ini tidak dapat dibaca. Tulis hari, bulan, tahun, misalnya 12-05-2024.' }
}

/** "1 th 3 bln", "15 bl", "2,5 th", 15. @returns completed months */
export function bacaUmur(sel: Sel | null, judul: string): number | null {
  if (!sel || isSelKosong(sel)) return null
  const teks = teksSel(sel).toLowerCase().replaceAll(',', '.')
  const tahunan = /\b(?:th|thn|tahun)\b/.test(judul.toLowerCase()) && !/\b(?:bl|bln|bulan)\b/.test(judul.toLowerCase())
  if (/^\d+(?:\.\d+)?$/.test(teks)) return Math.round(Number(teks) * (tahunan ? 12 : 1))
  const tahun = /(\d+(?:\.\d+)?)\s*(?:th|thn|tahun)\b/.exec(teks)?.[1]
  const bulan = /(\d+(?:\.\d+)?)\s*(?:bl|bln|bulan)\b/.exec(teks)?.[1]
  const hari = /(\d+)\s*(?:hr|hari)\b/.exec(teks)?.[1]
  if (tahun === undefined && bulan === undefined) return hari === undefined ? null : 0
  return Math.round(Number(tahun ?? 0) * 12 + Number(bulan ?? 0))
}

function bacaLahir(ambil: PembacaSel, sejak1904: boolean): HasilHari {
  const [hari, bulan, tahun] = (['lahirHari', 'lahirBulan', 'lahirTahun'] as const).map(ambil)
  if (isSelKosong(hari ?? null) && isSelKosong(bulan ?? null) && isSelKosong(tahun ?? null))
    return bacaHari(ambil('tanggalLahir'), sejak1904)
  const bulanKe = Number(teksSel(bulan)) || bulanOfNama(teksSel(bulan).trim())
  const tahunTulis = teksSel(tahun).trim()
  const tanggal = tanggalOf(
    tahunTulis.length === 2 ? 2000 + Number(tahunTulis) : Number(tahunTulis),
    bulanKe,
    Number(teksSel(hari)),
  )
  return isTanggal(tanggal)
    ? { tanggal, tahunDua: tahunTulis.length === 2 }
    : { tolak: 'Hari, bulan dan tahun lahir ini bukan tanggal.' }
}

const centang = /^(?:v|√|✓|✔|x|1|ya)$/i

function bacaKelamin(ambil: PembacaSel): JenisKelamin | null {
  const kata = teksOrNull(ambil('jk'))
  if (kata !== null) return bacaJk(kata)
  const [l, p] = [ambil('jkL'), ambil('jkP')].map((sel) => {
    const teks = teksSel(sel).trim()
    return centang.test(teks) || /^(?:l|p|lk|pr)$/i.test(teks)
  })
  if (l === p) return null
  return l ? 'L' : 'P'
}

/** "02/05" in one column, or each in its own. A date cell there is what Excel made of it. */
function bacaRtRw(ambil: PembacaSel): { rt: string | null; rw: string | null; rusak: KolomLembar | null } {
  const rusak = (['rtRw', 'rt', 'rw'] as const).find((kolom) => ambil(kolom)?.jenis === 'tanggal') ?? null
  const bersih = (kolom: KolomLembar) => (ambil(kolom)?.jenis === 'tanggal' ? null : teksOrNull(ambil(kolom)))
  const angka = (teks: string | null | undefined) => teks?.replace(/^\D+/, '').trim() || null
  const dua = bersih('rtRw')?.split(/[/\\-]/)
  return { rt: angka(bersih('rt') ?? dua?.[0]), rw: angka(bersih('rw') ?? dua?.[1]), rusak }
}

function bacaOrtu(ambil: PembacaSel, judul: string): { ibu: string | null; ayah: string | null } {
  const bagian = teksOrNull(ambil('namaOrtu'))?.split(/\s*[/\\]\s*|\s+&\s+/)
  const [satu = null, dua = null] = bagian ?? []
  const pasang = urutanOrtu(judul) === 'ibuDulu' ? { ibu: satu, ayah: dua } : { ibu: dua, ayah: satu }
  // One name under a heading for both does not say whose it is.
  const ortu = bagian && bagian.length > 1 ? pasang : { ibu: null, ayah: null }
  return {
    ibu: teksOrNull(ambil('namaIbu')) ?? (ortu.ibu || null),
    ayah: teksOrNull(ambil('namaAyah')) ?? (ortu.ayah || null),
  }
}

export type CaraSiapa = {
  readonly letak: Letak
  /** Headings by position. */
  readonly judul: ReadonlyMap<number, string>
  readonly sejak1904: boolean
  /** Whether NIK stored as numbers still have their last digit. */
  readonly nikUtuh: boolean
}

/** Reads who a row is about. A name over several merged rows is each row's. */
export function bacaSiapa(baris: BarisMentah, { letak, judul, sejak1904, nikUtuh }: CaraSiapa): BacaanSiapa {
  const ambil: PembacaSel = (kolom) => {
    const indeks = letak[kolom]
    return indeks === undefined ? null : (baris.sel[indeks] ?? null)
  }
  const judulOf = (kolom: KolomLembar) => judul.get(letak[kolom] ?? -1) ?? ''
  const kata: KataSel[] = []
  const say = (kolom: KolomLembar, alasan: string, tolak = false) =>
    kata.push({ kolom, nilai: kolom === 'nik' ? '' : teksSel(ambil(kolom)), alasan, tolak })
  const nik = ambil('nik')
  const hasilNik = isSelKosong(nik) || !nik ? null : bacaNik(nik, nikUtuh)
  if (hasilNik?.kind === 'takTerbaca') say('nik', hasilNik.alasan)
  const lahir = bacaLahir(ambil, sejak1904)
  if (lahir && 'tolak' in lahir) say(letak.tanggalLahir === undefined ? 'lahirHari' : 'tanggalLahir', lahir.tolak, true)
  const tanggal = lahir && 'tanggal' in lahir ? lahir.tanggal : null
  const tempat = bacaRtRw(ambil)
  if (tempat.rusak)
    say(tempat.rusak, 'Excel mengubah isi sel ini menjadi tanggal. RT/RW dikosongkan; isi di kartu anak.')
  const adaLahir = letak.tanggalLahir !== undefined || letak.lahirTahun !== undefined
  return {
    siapa: {
      nama: teksSel(ambil('nama')).replace(/^\d+[.)]\s+/, ''),
      nik: hasilNik?.kind === 'ada' ? hasilNik.nik : null,
      jk: bacaKelamin(ambil),
      tanggalLahir: tanggal,
      umurBulan: tanggal === null && !(adaLahir && lahir !== null) ? bacaUmur(ambil('umur'), judulOf('umur')) : null,
      ...bacaOrtu(ambil, judulOf('namaOrtu')),
      ...{ rt: tempat.rt, rw: tempat.rw },
      posyandu: teksOrNull(ambil('posyandu')),
      no: teksOrNull(ambil('no'))?.replace(/\.0*$|\.$/, '') ?? null,
    },
    kata,
    tahunDua: lahir !== null && 'tanggal' in lahir && lahir.tahunDua,
  }
}
