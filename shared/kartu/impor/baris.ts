import type { NamaCatatan } from '../../catatan/daftar.ts'
import type { Catatan } from '../../domain/impor/baris-impor.ts'
import { bacaNik } from '../../domain/impor/nik-sel.ts'
import { type CiriBerkas, readTanggal, readTeks, splitOrtu } from '../../domain/impor/normalise-identitas.ts'
import { joinDitolak } from '../../domain/impor/normalise-row.ts'
import { createPembacaKolom, type PembacaBaris } from '../../domain/impor/pembaca-baris.ts'
import { type BarisMentah, isSelKosong, teksSel } from '../../domain/impor/sel.ts'
import type { BarisKartu, IsiKartu } from '../../domain/kartu/putusan.ts'
import type { Tanggal } from '../../domain/tanggal/tanggal.ts'
import type { HasilBaca } from '../../isian/baca.ts'
import type { Isian } from '../../isian/isian.ts'
import { bacaBarisKartu, bacaSelKartu } from '../baca-baris.ts'
import { tulisNilai } from '../dinilai.ts'
import type { IdentitasKartu } from '../identitas.ts'
import { type Kartu, kolomKartu } from '../kartu.ts'
import type { HeaderKartu } from './judul.ts'

/** What a row says of one visit: only what is filled, by the columns of the records that keep it. */
export type KunjunganImpor = {
  readonly tanggal: Tanggal
  /** Of the head: a pregnancy, a delivery. Empty for a card without one. */
  readonly kepala: IsiKartu
  readonly kunjungan: IsiKartu
  /** Of the record that hangs on the visit. */
  readonly beserta: IsiKartu
  /** What the file says of earlier visits, by code: compared, never stored. */
  readonly riwayat: IsiKartu
}

/** One row of a register of a card, read and found possible. */
export type BarisRegister = {
  readonly baris: number
  readonly identitas: IdentitasKartu
  readonly posyandu: { readonly nama: string; readonly desa: string | null }
  /** Null where the row tells of the person alone. */
  readonly kunjungan: KunjunganImpor | null
}

export type HasilBarisRegister =
  | { readonly kind: 'ada'; readonly baris: BarisRegister; readonly peringatan: readonly Catatan[] }
  | { readonly kind: 'ditolak'; readonly ditolak: Catatan }

export type CiriKartu = CiriBerkas<string>

/** Columns of dates of a card, and of who it is about. */
export function kolomTanggal(kartu: Kartu): string[] {
  return [
    'tanggal',
    'lahir',
    ...kolomKartu(kartu).flatMap(({ kode, isian }) => (isian.jenis === 'tanggal' ? [kode] : [])),
  ]
}

