import { formatHariTanggal, formatWaktu } from '#renderer/lib/format.ts'
import type { BulanKirim, HasilTerima, Kenalan } from '#shared/contract/kirim.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { addBulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan, formatTanggal, namaBulan } from '#shared/text/tanggal.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { formatUkuran } from '#shared/text/ukuran.ts'

/** "1.284.096 byte" */
export function formatByte(bytes: number): string {
  return `${formatBulat(bytes)} byte`
}

/** "sisa 14,3 GB" of free bytes; nothing when the stick does not say. */
export function kataKosong(bytes: number | null): string {
  return bytes === null ? '' : `sisa ${formatUkuran(bytes)}`
}

/** "7F3A 91C2 D04E": the first twelve digits of a digest, as printed on the slip and read out. */
export function kodePemeriksaan(sidik: string): string {
  return (sidik.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(' ')
}

/** "Oktober 2026", "Oktober 2026, revisi 1". The first report has number 0 and says nothing of it. */
export function namaLaporan(bulan: Bulan, revisi: number | null): string {
  return revisi ? `${formatBulan(bulan)}, revisi ${revisi}` : formatBulan(bulan)
}

/** Title of the page while something is on its way to a stick. */
export function judulKirim(bulan: Bulan | null, tujuan: string): string {
  return bulan === null ? `Kirim catatan ke ${tujuan}` : `Kirim laporan ${formatBulan(bulan)}`
}

/**
 * "Oktober belum terkirim": what a failure leaves, said first.
 *
 * @param pernah whether the month was sent before: then only what was sent now did not arrive
 */
export function judulBelumTerkirim(bulan: Bulan | null, pernah: boolean): string {
  if (bulan === null) return 'Catatan belum terkirim'
  return pernah ? `Kiriman baru ${namaBulan(bulan)} belum terkirim` : `${namaBulan(bulan)} belum terkirim`
}

/** Last month, when there is something of it; else the newest month there is; null when there is none. */
export function bulanAwal(bulan: readonly BulanKirim[], hariIni: Tanggal): Bulan | null {
  const lalu = addBulan(bulanOf(hariIni), -1)
  return (bulan.find((b) => b.bulan === lalu) ?? bulan[0])?.bulan ?? null
}

export type Kabar = { readonly jenis: 'biasa' | 'tanya'; readonly kalimat: string }

function kataSudahDikirim({ bulan, dikirim, revisi, berubahSejakDikirim }: BulanKirim): string | null {
  if (dikirim === null) return null
  const sent = `${namaBulan(bulan)} sudah dikirim ${formatTanggal(tanggalLokal(new Date(dikirim)))}`
  return berubahSejakDikirim
    ? `${sent}, lalu berubah. Kiriman ini menjadi revisi ${(revisi ?? 0) + 1}.`
    : `${sent} dan belum berubah. Kiriman ini hanya mengulang.`
}

/** What is good to know of a month before it is sent. */
export function kabarBulan(b: BulanKirim, hariIni: Tanggal): Kabar {
  const sudah = kataSudahDikirim(b)
  if (sudah !== null) return { jenis: 'biasa', kalimat: sudah }
  if (b.bulan >= bulanOf(hariIni))
    return { jenis: 'tanya', kalimat: `${namaBulan(b.bulan)} belum habis. Yang dicatat sesudah ini menjadi revisi.` }
  if (b.dicatat < b.posyandu)
    return {
      jenis: 'tanya',
      kalimat: `Baru ${b.dicatat} dari ${b.posyandu} posyandu dicatat. Boleh dikirim sekarang; yang menyusul menjadi revisi.`,
    }
  const batas = formatHariTanggal(b.batas)
  return {
    jenis: 'biasa',
    kalimat: `Semua ${b.posyandu} posyandu sudah dicatat. Paling lambat di Puskesmas ${batas}.`,
  }
}

/** Where the stick goes now. `batas` is the last day of a report; null for changes without one. */
export function kataBawa(tujuan: string, batas: Tanggal | null, hariIni: Tanggal): string {
  const kembali = 'Setelah kembali, pasang lagi di sini: tanda terima terbaca sendiri.'
  if (batas === null) return `Bawa ke ${tujuan}. ${kembali}`
  const hari = formatHariTanggal(batas)
  return batas < hariIni
    ? `Bawa ke ${tujuan} secepatnya: batasnya ${hari}. ${kembali}`
    : `Bawa ke ${tujuan} paling lambat ${hari}. ${kembali}`
}

/** Where a month is on its way out, as the history says it. */
export function kabarDikirim({ dikirim, revisi, batas }: BulanKirim, hariIni: Tanggal): Kabar {
  if (dikirim !== null) {
    const hari = formatTanggal(tanggalLokal(new Date(dikirim)))
    return { jenis: 'biasa', kalimat: revisi ? `${hari}, revisi ${revisi}` : hari }
  }
  return { jenis: batas < hariIni ? 'tanya' : 'biasa', kalimat: `Belum, batas ${formatTanggal(batas)}` }
}

/** The first result of taking packages in: how many were whole. */
export function kataDiperiksa(diminta: number, { ditolak }: Pick<HasilTerima, 'ditolak'>): string {
  const utuh = diminta - ditolak.length
  if (utuh === 0) return diminta === 1 ? 'Kiriman ini ditolak' : 'Semua kiriman ditolak'
  const whole = utuh === 1 ? '1 kiriman utuh dan asli' : `${utuh} kiriman utuh dan asli`
  return ditolak.length === 0 ? whole : `${whole}, ${ditolak.length} ditolak`
}

/** What taking in did to the book, in a sentence. */
export function kataDimasukkan({ perubahanBaru, sudahAda }: Pick<HasilTerima, 'perubahanBaru' | 'sudahAda'>): string {
  if (perubahanBaru === 0) return 'Isinya sudah ada semua di buku ini. Tidak ada yang berubah.'
  const baru = `${formatBulat(perubahanBaru)} catatan baru dimasukkan.`
  return sudahAda === 0 ? baru : `${baru} ${formatBulat(sudahAda)} sudah ada dan tidak diulang.`
}

/** "Sejak dikirim 04-11-2026 09.17 ada 3 angka dan 2 anak yang berubah." */
export function kataPerbedaan(dikirim: string | null, angka: number, anak: number): string {
  const sejak = dikirim === null ? 'Sejak disiapkan untuk dikirim' : `Sejak dikirim ${formatWaktu(dikirim)}`
  return angka + anak === 0 ? `${sejak} tidak ada yang berubah.` : `${sejak} berubah ${angka} angka dan ${anak} anak.`
}

/** "Pustu Sumberagung" of the bare name in a package, where its sender is known. */
export function namaPengirim(kenalan: readonly Kenalan[], nama: string): string {
  const known = kenalan.find((one) => one.nama === nama)
  return known ? formatTempat(known) : nama
}

/** How much somebody this book is connected with is not known to have. @param siapa "Puskesmas" */
export function kataBelumDiterima(catatan: number, siapa: string): string {
  return catatan === 0
    ? `Semua catatan sudah diterima ${siapa}`
    : `${formatBulat(catatan)} catatan belum diterima ${siapa}`
}
