import type { InputOf } from '#shared/contract/contract.ts'
import { perluAsal } from '#shared/domain/register/asal.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

type Baru = InputOf<'balita.create'>['keanggotaan']

/** How a child came to its posyandu, as typed. `sebab` null: nobody said. */
export type IsianAsal = {
  readonly sebab: Baru['sebab']
  /** Not asked of a child that was born here. */
  readonly mulai: string
}
export type IsianAnggota = IsianAsal & { readonly posyanduId: string | null }

export type SalahAsal = { readonly sebab?: string; readonly mulai?: string }
export type SalahAnggota = SalahAsal & { readonly posyandu?: string }

export const asalKosong: IsianAsal = { sebab: null, mulai: '' }

/** Where a child comes from that is young enough to have only been born here; null for all others: nothing is guessed. */
export function sebabAwal(tanggalLahir: string, hariIni: Tanggal): 'lahir' | null {
  const lahir = readKetikanTanggal(tanggalLahir)
  return lahir.kind === 'tanggal' && !perluAsal(lahir.tanggal, hariIni) ? 'lahir' : null
}

/** Whether one of these children is too old for silence about where it comes from. */
export function isAsalWajib(anak: readonly { readonly tanggalLahir: string }[], hariIni: Tanggal): boolean {
  return anak.some(({ tanggalLahir }) => {
    const lahir = readKetikanTanggal(tanggalLahir)
    return lahir.kind === 'tanggal' && perluAsal(lahir.tanggal, hariIni)
  })
}

/** The days between which a child may have come: not before the youngest was born, not after today. */
export type BatasAsal = { readonly lahir: Tanggal | null; readonly hariIni: Tanggal }

function salahMulai(mulai: Tanggal, batas: BatasAsal | null): string | undefined {
  if (batas === null) return undefined
  if (mulai > batas.hariIni) return 'Tanggal ini belum tiba. Periksa hari, bulan, dan tahunnya.'
  if (batas.lahir === null || mulai >= batas.lahir) return undefined
  return `Sebelum anak ini lahir, ${formatTanggal(batas.lahir)}. Periksa kedua tanggalnya.`
}

/** Reads where a child comes from. @returns `salah` with the sentences of what is missing */
export function readAsal(
  { sebab, mulai }: IsianAsal,
  wajib: boolean,
  batas: BatasAsal | null = null,
): { readonly asal: Pick<Baru, 'sebab' | 'mulai'>; readonly salah: SalahAsal } {
  if (sebab === null && wajib) {
    return { asal: { sebab, mulai: null }, salah: { sebab: 'Pilih dulu: lahir di sini, atau pindah masuk.' } }
  }
  if (sebab === null || sebab === 'lahir') return { asal: { sebab, mulai: null }, salah: {} }
  const read = readKetikanTanggal(mulai)
  if (read.kind === 'tanggal') {
    const wrong = salahMulai(read.tanggal, batas)
    return { asal: { sebab, mulai: read.tanggal }, salah: wrong === undefined ? {} : { mulai: wrong } }
  }
  const pesan = read.kind === 'salah' ? read.pesan : 'Tulis sejak tanggal berapa.'
  return { asal: { sebab, mulai: null }, salah: { mulai: pesan } }
}

/** Reads the membership. @returns null with the sentences of what is missing */
export function readAnggota(
  { posyanduId, ...isian }: IsianAnggota,
  wajib = false,
  batas: BatasAsal | null = null,
): { baru: Baru | null; salah: SalahAnggota } {
  const { asal, salah: salahAsal } = readAsal(isian, wajib, batas)
  const salah = { ...(posyanduId === null ? { posyandu: 'Pilih posyandunya.' } : {}), ...salahAsal }
  return { baru: posyanduId === null || Object.keys(salah).length > 0 ? null : { posyanduId, ...asal }, salah }
}
