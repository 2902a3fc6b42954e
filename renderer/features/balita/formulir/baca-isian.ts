import type { BalitaIsi } from '#shared/contract/balita.ts'
import { parseBerat, parsePanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { anakKePattern, type IsianAnak, type IsianKeluarga, type YaTidak } from './isian.ts'

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
