import type { DeskripsiKartu, SasaranKartu } from '#shared/contract/bentuk-kartu.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataHingga, kataLengkap, kataSebab, kataTahap, kataTempat, kataUmur, listRisiko } from './kata.ts'

/** How far along somebody is, or how it ended; null where the card has no such thing. */
function tahapOf(deskripsi: DeskripsiKartu, { kepala, terakhir }: SasaranKartu): string | null {
  if (kepala.berakhir) return `berakhir ${formatTanggal(kepala.berakhir)}, ${kataSebab(deskripsi, kepala.sebabAkhir)}`
  if (!deskripsi.tahap) return null
  const now = kataTahap(deskripsi, kepala.putusan)
  const hingga = now === null ? null : kataHingga(deskripsi, kepala.putusan)
  return [now ?? kataTahap(deskripsi, terakhir?.putusan), hingga].filter(Boolean).join(', ') || null
}

/** The list of a card, cell by cell, for a file. */
export function isiDaftarKartu(deskripsi: DeskripsiKartu, baris: readonly SasaranKartu[]) {
  const [suami, tahap] = [deskripsi.kepala?.suami ?? false, deskripsi.tahap?.judul ?? 'Keadaan']
  return {
    nama: `kartu-${deskripsi.kode.replaceAll(/[^a-z-]/g, '')}`,
    kolom: [
      ...['No.', 'Nama', 'Umur', ...(suami ? ['Suami'] : []), tahap, 'Posyandu', 'Dusun/RT', 'Perlu perhatian'],
      ...['Kunjungan terakhir', 'Jumlah kunjungan', 'Datang bulan ini'],
    ],
    baris: baris.map((satu, i) => [
      i + 1,
      satu.nama,
      kataUmur(satu.umur),
      ...(suami ? [satu.namaSuami] : []),
      tahapOf(deskripsi, satu),
      satu.posyandu,
      kataTempat(satu),
      listRisiko((satu.terakhir ?? satu.kepala).putusan, deskripsi.risiko)
        .map(kataLengkap)
        .join('; '),
      satu.terakhir && formatTanggal(satu.terakhir.tanggal),
      satu.jumlahKunjungan,
      satu.datangBulanIni ? 'ya' : 'belum',
    ]),
  }
}
