import { formatWaktu } from '#renderer/lib/format.ts'
import type { KeadaanCadangan } from '#shared/contract/cadangan.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatJam } from '#shared/text/jam.ts'

const hariMs = 86_400_000
/** Milliseconds; a large book on a slow stick is copied and read again within it. */
const jedaCatatMs = 600_000

export type Kabar = { readonly jenis: 'aman' | 'tanya' | 'gagal'; readonly kalimat: string }

/** "hari ini 08.12", "kemarin 16.20", else with the date. */
function kataKapan(waktu: string, now: Date): string {
  const pada = new Date(waktu)
  const kemarin = new Date(now)
  kemarin.setDate(now.getDate() - 1)
  const tanggal = tanggalLokal(pada)
  if (tanggal === tanggalLokal(now)) return `hari ini ${formatJam(pada)}`
  return tanggal === tanggalLokal(kemarin) ? `kemarin ${formatJam(pada)}` : formatWaktu(waktu)
}

/** ", di laptop ini" of the newest in the list; nothing when it is gone from there. */
function kataTempat({ terakhir, cadangan }: KeadaanCadangan): string {
  const [newest] = cadangan
  // The book notes a backup a moment after the file got its name: one that is older lies elsewhere, or is gone.
  if (!newest || !terakhir || Date.parse(terakhir) - Date.parse(newest.waktu) > jedaCatatMs) return ''
  return newest.tempat === 'Laptop ini' ? ', di laptop ini' : `, di ${newest.tempat}`
}

/** The one sentence a person should know of the backups. */
export function kabarCadangan(keadaan: KeadaanCadangan, now: Date): Kabar {
  const { terakhir, masalah, belumDicadangkan } = keadaan
  if (masalah !== null) return { jenis: 'gagal', kalimat: masalah }
  if (terakhir === null) {
    return {
      jenis: 'tanya',
      kalimat: 'Belum ada cadangan. Yang pertama dibuat sendiri sebentar lagi, atau buat sekarang.',
    }
  }
  const umurMs = now.getTime() - Date.parse(terakhir)
  const kalimat = `Cadangan terakhir ${kataKapan(terakhir, now)}${kataTempat(keadaan)}.`
  const hari = umurMs > hariMs ? ` Sudah ${Math.floor(umurMs / hariMs)} hari.` : ''
  // Nothing written since: the copy is the book, however old it is.
  if (belumDicadangkan === 0) return { jenis: hari === '' ? 'aman' : 'tanya', kalimat: `${kalimat}${hari}` }
  const sejak = ` Sejak itu ${formatBulat(belumDicadangkan)} catatan belum dicadangkan.`
  return { jenis: 'tanya', kalimat: `${kalimat}${hari}${sejak}` }
}
