import { keanggotaanPenimbangan } from '../register/keanggotaan.ts'
import type { AnakRegister } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'

/**
 * Why a child cannot be weighed on a day, as a sentence; null when it can.
 *
 * @source docs/aturan/skdn.md, "A weighing before birth, before moving in or after leaving is refused at entry"
 */
export function alasanTolak(anak: AnakRegister, tanggal: Tanggal, posyanduId: string | null): string | null {
  const hari = formatTanggal(tanggal)
  if (anak.tanggalLahir !== null && tanggal < anak.tanggalLahir) {
    return `${anak.nama} lahir ${formatTanggal(anak.tanggalLahir)}, sesudah hari penimbangan ${hari}. Baris ini belum tersimpan. Periksa tanggal lahir atau tanggal hari buka.`
  }
  if (keanggotaanPenimbangan(anak, tanggal, posyanduId) !== null) return null
  const next = anak.keanggotaan.find((k) => k.mulai > tanggal)
  const last = anak.keanggotaan.findLast((k) => k.sampai !== null && k.sampai < tanggal)
  if (last?.sampai) {
    const sebab = last.sebabSampai === 'meninggal' ? 'tercatat meninggal' : 'sudah pindah'
    return `${anak.nama} ${sebab} sejak ${formatTanggal(last.sampai)}, sebelum hari penimbangan ${hari}. Baris ini belum tersimpan. Bila anak kembali, catat dulu di kartunya.`
  }
  if (next) {
    return `${anak.nama} baru menjadi anggota sejak ${formatTanggal(next.mulai)}, sesudah hari penimbangan ${hari}. Baris ini belum tersimpan. Periksa tanggal masuk di kartunya.`
  }
  return `${anak.nama} belum menjadi anggota posyandu mana pun. Baris ini belum tersimpan. Daftarkan dulu di kartunya.`
}
