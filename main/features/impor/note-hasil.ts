import { umurTanyaLahirBulan } from '#shared/domain/impor/normalise-row.ts'
import { type Huruf, hurufPenimbangan, type IsAwalData, penimbanganBulan } from '#shared/domain/penimbangan/hasil.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { umurPindahMasukBulan } from '#shared/domain/skdn/awal-data.ts'
import { type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatBulat, formatNaik } from '#shared/text/angka.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Bahan } from './bahan-rencana.ts'
import type { DariBerkas } from './plan-penimbangan.ts'

/** A map: words of a file must not find what every object has, such as "constructor". */
const hurufBerkas: ReadonlyMap<string, Huruf> = new Map([
  ['n', 'N'],
  ['naik', 'N'],
  ['ya', 'N'],
  ['t', 'T'],
  ['tidak', 'T'],
  ['tidak naik', 'T'],
  ['o', 'O'],
  ['b', 'B'],
  ['baru', 'B'],
])

/** A child as the book will hold it, and which of its weighings the file brings. */
export type AnakBerkas = { readonly anak: AnakRegister; readonly dariBerkas: readonly DariBerkas[] }

/** Weighings that cannot count in S: before birth, or while a member nowhere. They are kept, and said. */
export function noteLuarS({ anak, dariBerkas }: AnakBerkas, bahan: Bahan): void {
  for (const { baris } of dariBerkas) {
    const { tanggal } = baris
    if (tanggal === null || anak.tanggalLahir === null) continue
    const belumLahir = tanggal < anak.tanggalLahir
    if (!belumLahir && keanggotaanPenimbangan(anak, tanggal, baris.posyanduId)) continue
    const before = anak.keanggotaan.every((k) => k.mulai > tanggal)
    const alasan = belumLahir ? 'belumLahir' : before ? 'belumAnggota' : 'bukanAnggotaLagi'
    const kalimat = `Anak ini ${kalimatLuarS(alasan)}. Penimbangan disimpan, tidak dihitung dalam S.`
    bahan.note(baris.baris, 'tanggal', formatTanggal(tanggal), kalimat)
  }
}

/** First month of each posyandu in file and book together. */
export type AwalPosyandu = (posyanduId: string) => Bulan | undefined

/**
 * A new child first weighed at a year or more counts from birth all the same; it is listed. Where the register itself
 * begins, that is everyone: they are said in one sentence.
 *
 * @returns the row of a child that was there when its posyandu's register began
 */
export function notePindahMasuk({ anak, dariBerkas }: AnakBerkas, awal: AwalPosyandu, bahan: Bahan): number | null {
  const baris = dariBerkas[0]?.baris
  if (!baris?.tanggal || anak.tanggalLahir === null) return null
  const umur = umurBulanPenuh(anak.tanggalLahir, baris.tanggal)
  // Of one too old for a balita the birth date is asked about, not where it came from.
  if (umur < umurPindahMasukBulan || umur >= umurTanyaLahirBulan) return null
  if (baris.posyanduId !== null && awal(baris.posyanduId) === bulanOf(baris.tanggal)) return baris.baris
  const alasan = `Pertama tercatat umur ${umur} bulan. Anak pindahan? Bila ya, isi tanggal pindahnya di kartu.`
  bahan.note(baris.baris, 'tanggal', formatTanggal(baris.tanggal), alasan)
  return null
}

/** Compares "Naik Berat Badan" of the file with the letter of the rules, which is the one that counts. */
export function noteNaik({ anak, dariBerkas }: AnakBerkas, isAwalData: IsAwalData, bahan: Bahan): void {
  for (const { id, baris, ukuran } of dariBerkas) {
    const tertulis = ukuran.naik === null ? undefined : hurufBerkas.get(ukuran.naik.toLowerCase())
    if (!tertulis || baris.tanggal === null) continue
    const bulan = bulanOf(baris.tanggal)
    const hitung = penimbanganBulan(anak, bulan)
    if (hitung?.kind !== 'diS' || hitung.penimbangan.id !== id) continue
    const { hurufHitung, naikG, kbmG } = hurufPenimbangan(anak, hitung, isAwalData)
    if (hurufHitung === tertulis) continue
    const sebab =
      naikG === null ? '' : ` (naik ${formatNaik(naikG)} g, KBM ${kbmG === null ? '–' : `${formatBulat(kbmG)} g`})`
    const kalimat = `Berkas menulis ${tertulis}, hitungan buku ${hurufHitung}${sebab}. Hitungan buku yang dipakai.`
    bahan.note(baris.baris, 'naik', ukuran.naik ?? '', kalimat)
  }
}
