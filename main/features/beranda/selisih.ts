import type { AppContext } from '#main/context/context.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { createTampakSini } from '#main/db/milik.ts'
import { listIdSasaran } from '#main/ringkasan/angka-bulan.ts'
import { type AnakDasar, listAnakDasar } from '#main/ringkasan/baris-register.ts'
import { isBalitaAktif, keadaanAnak } from '#shared/domain/register/keadaan.ts'
import type { BulanAngka } from './beranda.repository.ts'

/** Children in daily use today, as the list of balita shows them, of those the one who asks may see. */
export function listAktif(context: AppContext): AnakDasar[] {
  const hariIni = context.hariIni()
  const { hasAnak } = lingkupOf(context.pelaku())
  return listAnakDasar(context.db)
    .filter(hasAnak)
    .map(createTampakSini(context.db))
    .filter((anak) => isBalitaAktif(anak, hariIni))
}

/**
 * Why the list of balita holds another number of children than the sasaran (S) of the running month; null when they are
 * the same children.
 *
 * The list is of today; S is judged on the hari buka of each posyandu, and counts nobody whose data are incomplete.
 */
export function kalimatSelisih(context: AppContext, aktif: readonly AnakDasar[], kini: BulanAngka): string | null {
  const sasaran = new Set(listIdSasaran(context.db, kini.bulan, kini.angka))
  const daftar = new Set(aktif.map(({ id }) => id))
  const bukan = aktif.filter(({ id }) => !sasaran.has(id))
  const kurang = bukan.filter((anak) => keadaanAnak(anak, context.hariIni()) === 'belumLengkap').length
  const sebab = [
    [kurang, 'datanya belum lengkap'],
    [bukan.length - kurang, 'belum atau bukan sasaran pada hari bukanya'],
    [[...sasaran].filter((id) => !daftar.has(id)).length, 'masih sasaran bulan ini tetapi sudah keluar dari daftar'],
  ] as const
  const parts = sebab.flatMap(([jumlah, apa]) => (jumlah === 0 ? [] : `${jumlah} ${apa}`))
  if (parts.length === 0) return null
  return `Daftar Balita memuat ${daftar.size} anak, sasaran bulan ini ${sasaran.size}: ${parts.join('; ')}.`
}
