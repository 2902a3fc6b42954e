import { isNikAngkaUtuh } from '../domain/impor/nik-sel.ts'
import { hurufKolom } from '../domain/impor/salah-judul.ts'
import { type BarisMentah, isSelKosong, type LembarMentah, type Sel, teksSel } from '../domain/impor/sel.ts'
import { type Bagian, bacaBagian, isBukanAnak } from './baris-bukan.ts'
import { kolomJudul } from './judul.ts'
import { bacaUkur } from './nilai.ts'
import { type BulanMelebar, type KolomUkur, kolomSiapa, type Letak, type PetaLembar } from './peta.ts'
import { type BacaanSiapa, bacaSiapa, type Siapa } from './siapa.ts'
import type { Soal } from './soal.ts'
import type { Tebakan } from './tebak.ts'
import type { Waktu } from './waktu.ts'

/** A cell with where it stands. */
export type SelLetak = { readonly sel: Sel | null; readonly baris: number; readonly kolom: number }

/** What one month of one row says was measured. */
export type Bacaan = {
  readonly lembar: string
  readonly baris: number
  readonly waktu: Waktu
  /** A date in the row itself. */
  readonly hari: SelLetak | null
  readonly berat: SelLetak | null
  readonly tinggi: SelLetak | null
  readonly naik: Sel | null
  readonly keterangan: SelLetak | null
}

export type BarisAnak = {
  readonly lembar: string
  readonly baris: number
  readonly siapa: Siapa
  /** Whether the sheet has a column that tells persons apart: birth date, age or mother. */
  readonly adaPembeda: boolean
  readonly induk: boolean
  readonly bacaan: readonly Bacaan[]
}

export type LembarDibaca = { readonly tebakan: Tebakan; readonly peta: PetaLembar; readonly lembar: LembarMentah }

const letakBulan = ({ kolom }: PetaLembar): Letak<KolomUkur> => {
  const { tanggal, berat, tinggi, naik, keterangan } = kolom
  return Object.fromEntries(
    Object.entries({ tanggal, berat, tinggi, naik, keterangan }).filter(([, indeks]) => indeks !== undefined),
  )
}

/** The months a row of a sheet tells of. */
function bulanOf(peta: PetaLembar): BulanMelebar[] {
  if (peta.peran === 'melebar') return [...peta.bulanMelebar]
  return peta.peran === 'induk' ? [] : [{ waktu: peta.waktu, kolom: letakBulan(peta) }]
}

/** A merged measure counts once, in its first cell. */
const selUkur = (baris: BarisMentah | undefined, indeks: number | undefined): SelLetak | null => {
  if (baris === undefined || indeks === undefined) return null
  const sel = baris.sel[indeks] ?? null
  return { sel: sel?.lanjutan ? null : sel, baris: baris.nomor, kolom: indeks }
}

type Sekitar = { readonly peta: PetaLembar; readonly lembar: string; readonly bawah: BarisMentah | undefined }

function bacaBulan(row: BarisMentah, { peta, lembar, bawah }: Sekitar, { waktu, kolom }: BulanMelebar): Bacaan {
  return {
    ...{ lembar, baris: row.nomor, waktu },
    hari: selUkur(row, kolom.tanggal),
    berat: selUkur(row, kolom.berat),
    tinggi: peta.duaBaris ? selUkur(bawah, kolom.berat) : selUkur(row, kolom.tinggi),
    naik: kolom.naik === undefined ? null : (row.sel[kolom.naik] ?? null),
    // One column of remarks beside several months is read with the row.
    keterangan: selUkur(row, kolom.keterangan ?? peta.kolom.keterangan),
  }
}

/** Whether a row repeats the heading: a page began anew. */
const isJudulLagi = (row: BarisMentah, nama: number) =>
  row.sel[nama]?.jenis === 'teks' && kolomJudul([teksSel(row.sel[nama])]) === 'nama'

const adaAngka = (row: BarisMentah, bulan: readonly BulanMelebar[]) =>
  bulan.some(({ kolom }) =>
    [kolom.berat, kolom.tinggi].some((indeks) => {
      const sel = indeks === undefined ? null : row.sel[indeks]
      return sel && !sel.lanjutan && ['angka', 'tanggal', 'keluar'].includes(bacaUkur(sel, false).kind)
    }),
  )

const kolomDiri = kolomSiapa.filter((kolom) => kolom !== 'no' && kolom !== 'nama')

