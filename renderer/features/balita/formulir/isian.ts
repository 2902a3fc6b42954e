import type { BalitaIsi } from '#shared/contract/balita.ts'
import { formatBerat, formatPanjang, parseBerat, parsePanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

type YaTidak = 'ya' | 'tidak' | null

/** What is typed about one child, letter by letter. */
export type IsianAnak = {
  readonly nama: string
  readonly jk: 'L' | 'P' | null
  readonly tanggalLahir: string
  readonly tanggalLahirPerkiraan: boolean
  readonly anakKe: string
  readonly nik: string
  readonly noJkn: string
  readonly bbLahirG: string
  readonly pbLahirMm: string
  readonly lkLahirMm: string
  readonly imd: YaTidak
  readonly catatan: string
}

/** What twins share: mother, father, address. */
export type IsianKeluarga = {
  readonly noKk: string
  readonly namaIbu: string
  readonly nikIbu: string
  readonly namaAyah: string
  readonly alamat: string
  readonly dusun: string
  readonly rt: string
  readonly rw: string
  readonly telepon: string
  readonly gakin: YaTidak
}

export const anakKosong: IsianAnak = {
  nama: '',
  jk: null,
  tanggalLahir: '',
  tanggalLahirPerkiraan: false,
  anakKe: '',
  nik: '',
  noJkn: '',
  bbLahirG: '',
  pbLahirMm: '',
  lkLahirMm: '',
  imd: null,
  catatan: '',
}

export const keluargaKosong: IsianKeluarga = {
  noKk: '',
  namaIbu: '',
  nikIbu: '',
  namaAyah: '',
  alamat: '',
  dusun: '',
  rt: '',
  rw: '',
  telepon: '',
  gakin: null,
}

/** A field of the identity, as the contract names it. */
export type Kolom = keyof BalitaIsi
export type Salah = Partial<Record<Kolom, string>>

/** A reading: what can be stored, and the sentence of each field that cannot. */
export type Bacaan = { readonly isi: BalitaIsi; readonly salah: Salah }

const kalimat = {
  nama: 'Nama belum diisi.',
  nik: 'NIK terdiri dari 16 angka. Kosongkan bila belum ada.',
  noKk: 'Nomor KK terdiri dari 16 angka.',
  anakKe: 'Tulis angka 1 sampai 20.',
  berat: 'Tulis beratnya dalam kg, misalnya 3,1.',
  panjang: 'Tulis panjangnya dalam cm, misalnya 49,5.',
} as const

const nomorPribadi = /^\d{16}$/
const anakKePattern = /^([1-9]|1\d|20)$/

/** Reads fields one by one; what cannot be read is null and named in `salah`. */
function createPembaca() {
  const salah: Salah = {}
  const wrong = (kolom: Kolom, pesan: string): null => {
    salah[kolom] = pesan
    return null
  }
  const numbers = {
    nomor: (kolom: 'nik' | 'nikIbu' | 'noKk', text: string): string | null => {
      // Numbers of cards are read aloud and typed in groups.
      const digits = text.replaceAll(/[\s.-]/g, '')
      if (digits === '') return null
      return nomorPribadi.test(digits) ? digits : wrong(kolom, kolom === 'noKk' ? kalimat.noKk : kalimat.nik)
    },
    anakKe: (text: string): number | null => {
      if (text.trim() === '') return null
      return anakKePattern.test(text.trim()) ? Number(text) : wrong('anakKe', kalimat.anakKe)
    },
    berat: (text: string): number | null => {
      const read = parseBerat(text)
      if (read.kind === 'gram') return read.g
      return read.kind === 'kosong' ? null : wrong('bbLahirG', kalimat.berat)
    },
    panjang: (kolom: 'pbLahirMm' | 'lkLahirMm', text: string): number | null => {
      const read = parsePanjang(text)
      if (read.kind === 'mm') return read.mm
      return read.kind === 'kosong' ? null : wrong(kolom, kalimat.panjang)
    },
  }
  const tanggal = (text: string): string | null => {
    const read = readKetikanTanggal(text)
    if (read.kind === 'tanggal') return read.tanggal
    return read.kind === 'kosong' ? null : wrong('tanggalLahir', read.pesan)
  }
  return { salah, wrong, tanggal, ...numbers }
}

const teks = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const yaTidak = (value: YaTidak): boolean | null => (value === null ? null : value === 'ya')

/** Reads what was typed about a child and its family. An empty L/P or birth date is stored as such: nothing is guessed. */
export function readIsian(anak: IsianAnak, keluarga: IsianKeluarga): Bacaan {
  const read = createPembaca()
  if (anak.nama.trim() === '') read.wrong('nama', kalimat.nama)
  const tanggalLahir = read.tanggal(anak.tanggalLahir)
  const isi: BalitaIsi = {
    nama: anak.nama.trim(),
    jk: anak.jk,
    tanggalLahir,
    tanggalLahirPerkiraan: anak.tanggalLahirPerkiraan && tanggalLahir !== null,
    nik: read.nomor('nik', anak.nik),
    noKk: read.nomor('noKk', keluarga.noKk),
    namaIbu: teks(keluarga.namaIbu),
    nikIbu: read.nomor('nikIbu', keluarga.nikIbu),
    namaAyah: teks(keluarga.namaAyah),
    alamat: teks(keluarga.alamat),
    dusun: teks(keluarga.dusun),
    rt: teks(keluarga.rt),
    rw: teks(keluarga.rw),
    telepon: teks(keluarga.telepon),
    noJkn: teks(anak.noJkn),
    gakin: yaTidak(keluarga.gakin),
    anakKe: read.anakKe(anak.anakKe),
    bbLahirG: read.berat(anak.bbLahirG),
    pbLahirMm: read.panjang('pbLahirMm', anak.pbLahirMm),
    lkLahirMm: read.panjang('lkLahirMm', anak.lkLahirMm),
    imd: yaTidak(anak.imd),
    catatan: teks(anak.catatan),
  }
  return { isi, salah: read.salah }
}

const toYaTidak = (value: boolean | null): YaTidak => (value === null ? null : value ? 'ya' : 'tidak')

/** Writes a stored identity into the fields, to be corrected. */
export function writeIsian(isi: BalitaIsi): { anak: IsianAnak; keluarga: IsianKeluarga } {
  const text = (value: string | null) => value ?? ''
  return {
    anak: {
      nama: isi.nama,
      jk: isi.jk,
      tanggalLahir: isi.tanggalLahir === null ? '' : formatTanggal(isi.tanggalLahir),
      tanggalLahirPerkiraan: isi.tanggalLahirPerkiraan,
      anakKe: isi.anakKe === null ? '' : String(isi.anakKe),
      nik: text(isi.nik),
      noJkn: text(isi.noJkn),
      bbLahirG: isi.bbLahirG === null ? '' : formatBerat(isi.bbLahirG),
      pbLahirMm: isi.pbLahirMm === null ? '' : formatPanjang(isi.pbLahirMm),
      lkLahirMm: isi.lkLahirMm === null ? '' : formatPanjang(isi.lkLahirMm),
      imd: toYaTidak(isi.imd),
      catatan: text(isi.catatan),
    },
    keluarga: {
      noKk: text(isi.noKk),
      namaIbu: text(isi.namaIbu),
      nikIbu: text(isi.nikIbu),
      namaAyah: text(isi.namaAyah),
      alamat: text(isi.alamat),
      dusun: text(isi.dusun),
      rt: text(isi.rt),
      rw: text(isi.rw),
      telepon: text(isi.telepon),
      gakin: toYaTidak(isi.gakin),
    },
  }
}

/** Another child of the same birth: the date and the place in the row of children are taken over. */
export function kembarOf(anak: IsianAnak): IsianAnak {
  const next = anakKePattern.test(anak.anakKe.trim()) ? String(Number(anak.anakKe) + 1) : ''
  const { tanggalLahir, tanggalLahirPerkiraan, imd } = anak
  return { ...anakKosong, tanggalLahir, tanggalLahirPerkiraan, imd, anakKe: next }
}
