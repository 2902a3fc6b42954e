import { formatHariBulan, formatWaktu } from '#renderer/lib/format.ts'
import type { MatriksLapor, SelLapor } from '#shared/contract/puskesmas.ts'
import { dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { sebutkan } from '#shared/text/sebutkan.ts'
import { formatBulan, formatTanggal, namaBulan } from '#shared/text/tanggal.ts'

/** What a cell of the matrix says: a sign, a word, and of later revisions a second line. */
export type KataSel = {
  readonly tanda: 'diterima' | 'terlambat' | 'belum' | 'nanti'
  readonly kata: string
  readonly revisi: string | null
}

const hariDari = (instant: string): Tanggal => tanggalLokal(new Date(instant))

/** True once a report of the month came, late or not. */
export function isSudahLapor({ keadaan }: Pick<SelLapor, 'keadaan'>): boolean {
  return keadaan === 'lengkap' || keadaan === 'terlambat'
}

export function kataSel({ keadaan, diterima, revisi }: SelLapor): KataSel {
  const kedua = revisi ? `revisi ${revisi}` : null
  const hari = diterima === null ? '' : formatHariBulan(hariDari(diterima))
  if (keadaan === 'lengkap') return { tanda: 'diterima', kata: hari, revisi: kedua }
  if (keadaan === 'terlambat') return { tanda: 'terlambat', kata: `terlambat ${hari}`, revisi: kedua }
  if (keadaan === 'belum') return { tanda: 'belum', kata: 'belum', revisi: null }
  return { tanda: 'nanti', kata: '–', revisi: null }
}

/** The cell for the ear: whose, which month, and where it stands. */
export function sebutSel(nama: string, sel: SelLapor): string {
  const { kata, revisi } = kataSel(sel)
  const isi = {
    lengkap: `diterima ${kata}`,
    terlambat: kata,
    belum: 'belum lapor',
    belumWaktunya: 'belum waktunya',
    tidakDitunggu: 'sebelum terhubung',
  }
  return [`${nama}, ${formatBulan(sel.bulan)}: ${isi[sel.keadaan]}`, revisi].filter(Boolean).join(', ')
}

/** "3 dari 4 sudah lapor" of the column of a month, of those it was waited for; "–" where it was of nobody. */
export function kataSudahLapor({ baris }: MatriksLapor, kolom: number): string {
  const ditunggu = baris.flatMap(({ sel }) => sel[kolom] ?? []).filter(({ keadaan }) => keadaan !== 'tidakDitunggu')
  return ditunggu.length === 0 ? '–' : `${ditunggu.filter(isSudahLapor).length} dari ${ditunggu.length} sudah lapor`
}

/** Those whose reports are missing first, most missing before the others; else in the order of the matrix. */
export function urutBelum(baris: MatriksLapor['baris']): MatriksLapor['baris'] {
  const belum = ({ sel }: MatriksLapor['baris'][number]) => sel.filter(({ keadaan }) => keadaan === 'belum').length
  return [...baris].sort((a, b) => belum(b) - belum(a))
}

const jarak = (dari: Tanggal, sampai: Tanggal) => dayNumber(sampai) - dayNumber(dari)

/** Where a month of a Pustu stands, in whole sentences. */
export function kalimatSel(sel: SelLapor, hariIni: Tanggal): string[] {
  const { keadaan, diterima, terakhir, revisi, batas } = sel
  if (keadaan === 'tidakDitunggu')
    return [`Belum diterima. Batasnya ${formatTanggal(batas)}, sebelum Pustu ini terhubung di sini.`]
  if (diterima === null) {
    const days = jarak(hariIni, batas)
    if (keadaan === 'belum') return [`Belum diterima. Batasnya ${formatTanggal(batas)}, sudah lewat ${-days} hari.`]
    const kapan = days === 0 ? 'hari ini' : `${days} hari lagi`
    return [`Belum diterima. Batasnya ${formatTanggal(batas)}, ${kapan}.`]
  }
  const lewat = jarak(batas, hariDari(diterima))
  const tiba = keadaan === 'terlambat' ? `, ${lewat} hari sesudah batas ${formatTanggal(batas)}` : ', tepat waktu'
  const kedua = revisi && terakhir !== null ? [`Revisi ${revisi} diterima ${formatWaktu(terakhir)}.`] : []
  return [`Diterima ${formatWaktu(diterima)}${tiba}.`, ...kedua]
}

/** Pustu named in a sentence; of more their number is told. */
const disebutTerbanyak = 4

/** Said above numbers of a month some Pustu have not reported; null when all have. */
export function kalimatBelumLengkap({ baris, bulan }: MatriksLapor): string | null {
  const belum = baris.filter(({ sel }) => !sel.every(isSudahLapor)).map(({ nama }) => nama)
  const nama = namaBulan(bulan[0] ?? '')
  if (belum.length === 0) return null
  if (belum.length === baris.length)
    return `Belum ada Pustu yang lapor ${nama}. Angka di bawah sebatas catatan yang sudah diterima.`
  const siapa = belum.length > disebutTerbanyak ? `${belum.length} dari ${baris.length} Pustu` : sebutkan(belum)
  return `${siapa} belum lapor ${nama}. Angkanya di bawah sebatas catatan yang sudah diterima.`
}