function ingatkanKolom({ lembar, peta, tebakan }: LembarDibaca, soal: Soal): void {
  const say = (kolom: string, nilai: string, alasan: string) =>
    soal.ingatkan({ lembar: lembar.nama, baris: null, kolom, nilai, alasan })
  const dipakai = new Set<number>([
    ...Object.values(peta.kolom),
    ...peta.bulanMelebar.flatMap((one) => Object.values(one.kolom)),
  ])
  const asing = tebakan.asing.filter((indeks) => !dipakai.has(indeks))
  if (asing.length > 0) {
    const judul = asing.map((indeks) => `${tebakan.judul.get(indeks) ?? ''} (kolom ${hurufKolom(indeks)})`).join(', ')
    say(asing.map(hurufKolom).join(', '), '', `Kolom ini tidak dikenal, jadi isinya tidak dibaca: ${judul}.`)
  }
  const tersembunyi = peta.tersembunyi.filter((indeks) => dipakai.has(indeks))
  const baris = lembar.baris.filter((row) => row.tersembunyi && row.nomor >= peta.mulai).map(({ nomor }) => nomor)
  if (tersembunyi.length + baris.length === 0) return
  const apa = [
    ...(tersembunyi.length > 0 ? [`kolom ${tersembunyi.map(hurufKolom).join(', ')}`] : []),
    ...(baris.length > 0 ? [`baris ${baris.join(', ')}`] : []),
  ].join(' dan ')
  say(
    tersembunyi.map(hurufKolom).join(', '),
    '',
    `Tersembunyi di Excel, tetapi tetap dibaca: ${apa}. Bila tidak dimaksud, hapus dari berkasnya.`,
  )
}

/** Reads the rows of one sheet; what sets a place for those below goes along. */
export function bacaLembar(dibaca: LembarDibaca, soal: Soal): BarisAnak[] {
  const { lembar, peta, tebakan } = dibaca
  const { nama } = peta.kolom
  if (peta.peran === 'bukan' || nama === undefined) return []
  ingatkanKolom(dibaca, soal)
  const bulan = bulanOf(peta)
  const rows = lembar.baris.filter(({ nomor }) => nomor >= peta.mulai)
  const { nik } = peta.kolom
  const cara = {
    letak: peta.kolom,
    judul: tebakan.judul,
    sejak1904: lembar.sejak1904,
    nikUtuh: nik !== undefined && isNikAngkaUtuh(rows.map(({ sel }) => sel[nik])),
  }
  const adaPembeda = (['tanggalLahir', 'lahirTahun', 'umur', 'namaIbu', 'namaOrtu'] as const).some(
    (kolom) => peta.kolom[kolom] !== undefined,
  )
  const hasil: BarisAnak[] = []
  let bagian: Bagian = {}
  let tahunDua = false
  for (const [i, row] of rows.entries()) {
    const set = bacaBagian(row)
    if (set) {
      bagian = { ...bagian, ...set }
      continue
    }
    const lanjutan = row.sel[nama]?.lanjutan === true
    if (isJudulLagi(row, nama) || (peta.duaBaris && (lanjutan || teksSel(row.sel[nama]) === ''))) continue
    const diri = kolomDiri.some((kolom) => {
      const indeks = peta.kolom[kolom]
      return indeks !== undefined && !isSelKosong(row.sel[indeks]) && !row.sel[indeks]?.lanjutan
    })
    const angka = adaAngka(row, bulan)
    if (isBukanAnak(row, nama, diri || angka)) continue
    if (teksSel(row.sel[nama]) === '') {
      if (angka)
        soal.tolak({
          lembar: lembar.nama,
          baris: row.nomor,
          kolom: hurufKolom(nama),
          nilai: '',
          alasan: 'Nama kosong, jadi tidak diketahui ukuran siapa ini.',
        })
      continue
    }
    const bacaan = bacaSiapa(row, cara)
    if (catatKata(bacaan, { lembar: lembar.nama, baris: row.nomor, letak: peta.kolom }, soal)) continue
    if (bacaan.tahunDua && !tahunDua) {
      tahunDua = true
      soal.ingatkan({
        lembar: lembar.nama,
        baris: null,
        kolom: 'tanggalLahir',
        nilai: '',
        alasan: 'Tahun lahir ditulis dua angka; dibaca sebagai 20yy.',
      })
    }
    const { siapa } = bacaan
    hasil.push({
      ...{ lembar: lembar.nama, baris: row.nomor, adaPembeda, induk: peta.peran === 'induk' },
      siapa: {
        ...siapa,
        rt: siapa.rt ?? bagian.rt ?? null,
        rw: siapa.rw ?? bagian.rw ?? null,
        posyandu: siapa.posyandu ?? bagian.posyandu ?? tebakan.posyandu,
      },
      bacaan: bulan.map((satu) => bacaBulan(row, { peta, lembar: lembar.nama, bawah: rows[i + 1] }, satu)),
    })
  }
  return hasil
}

type Baris = { readonly lembar: string; readonly baris: number; readonly letak: Letak }

/** @returns whether the row is refused */
function catatKata({ kata }: BacaanSiapa, { lembar, baris, letak }: Baris, soal: Soal): boolean {
  for (const { kolom, nilai, alasan, tolak } of kata) {
    const catatan = { lembar, baris, kolom: hurufKolom(letak[kolom] ?? 0), nilai, alasan }
    if (tolak) soal.tolak(catatan)
    else soal.ingatkan(catatan)
  }
  return kata.some(({ tolak }) => tolak)
}
