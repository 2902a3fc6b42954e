import type { To } from 'react-router'
import type { TemuanPeriksa } from '#shared/contract/mutu.ts'
import { isPasangan } from '#shared/domain/mutu/temuan.ts'

/** Where a finding is put right, and what the way there is called. */
export type Perbaiki = { readonly to: To; readonly state?: { readonly gabung: string }; readonly sebut: string }

/** Findings of a posyandu that come from its register, not from how it measured. */
const dariRegister: readonly string[] = ['umurBulat', 'rasioJk', 'lahirTanggalSatu']

/** The very cell, the identity, the two side by side, or the list a finding is about. */
export function perbaikiDi(temuan: TemuanPeriksa, bulan: string): Perbaiki {
  const { kode, anak, pasangan, penimbanganId, posyanduId, isian } = temuan
  if (anak === null) {
    if (dariRegister.includes(kode)) return { to: `/balita?posyandu=${posyanduId}`, sebut: 'Lihat daftar anak' }
    return { to: `/hari-buka?bulan=${bulan}`, sebut: 'Lihat hari buka' }
  }
  if (isPasangan(kode) && pasangan !== null) {
    return { to: `/balita/${anak.id}`, state: { gabung: pasangan.id }, sebut: 'Satu anak: bandingkan…' }
  }
  if (penimbanganId === null) return { to: `/balita/${anak.id}?betulkan=identitas`, sebut: 'Perbaiki' }
  return {
    to: `/balita/${anak.id}?timbang=${penimbanganId}&betulkan=${isian === 'tb' ? 'tb' : 'bb'}`,
    sebut: 'Perbaiki',
  }
}
