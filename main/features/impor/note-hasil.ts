import { type Huruf, hurufPenimbangan, type IsAwalData, penimbanganBulan } from '#shared/domain/penimbangan/hasil.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { umurPindahMasukBulan } from '#shared/domain/skdn/awal-data.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulan } from '#shared/domain/tanggal/umur.ts'
import { formatNaik } from '#shared/text/angka.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Bahan } from './bahan-rencana.ts'
import type { RencanaPenimbangan } from './plan-penimbangan.ts'

type DariBerkas = RencanaPenimbangan['dariBerkas']

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

/** Weighings that cannot count in S: before birth, or while a member nowhere. They are kept, and said. */
export function noteLuarS(anak: AnakRegister, dariBerkas: DariBerkas, bahan: Bahan): void {
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

/** A new child first weighed at a year or more counts from birth all the same; it is listed. */
export function notePindahMasuk(anak: AnakRegister, dariBerkas: DariBerkas, bahan: Bahan): void {
  const baris = dariBerkas[0]?.baris
  if (!baris?.tanggal || anak.tanggalLahir === null) return
  const umur = umurBulan(anak.tanggalLahir, baris.tanggal)
  if (umur < umurPindahMasukBulan) return
  const alasan = `Pindah masuk? Pertama ditimbang pada umur ${umur} bulan. Dihitung anggota sejak lahir; bila pindah masuk, isi tanggalnya di kartu anak.`
  bahan.note(baris.baris, 'tanggal', formatTanggal(baris.tanggal), alasan)
}

/** Compares "Naik Berat Badan" of the file with the letter of the rules, which is the one that counts. */
export function noteNaik(anak: AnakRegister, dariBerkas: DariBerkas, isAwalData: IsAwalData, bahan: Bahan): void {
  for (const { id, baris, ukuran } of dariBerkas) {
    const tertulis = ukuran.naik === null ? undefined : hurufBerkas.get(ukuran.naik.toLowerCase())
    if (!tertulis || baris.tanggal === null) continue
    const bulan = bulanOf(baris.tanggal)
    const hitung = penimbanganBulan(anak, bulan)
    if (hitung?.kind !== 'diS' || hitung.penimbangan.id !== id) continue
    const { hurufHitung, naikG, kbmG } = hurufPenimbangan(anak, bulan, hitung, isAwalData)
    if (hurufHitung === tertulis) continue
    const sebab = naikG === null ? '' : ` (naik ${formatNaik(naikG)} g, KBM ${kbmG === null ? '–' : `${kbmG} g`})`
    const kalimat = `Berkas menulis ${tertulis}, hitungan buku ${hurufHitung}${sebab}. Hitungan buku yang dipakai.`
    bahan.note(baris.baris, 'naik', ukuran.naik ?? '', kalimat)
  }
}
