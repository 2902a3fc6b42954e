import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { findOrang } from './balita.repository.ts'
import { isAnggotaLuar } from './keanggotaan.repository.ts'

export const safe = 'Tidak ada yang berubah.'

export function getOrang(context: AppContext, id: string): OrangTable {
  return findOrang(context.db, id) ?? missing(`Anak ini sudah tidak ada di buku. ${safe}`)
}

/** Refuses to take a record away from another Pustu whose child this also is. */
export function refuseBersama(context: AppContext, orang: OrangTable): void {
  if (!isAnggotaLuar(context.db, orang.id)) return
  refuse(
    `${orang.nama} juga tercatat di Pustu lain, jadi catatannya tidak dihapus dari sini. ${safe} Bila anak ini tercatat dua kali, minta Puskesmas menggabungkannya.`,
  )
}

export function getPosyanduName(context: AppContext, id: string): string {
  const posyandu = listPosyandu(context.db).find((p) => p.id === id)
  return posyandu?.nama ?? missing(`Posyandu yang dipilih tidak ada di buku ini. ${safe} Pilih posyandu dari daftar.`)
}

/** Refuses a day that has not come, or that lies before birth. */
export function refuseDay(context: AppContext, orang: OrangTable, tanggal: Tanggal): void {
  if (tanggal > context.hariIni()) {
    refuse(`Tanggal ${formatTanggal(tanggal)} belum tiba. ${safe} Catat setelah terjadi, atau perbaiki tanggalnya.`)
  }
  if (orang.tanggal_lahir !== null && tanggal < orang.tanggal_lahir) {
    refuse(
      `Tanggal ${formatTanggal(tanggal)} sebelum ${orang.nama} lahir (${formatTanggal(orang.tanggal_lahir)}). ${safe} Periksa tanggalnya.`,
    )
  }
}

export function refuseDead(orang: OrangTable): void {
  if (orang.meninggal_pada === null) return
  refuse(
    `${orang.nama} sudah dicatat meninggal pada ${formatTanggal(orang.meninggal_pada)}. ${safe} Bila keliru, urungkan dulu lewat riwayat.`,
  )
}

export function refuseBefore(orang: OrangTable, tanggal: Tanggal, mulai: Tanggal): void {
  if (tanggal >= mulai) return
  refuse(
    `${orang.nama} baru menjadi anggota sejak ${formatTanggal(mulai)}, sesudah ${formatTanggal(tanggal)}. ${safe} Periksa tanggalnya, atau perbaiki dulu tanggal mulai anggotanya.`,
  )
}
