import type { BalitaIsi } from '#shared/contract/balita.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

export type YaTidak = 'ya' | 'tidak' | null

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
export const anakKePattern = /^([1-9]|1\d|20)$/

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
