import type { Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import { umurHari } from '../tanggal/umur.ts'
import { type Dinilai, type DosisDinilai, isDiberikan } from './dosis.ts'
import { isHeksa, kodeOf, seriTd, tempatOf } from './jadwal.ts'
import { isUmur } from './syarat.ts'
import { tagihSeri } from './tagih.ts'

/** What else is known of a dose that can be warned of. */
export type Keterangan = {
  readonly kedaluwarsa: Tanggal | null
  /** Since when the child is no member any more, for having moved or died; null while it is. */
  readonly bukanAnggotaSejak: Tanggal | null
}

const mulai = ({ jatuhTempo }: DosisDinilai): string =>
  jatuhTempo === null ? '' : ` Baru dihitung bila diberikan mulai ${formatTanggal(jatuhTempo)}.`

/** What the verdict of a dose means, where it is more than that it counts. */
function kalimatPutusan(satu: DosisDinilai): string | null {
  switch (satu.putusan) {
    case 'ganda':
      return 'Dosis seri ini pada tanggal yang sama sudah tercatat. Yang ini tidak dihitung.'
    case 'tambahan':
      return 'Serinya sudah selesai. Ini dosis tambahan.'
    case 'terlalu-dini':
      return `Terlalu dini, jadi tidak dihitung.${mulai(satu)}`
    case 'lewat-umur':
      return 'Lewat umur, jadi tidak dihitung.'
    case 'interval-pendek':
      return `Terlalu dekat dengan suntikan atau dosis sebelumnya, jadi tidak dihitung.${mulai(satu)}`
    case 'tanpa-tanggal':
      return 'Tanggalnya belum ada, jadi belum dihitung. Tulis sekurangnya bulannya.'
    default:
      return null
  }
}

/** A label and a place that do not say the same, or a place filled by another product than the one before. */
function kalimatTempat({ dosis, tempat, putusan }: DosisDinilai, { heksa, per, seri }: Dinilai): string[] {
  const label = kodeOf(dosis.kode)
  if (!label || label.seri === seriTd || tempat === null || putusan === 'ganda') return []
  const isi = tempatOf(label.seri, tempat, heksa, per)
  const lain = label.tempat === tempat ? [] : [`Ditulis ${label.nama}, dihitung sebagai ${isi?.nama ?? 'dosis lain'}.`]
  const sebelum = seri.get(label.seri)?.terisi[tempat - 2]?.dosis
  const ganti = sebelum && label.seri === 'DPT' && tempat <= 3 && isHeksa(sebelum.kode) !== isHeksa(dosis.kode)
  return ganti ? [...lain, 'Serinya dimulai dengan vaksin yang lain.'] : lain
}

/** What only one vaccine is warned of. */
function kalimatVaksin({ dosis, pada, tempat }: DosisDinilai, dinilai: Dinilai): string[] {
  const { lahir } = dinilai
  const seri = kodeOf(dosis.kode)?.seri
  if (pada === null) return []
  if (seri === 'HB0' && umurHari(lahir, pada) > 0 && !(umurHari(lahir, pada) === 1 && dosis.keterangan.dalam24Jam))
    return ['HB0 lewat 24 jam.']
  if (seri === 'PCV' && tempat === 1 && isUmur(lahir, '12b', pada))
    return ['PCV baru dimulai sesudah umur 12 bulan. Tanyakan Puskesmas: mungkin cukup 1–2 dosis.']
  if (seri === 'RV' && tempat !== null && tagihSeri('RV', dinilai).putusan === 'tidak-lagi')
    return ['Rotavirus tidak sempat selesai sebelum umur 7 bulan.']
  return []
}

/** Whether it is the first dose given since it was said that it must not be. */
function isMelawanKontraindikasi(satu: DosisDinilai, { dosis: semua, seri }: Dinilai): boolean {
  const nama = kodeOf(satu.dosis.kode)?.seri ?? ''
  const sejak = seri.get(nama)?.kontraindikasi ?? null
  if (sejak === null) return false
  const sesudah = semua.filter((lain) => kodeOf(lain.dosis.kode)?.seri === nama && isDiberikan(lain))
  return sesudah.find(({ pada }) => pada !== null && pada >= sejak) === satu
}

/**
 * Everything to say beside a dose. Nothing of it keeps a dose from being saved.
 *
 * @source docs/aturan/imunisasi.md, "Warnings never block"
 */
export function peringatanDosis(satu: DosisDinilai, dinilai: Dinilai, lain: Keterangan): string[] {
  if (!isDiberikan(satu)) return [kalimatPutusan(satu)].filter((kalimat) => kalimat !== null)
  const { pada, dosis } = satu
  return [
    kalimatPutusan(satu),
    ...kalimatTempat(satu, dinilai),
    ...kalimatVaksin(satu, dinilai),
    dosis.tanggal !== pada && 'Hanya bulannya yang diketahui: dianggap hari pertama yang sah di bulan itu.',
    lain.kedaluwarsa !== null && pada !== null && lain.kedaluwarsa < pada
      ? `Vaksinnya kedaluwarsa ${formatTanggal(lain.kedaluwarsa)}, sebelum diberikan.`
      : null,
    lain.bukanAnggotaSejak !== null && pada !== null && pada >= lain.bukanAnggotaSejak
      ? `Diberikan sesudah anak ini pindah atau meninggal (${formatTanggal(lain.bukanAnggotaSejak)}).`
      : null,
    isMelawanKontraindikasi(satu, dinilai) ? 'Diberikan padahal tercatat kontraindikasi.' : null,
  ].filter((kalimat) => typeof kalimat === 'string')
}
