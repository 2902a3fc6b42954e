import { formatWaktu } from '#renderer/lib/format.ts'
import type { KeadaanCadangan } from '#shared/contract/cadangan.ts'
import { formatDesimal } from '#shared/text/angka.ts'

const hariMs = 86_400_000

/** "11,8 MB"; under a tenth of a megabyte in KB. */
export function kataUkuran(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${formatDesimal(bytes / 1_000_000, 1)} MB`
}

export type Kabar = { readonly jenis: 'aman' | 'tanya' | 'gagal'; readonly kalimat: string }

/** The one sentence a person should know of the backups. */
export function kabarCadangan({ terakhir, masalah }: KeadaanCadangan, now: Date): Kabar {
  if (masalah !== null) return { jenis: 'gagal', kalimat: masalah }
  if (terakhir === null) {
    return {
      jenis: 'tanya',
      kalimat: 'Belum ada cadangan. Yang pertama dibuat sendiri sebentar lagi, atau buat sekarang.',
    }
  }
  const umur = Math.floor((now.getTime() - Date.parse(terakhir)) / hariMs)
  const kalimat = `Cadangan terakhir ${formatWaktu(terakhir)}.`
  return umur > 1 ? { jenis: 'tanya', kalimat: `${kalimat} Sudah ${umur} hari.` } : { jenis: 'aman', kalimat }
}
