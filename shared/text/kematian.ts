import type { TolakKematian } from '../domain/register/kematian.ts'
import type { Tanggal } from '../domain/tanggal/tanggal.ts'
import { formatTanggal } from './tanggal.ts'

/** Why a death on a day cannot be, and what to do about it. */
type KalimatKematian = { readonly kenapa: string; readonly lalu: string }

export function kalimatKematian(nama: string, tanggal: Tanggal, { sebab, pada }: TolakKematian): KalimatKematian {
  const [hari, lain] = [formatTanggal(tanggal), formatTanggal(pada)]
  switch (sebab) {
    case 'sudah':
      return {
        kenapa: `${nama} sudah dicatat meninggal pada ${lain}.`,
        lalu: 'Bila keliru, urungkan dulu lewat riwayat.',
      }
    case 'belumTiba':
      return { kenapa: `Tanggal ${hari} belum tiba.`, lalu: 'Catat setelah terjadi, atau perbaiki tanggalnya.' }
    case 'sebelumLahir':
      return { kenapa: `Tanggal ${hari} sebelum ${nama} lahir (${lain}).`, lalu: 'Periksa tanggalnya.' }
    case 'sebelumAnggota':
      return {
        kenapa: `${nama} baru menjadi anggota sejak ${lain}, sesudah ${hari}.`,
        lalu: 'Periksa tanggalnya, atau perbaiki dulu tanggal mulai anggotanya.',
      }
    case 'sebelumPindah':
      return {
        kenapa: `${nama} dicatat pindah pada ${lain}, sesudah ${hari}.`,
        lalu: 'Perbaiki dulu tanggal pindahnya.',
      }
  }
}
