import { type HasilMasuk, hitungBaris } from '#shared/contract/impor.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import type { ImporTerdahulu } from './jenis.ts'

/** Why there is nothing to bring in. */
export function kalimatTanpaPerubahan({
  register,
  ditolak,
  milikLain,
  barisDibaca,
}: Pick<HasilMasuk, 'register' | 'ditolak' | 'milikLain' | 'barisDibaca'>): string {
  const siapa = register === 'kartu' ? 'orang' : 'anak'
  if (ditolak.length === 0) return 'Semua sudah ada di buku, tidak ada yang berubah.'
  const jumlah = hitungBaris(ditolak)
  if (jumlah >= barisDibaca && milikLain === jumlah) {
    return `Semua baris tentang ${siapa} yang terdaftar di Pustu lain, jadi tidak ada yang dibawa masuk. Buku tetap seperti semula, dan berkasnya tidak perlu diubah. Bila ada ${siapa} yang pindah ke sini, mintalah pemindahannya lewat Puskesmas.`
  }
  if (jumlah >= barisDibaca) {
    const perbaiki =
      milikLain === 0
        ? 'Lihat alasannya di bawah, perbaiki berkasnya'
        : `${formatBulat(milikLain)} baris tentang ${siapa} Pustu lain dan tidak perlu diubah. Lihat alasan yang lain di bawah, perbaiki di berkas`
    return `Semua baris ditolak, tidak ada yang dapat dimasukkan. Buku tetap seperti semula. ${perbaiki}, lalu coba lagi.`
  }
  return `Baris yang dapat dibaca sudah ada semua di buku, tidak ada yang berubah. ${formatBulat(jumlah)} baris ditolak, alasannya di bawah.`
}

type Hitungan = readonly (readonly [jumlah: number, nama: string])[]

/** What becomes of the rows that are taken. */
function hitungMasuk(hasil: HasilMasuk): Hitungan {
  if (hasil.register === 'balita') {
    return [
      [hasil.penimbanganBaru, 'penimbangan baru'],
      [hasil.penimbanganDiperbarui, 'penimbangan diperbarui'],
      [hasil.takBerubah, 'sudah sama'],
      [hasil.tanpaPenimbangan, 'tanpa penimbangan'],
    ]
  }
  if (hasil.register === 'asik') {
    return [
      [hasil.barisBertambah, 'anak bertambah dosisnya'],
      [hasil.takBerubah, 'sudah sama'],
      [hasil.tanpaIsi, 'tanpa dosis'],
    ]
  }
  return [
    [hasil.kunjunganBaru, 'kunjungan baru'],
    [hasil.kunjunganDiperbarui, 'kunjungan diperbarui'],
    [hasil.takBerubah, 'sudah sama'],
    [hasil.tanpaIsi, 'tanpa isi'],
  ]
}

/** Whom it brings, and what of them, as eight numbers are shown: the first four are new or changed, then what is not. */
export function hitungHasil(hasil: HasilMasuk): { readonly masuk: Hitungan; readonly diam: Hitungan } {
  const baris = hitungMasuk(hasil)
  if (hasil.register === 'asik')
    return { masuk: [[hasil.dosisBaru, 'dosis baru'], ...baris.slice(0, 1)], diam: baris.slice(1) }
  const orang: Hitungan =
    hasil.register === 'balita'
      ? [
          [hasil.balitaBaru, 'balita baru'],
          [hasil.balitaDiperbarui, 'balita diperbarui'],
        ]
      : [
          [hasil.orangBaru, 'orang baru'],
          [hasil.orangDiperbarui, 'orang diperbarui'],
        ]
  return { masuk: [...orang, ...baris.slice(0, 2)], diam: baris.slice(2) }
}

/** Which kind of register the file was seen to be. */
export const sebutRegister = (hasil: HasilMasuk): string =>
  hasil.register === 'balita'
    ? 'register balita'
    : hasil.register === 'asik'
      ? 'daftar Sasaran Imunisasi ASIK'
      : `register ${dalamKalimat(hasil.sebut)}`

/** Where what came in is seen. */
export function halamanHasil(hasil: HasilMasuk): { readonly ke: string; readonly nama: string } {
  if (hasil.register === 'balita') return { ke: '/balita', nama: 'balita' }
  if (hasil.register === 'asik') return { ke: '/imunisasi', nama: 'imunisasi' }
  return { ke: `/kartu/${hasil.kartu}`, nama: dalamKalimat(hasil.sebut) }
}

/** The rows counted again by what becomes of them; the parts add up to the rows read. */
export function kalimatBaris(hasil: HasilMasuk): string {
  const bagian: Hitungan = [...hitungMasuk(hasil), [hitungBaris(hasil.ditolak), 'ditolak']]
  const parts = bagian.filter(([jumlah]) => jumlah > 0).map(([jumlah, nama]) => `${formatBulat(jumlah)} ${nama}`)
  const dibaca = `${formatBulat(hasil.barisDibaca)} baris dibaca`
  return parts.length === 0 ? dibaca : `${dibaca}: ${parts.join(', ')}`
}

/** What comes in when she agrees, and what does not. */
export function kalimatSetuju({ ditolak }: Pick<HasilMasuk, 'ditolak'>): string {
  const sesudahnya = 'masuk sekaligus, dan dapat dibatalkan seluruhnya sesudahnya.'
  if (ditolak.length === 0) return `Semua baris ${sesudahnya}`
  return `${formatBulat(hitungBaris(ditolak))} baris yang ditolak tidak ikut. Yang lain ${sesudahnya}`
}

type Peringatan = HasilMasuk['peringatan']

/** Remarks on the file as a whole, which name no child, apart from those on its rows. */
export function pisahCatatan(peringatan: Peringatan): { readonly berkas: Peringatan; readonly baris: Peringatan } {
  return { berkas: peringatan.filter(({ anak }) => anak === ''), baris: peringatan.filter(({ anak }) => anak !== '') }
}

/** What an earlier import brought, in one line. */
export function kalimatImpor(impor: ImporTerdahulu): string {
  const { balitaBaru, penimbanganBaru, orangBaru, kunjunganBaru, dosisBaru } = impor
  if (dosisBaru > 0) return `${formatBulat(dosisBaru)} dosis imunisasi baru`
  if (orangBaru + kunjunganBaru > 0)
    return `${formatBulat(orangBaru)} orang baru, ${formatBulat(kunjunganBaru)} kunjungan baru`
  if (balitaBaru + penimbanganBaru === 0) return 'hanya memperbarui isi yang sudah ada'
  return `${formatBulat(balitaBaru)} balita baru, ${formatBulat(penimbanganBaru)} penimbangan baru`
}

/** The result of taking back an import. `jumlah` counts records. */
export function kalimatUrung(berkas: string, jumlah: number): string {
  return `Impor ${berkas} dibatalkan seluruhnya. ${formatBulat(jumlah)} catatan sudah dikembalikan seperti sebelum impor.`
}

const dua = (angka: number) => String(angka).padStart(2, '0')

/** "12-11-2026 pukul 10.42" on the clock of this computer, from an instant in ISO 8601 */
export function formatSaat(iso: string): string {
  const saat = new Date(iso)
  const tanggal = `${dua(saat.getDate())}-${dua(saat.getMonth() + 1)}-${saat.getFullYear()}`
  return `${tanggal} pukul ${dua(saat.getHours())}.${dua(saat.getMinutes())}`
}
