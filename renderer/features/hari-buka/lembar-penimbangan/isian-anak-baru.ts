import type { InputOf } from '#shared/contract/contract.ts'
import { perluAsal } from '#shared/domain/register/asal.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'

type Buat = InputOf<'balita.create'>
export type IsiAnak = Buat['anak'][number]
export type Asal = 'lahir' | 'pindahMasuk' | 'terdaftar'

/** A child registered over the sheet: what is asked, as typed. */
export type IsianAnakBaru = {
  readonly nama: string
  readonly jk: 'L' | 'P' | null
  readonly lahir: string
  readonly ibu: string
  readonly rt: string
  readonly asal: Asal | null
  readonly sejak: string
}

export type KolomAnakBaru = keyof IsianAnakBaru
export type SalahAnakBaru = Partial<Record<KolomAnakBaru, string>>

const isiKosong: IsiAnak = {
  nama: '',
  jk: null,
  tanggalLahir: null,
  tanggalLahirPerkiraan: false,
  nik: null,
  noKk: null,
  namaIbu: null,
  nikIbu: null,
  namaAyah: null,
  alamat: null,
  dusun: null,
  rt: null,
  rw: null,
  telepon: null,
  noJkn: null,
  gakin: null,
  anakKe: null,
  bbLahirG: null,
  pbLahirMm: null,
  lkLahirMm: null,
  imd: null,
  catatan: null,
}

function readTanggal(teks: string, kosong: string): { readonly tanggal: Tanggal | null; readonly salah?: string } {
  const read = readKetikanTanggal(teks)
  if (read.kind === 'tanggal') return { tanggal: read.tanggal }
  return { tanggal: null, salah: read.kind === 'salah' ? read.pesan : kosong }
}

/** True when it must be said where the child comes from. @param hariIni the day it is registered on */
export function isAsalDitanya(isian: IsianAnakBaru, hariIni: Tanggal): boolean {
  const { tanggal } = readTanggal(isian.lahir, '')
  return tanggal !== null && tanggal <= hariIni && perluAsal(tanggal, hariIni)
}

/** Reads the panel. @returns what is still missing, and the call when nothing is */
export function readAnakBaru(
  isian: IsianAnakBaru,
  posyanduId: string,
  hariIni: Tanggal,
): { readonly isi: IsiAnak; readonly salah: SalahAnakBaru; readonly buat: Buat | null } {
  const lahir = readTanggal(isian.lahir, 'Tanggal lahir belum diisi.')
  const sejak = readTanggal(isian.sejak, 'Tulis sejak tanggal berapa.')
  const [nama, namaIbu, rt] = [isian.nama, isian.ibu, isian.rt].map((teks) => teks.trim())
  const asked = isAsalDitanya(isian, hariIni)
  const asal = asked ? isian.asal : 'lahir'
  const salah: SalahAnakBaru = {
    ...(nama ? {} : { nama: 'Nama anak belum diisi.' }),
    ...(isian.jk ? {} : { jk: 'Pilih laki-laki atau perempuan.' }),
    ...(lahir.salah ? { lahir: lahir.salah } : {}),
    ...(lahir.tanggal && lahir.tanggal > hariIni ? { lahir: 'Tanggal lahir ini belum tiba.' } : {}),
    ...(namaIbu ? {} : { ibu: 'Nama ibu belum diisi.' }),
    ...(asal === null ? { asal: 'Pilih asal anak ini.' } : {}),
    ...(asal && asal !== 'lahir' && sejak.salah ? { sejak: sejak.salah } : {}),
  }
  const isi: IsiAnak = {
    ...isiKosong,
    nama: nama ?? '',
    jk: isian.jk,
    tanggalLahir: lahir.tanggal,
    namaIbu: namaIbu || null,
    rt: rt || null,
  }
  if (Object.keys(salah).length > 0) return { isi, salah, buat: null }
  const mulai = asal === 'lahir' ? null : sejak.tanggal
  return { isi, salah, buat: { anak: [isi], keanggotaan: { posyanduId, mulai, sebab: asal }, punyaKms: null } }
}
