import type { AppContext } from '#main/context/context.ts'
import type { BanyakAktif } from '#main/ringkasan/anak-kini.ts'
import { countSasaranAktif } from '#main/ringkasan/angka-bulan.ts'
import { jumlahSkdn } from '#shared/domain/skdn/hitung.ts'
import type { BulanAngka } from './beranda.repository.ts'

/**
 * Why the list of balita holds another number of children than the sasaran (S) of the running month; null when they are
 * the same children.
 *
 * The list is of today; S is judged on the hari buka of each posyandu, and counts nobody whose data are incomplete.
 */
export function kalimatSelisih(context: AppContext, aktif: BanyakAktif, { bulan, angka }: BulanAngka): string | null {
  const { S: sasaran } = jumlahSkdn(angka.flatMap(({ baris }) => baris))
  const keduanya = countSasaranAktif(context.db, bulan, { angka, hariIni: context.hariIni() })
  const sebab = [
    [aktif.belumLengkap, 'datanya belum lengkap'],
    [aktif.aktif - aktif.belumLengkap - keduanya, 'belum atau bukan sasaran pada hari bukanya'],
    [sasaran - keduanya, 'masih sasaran bulan ini tetapi sudah keluar dari daftar'],
  ] as const
  const parts = sebab.flatMap(([jumlah, apa]) => (jumlah === 0 ? [] : `${jumlah} ${apa}`))
  if (parts.length === 0) return null
  return `Daftar Balita memuat ${aktif.aktif} anak, sasaran bulan ini ${sasaran}: ${parts.join('; ')}.`
}