const khusus = {
  nik: new Set<string>(['nik', 'nik_ibu', 'no_kk']),
  pokok: new Set<string>(['nama', 'posyandu', 'tanggal', 'lahir', 'jk']),
}
/** Letters. */
const batasNama = 200
/** A name has letters. */
const hanyaAngka = /^[\d\s.,'-]+$/
const tanpaNik = 'Nomor ini tidak terdiri dari 16 angka yang utuh, jadi tidak disimpan.'

type Pembaca = PembacaBaris<string>

function readNik(pembaca: Pembaca, kolom: string, ciri: CiriKartu): string | null {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  const hasil = sel.jenis === 'tanggal' ? null : bacaNik(sel, ciri.nikAngkaUtuh)
  if (hasil?.kind === 'kosong') return null
  return hasil?.kind === 'ada' ? hasil.nik : pembaca.warn(kolom, tanpaNik)
}

function readNama(pembaca: Pembaca): string {
  const before = pembaca.ditolak.length
  const nama = readTeks(pembaca, 'nama', batasNama)
  if (nama !== null && hanyaAngka.test(nama)) pembaca.refuse('nama', 'Ini angka, bukan nama.')
  if (nama === null && pembaca.ditolak.length === before) pembaca.refuse('nama', 'Nama kosong.')
  return nama ?? ''
}

function readIdentitas(pembaca: Pembaca, ciri: CiriKartu, orang: Pick<BarisKartu, 'lahir' | 'jk'>): IdentitasKartu {
  const ortu = splitOrtu(readTeks(pembaca, 'nama_ortu'))
  const [rt, rw] = (readTeks(pembaca, 'rt_rw')?.split('/') ?? []).map((satu) => satu.trim())
  return {
    nama: readNama(pembaca),
    jk: orang.jk,
    tanggalLahir: orang.lahir,
    nik: readNik(pembaca, 'nik', ciri),
    namaIbu: readTeks(pembaca, 'nama_ibu') ?? ortu.ibu,
    namaAyah: readTeks(pembaca, 'nama_ayah') ?? ortu.ayah,
    nikIbu: readNik(pembaca, 'nik_ibu', ciri),
    noKk: readNik(pembaca, 'no_kk', ciri),
    alamat: readTeks(pembaca, 'alamat'),
    dusun: readTeks(pembaca, 'dusun'),
    rt: readTeks(pembaca, 'rt') ?? rt ?? null,
    rw: readTeks(pembaca, 'rw') ?? rw ?? null,
    telepon: readTeks(pembaca, 'telepon'),
    namaSuami: readTeks(pembaca, 'nama_suami'),
  }
}

/** The value of a date column; what is wrong with it is with the reader already. */
function bacaHari(pembaca: Pembaca, kolom: string, ciri: CiriKartu): HasilBaca {
  const before = pembaca.ditolak.length
  const tanggal = readTanggal(pembaca, kolom, ciri)
  if (tanggal !== null) return { kind: 'ada', nilai: tanggal }
  const alasan = pembaca.ditolak[before]?.alasan
  return alasan === undefined ? { kind: 'kosong' } : { kind: 'ditolak', alasan }
}

/** The values of a row by what keeps them. */
export function bagiIsi(kartu: Kartu, { tanggal, isi }: BarisKartu): KunjunganImpor {
  const terisi = kolomKartu(kartu).flatMap((kolom) => {
    const nilai = isi[kolom.kode] ?? null
    return nilai === null ? [] : [{ kolom, nilai }]
  })
  const di = (catatan: NamaCatatan | null | undefined): IsiKartu =>
    Object.assign({}, ...terisi.map(({ kolom, nilai }) => (catatan ? tulisNilai(kolom, nilai)[catatan] : {})))
  return {
    tanggal,
    kepala: di(kartu.kepala),
    kunjungan: di(kartu.kunjungan),
    beserta: di(kartu.beserta),
    riwayat: Object.fromEntries(
      terisi.flatMap(({ kolom, nilai }) => (kolom.simpan === null ? [[kolom.kode, nilai]] : [])),
    ),
  }
}

/** Whether a row tells of a visit at all: of a day, or of anything the card asks. */
function isKunjungan(kartu: Kartu, header: HeaderKartu, { sel }: BarisMentah): boolean {
  const kode = ['tanggal', ...kolomKartu(kartu).map((satu) => satu.kode)]
  return kode.some((satu) => !isSelKosong(sel[header.kolom.get(satu)?.indeks ?? -1]))
}

const belumLengkap = {
  lahir: 'Tanggal lahir kosong. Orangnya disimpan sebagai data belum lengkap.',
  jk: 'Jenis kelamin kosong. Orangnya disimpan sebagai data belum lengkap.',
} as const

/** Reads rows of a register of a card, each refused or read, with the column, the value and the reason. */
export function createBacaBaris(kartu: Kartu, header: HeaderKartu, ciri: CiriKartu) {
  const tanggal = new Set(kolomTanggal(kartu))
  return (mentah: BarisMentah): HasilBarisRegister => {
    const pembaca = createPembacaKolom(header, mentah, khusus)
    const adaKunjungan = isKunjungan(kartu, header, mentah)
    const bacaSel = (kode: string, isian: Isian): HasilBaca => {
      if (tanggal.has(kode)) {
        const hari = bacaHari(pembaca, kode, ciri)
        // A row about the person alone needs no day.
        return kode === 'tanggal' && !adaKunjungan ? { kind: 'ada', nilai: ciri.hariIni } : hari
      }
      const before = pembaca.ditolak.length
      const sel = pembaca.sel(kode)
      const rusak = pembaca.ditolak[before]?.alasan
      return rusak === undefined ? bacaSelKartu(kode, isian, teksSel(sel)) : { kind: 'ditolak', alasan: rusak }
    }
    const { baris, orang, ditolak, peringatan } = bacaBarisKartu(kartu, bacaSel, !adaKunjungan)
    const disebut = new Set(pembaca.ditolak.map(({ kolom }) => kolom))
    for (const { kolom, alasan } of ditolak)
      if (!disebut.has(header.kolom.get(kolom)?.judul ?? kolom)) pembaca.refuse(kolom, alasan)
    const identitas = readIdentitas(pembaca, ciri, orang)
    const nama = readTeks(pembaca, 'posyandu', batasNama)
    const desa = readTeks(pembaca, 'desa', batasNama)
    if (nama === null) pembaca.refuse('posyandu', 'Posyandu kosong.')
    const [first, ...rest] = pembaca.ditolak
    if (first || !baris || nama === null) return { kind: 'ditolak', ditolak: joinDitolak(first as Catatan, rest) }
    for (const kosong of ['lahir', 'jk'] as const)
      if (orang[kosong] === null) pembaca.warn(kosong, belumLengkap[kosong])
    for (const { kolom, alasan } of peringatan) pembaca.warn(kolom, alasan)
    const kunjungan = adaKunjungan ? bagiIsi(kartu, baris) : null
    const read = { baris: mentah.nomor, identitas, posyandu: { nama, desa }, kunjungan }
    return { kind: 'ada', baris: read, peringatan: pembaca.peringatan }
  }
}
