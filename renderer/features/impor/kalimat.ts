import type { HasilImpor } from '#shared/contract/impor.ts'
import { formatBulat } from '#shared/text/angka.ts'
import type { ImporTerdahulu } from './jenis.ts'

/** Why there is nothing to bring in. */
export function kalimatTanpaPerubahan({ ditolak, barisDibaca }: Pick<HasilImpor, 'ditolak' | 'barisDibaca'>): string {
  if (ditolak.length === 0) return 'Semua sudah ada di buku, tidak ada yang berubah.'
  if (ditolak.length >= barisDibaca) {
    return 'Semua baris ditolak, tidak ada yang dapat dimasukkan. Buku tetap seperti semula. Lihat alasannya di bawah, perbaiki berkasnya, lalu coba lagi.'
  }
  return `Baris yang dapat dibaca sudah ada semua di buku, tidak ada yang berubah. ${formatBulat(ditolak.length)} baris ditolak, alasannya di bawah.`
}

/** The rows counted again by what becomes of them; the parts add up to the rows read. */
export function kalimatBaris(hasil: HasilImpor): string {
  const bagian: readonly (readonly [number, string])[] = [
    [hasil.penimbanganBaru, 'penimbangan baru'],
    [hasil.penimbanganDiperbarui, 'penimbangan diperbarui'],
    [hasil.takBerubah, 'sudah sama'],
    [hasil.tanpaPenimbangan, 'tanpa penimbangan'],
    [hasil.ditolak.length, 'ditolak'],
  ]
  const parts = bagian.filter(([jumlah]) => jumlah > 0).map(([jumlah, nama]) => `${formatBulat(jumlah)} ${nama}`)
  const dibaca = `${formatBulat(hasil.barisDibaca)} baris dibaca`
  return parts.length === 0 ? dibaca : `${dibaca}: ${parts.join(', ')}`
}

/** What comes in when she agrees, and what does not. */
export function kalimatSetuju({ ditolak }: Pick<HasilImpor, 'ditolak'>): string {
  const sesudahnya = 'masuk sekaligus, dan dapat dibatalkan seluruhnya sesudahnya.'
  if (ditolak.length === 0) return `Semua baris ${sesudahnya}`
  return `${formatBulat(ditolak.length)} baris yang ditolak tidak ikut. Yang lain ${sesudahnya}`
}

type Peringatan = HasilImpor['peringatan']

/** Remarks on the file as a whole, which name no child, apart from those on its rows. */
export function pisahCatatan(peringatan: Peringatan): { readonly berkas: Peringatan; readonly baris: Peringatan } {
  return { berkas: peringatan.filter(({ anak }) => anak === ''), baris: peringatan.filter(({ anak }) => anak !== '') }
}

/** What an earlier import brought, in one line. */
export function kalimatImpor({ balitaBaru, penimbanganBaru }: ImporTerdahulu): string {
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
