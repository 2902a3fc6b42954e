import type { InputOf } from '#shared/contract/contract.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'

type Baru = InputOf<'balita.create'>['keanggotaan']

/** How a child came to its posyandu, as typed. */
export type IsianAnggota = {
  readonly posyanduId: string | null
  readonly sebab: Baru['sebab']
  /** Not asked of a child that was born here. */
  readonly mulai: string
}

export type SalahAnggota = { readonly posyandu?: string; readonly mulai?: string }

/** Reads the membership. @returns null with the sentences of what is missing */
export function readAnggota({ posyanduId, sebab, mulai }: IsianAnggota): { baru: Baru | null; salah: SalahAnggota } {
  const posyandu = posyanduId === null ? { posyandu: 'Pilih posyandunya.' } : {}
  // Without an answer the book decides whether it needs one.
  if (sebab === 'lahir' || sebab === null) {
    return { baru: posyanduId === null ? null : { posyanduId, sebab, mulai: null }, salah: posyandu }
  }
  const read = readKetikanTanggal(mulai)
  if (read.kind === 'tanggal') {
    return { baru: posyanduId === null ? null : { posyanduId, sebab, mulai: read.tanggal }, salah: posyandu }
  }
  const pesan = read.kind === 'salah' ? read.pesan : 'Tulis sejak tanggal berapa.'
  return { baru: null, salah: { ...posyandu, mulai: pesan } }
}
