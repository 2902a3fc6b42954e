import { type KolomCetak, TabelCetak } from '#renderer/components/tabel-cetak.tsx'
import type { BarisWarga } from '#shared/contract/warga.ts'
import { kelompokUmur } from '#shared/domain/siklus/kelompok.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

const kolom: readonly KolomCetak[] = [
  { judul: 'No.', angka: true },
  { judul: 'Nama', lipat: true },
  { judul: 'L/P' },
  { judul: 'Lahir' },
  { judul: 'Umur', angka: true },
  { judul: 'Kelompok' },
  { judul: 'Suami / ibu', lipat: true },
  { judul: 'Posyandu' },
  { judul: 'RT' },
  { judul: 'Datang bulan ini' },
]

function selWarga(satu: BarisWarga, nomor: number) {
  return [
    nomor,
    satu.nama,
    satu.jk,
    satu.tanggalLahir && formatTanggal(satu.tanggalLahir),
    satu.umur,
    [satu.kelompok && kelompokUmur[satu.kelompok].sebut, ...satu.berjalan].filter(Boolean).join(', ') || null,
    satu.namaSuami ?? satu.namaIbu,
    satu.posyandu,
    satu.rt,
    satu.datang && formatTanggal(satu.datang),
  ]
}

/** The list of persons, cell by cell, for a file. */
export const isiDaftarWarga = (baris: readonly BarisWarga[]) => ({
  ...{ nama: 'warga', kolom: kolom.map(({ judul }) => judul) },
  baris: baris.map((satu, i) => selWarga(satu, i + 1)),
})

/** The list of persons on paper. */
export function CetakWarga({ judul, baris }: { readonly judul: string; readonly baris: readonly BarisWarga[] }) {
  return <TabelCetak judul={judul} kolom={kolom} baris={baris} sel={selWarga} />
}
