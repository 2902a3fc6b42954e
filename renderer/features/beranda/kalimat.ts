import { formatHariBulan } from '#renderer/lib/format.ts'
import type { Beranda } from '#shared/contract/beranda.ts'
import { dayNumber } from '#shared/domain/tanggal/tanggal.ts'
import { sebutkan } from '#shared/text/sebutkan.ts'
import { namaHari } from '#shared/text/tanggal.ts'

export type HariBuka = Beranda['hariBuka'][number]

/** "Bu Sri" of "SRI WAHYUNI, A.Md.Keb.": the first name, without degrees; empty when no name is known. */
export function sapaan(bidan: string | null): string {
  const words = (bidan ?? '').split(',')[0]?.split(/\s+/) ?? []
  const first = words.find((word) => word !== '' && !word.endsWith('.'))
  return first ? `Bu ${first.charAt(0).toUpperCase()}${first.slice(1).toLowerCase()}` : ''
}

/** "Hari ini Posyandu Melati 2 buka.", or which is next. */
export function kalimatHariIni(hariBuka: readonly HariBuka[], hariIni: string): string {
  const today = hariBuka.filter((h) => h.tanggal === hariIni).map((h) => h.posyandu)
  if (today.length > 0) return `Hari ini Posyandu ${sebutkan(today)} buka.`
  const next = hariBuka.find((h) => h.tanggal !== null && h.tanggal > hariIni)
  if (!next?.tanggal) return 'Hari ini tidak ada posyandu yang buka.'
  return `Berikutnya Posyandu ${next.posyandu}, ${namaHari(next.tanggal)} ${formatHariBulan(next.tanggal)}.`
}

/** Where a hari buka stands: done, asking for something, or still to come. */
export type KeadaanHari =
  | { readonly kind: 'selesai' | 'nanti'; readonly pesan: string }
  | { readonly kind: 'tanya'; readonly pesan: string }
  | { readonly kind: 'berjalan'; readonly pesan: string }

function kalimatNanti(tanggal: string, hariIni: string): string {
  const days = dayNumber(tanggal) - dayNumber(hariIni)
  return days === 1 ? 'Besok' : `${days} hari lagi`
}

export function keadaanHari(h: HariBuka, hariIni: string): KeadaanHari {
  if (h.tanggal === null) return { kind: 'tanya', pesan: 'Tanggal belum diisi' }
  if (h.tanggal > hariIni) return { kind: 'nanti', pesan: kalimatNanti(h.tanggal, hariIni) }
  if (h.hariBukaId === null) return { kind: 'tanya', pesan: 'Ada anak ditimbang, hari bukanya belum diisi' }
  if (h.perluDijawab > 0) return { kind: 'tanya', pesan: `${h.perluDijawab} perlu dijawab` }
  if (h.tanggal === hariIni && !h.selesai) {
    return { kind: 'berjalan', pesan: h.ditimbang === 0 ? 'Belum ada yang ditimbang' : 'Sedang ditimbang' }
  }
  if (!h.kaderHadirTerisi) return { kind: 'tanya', pesan: 'Kader yang hadir belum diisi' }
  if (!h.selesai) return { kind: 'tanya', pesan: 'Belum diselesaikan' }
  const absent = h.sasaran - h.ditimbang
  return { kind: 'selesai', pesan: absent > 0 ? `Selesai, ${absent} tidak hadir` : 'Selesai' }
}
