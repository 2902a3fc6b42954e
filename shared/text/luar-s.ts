import type { AlasanLuarS } from '#shared/domain/penimbangan/hasil.ts'

const kalimat: Readonly<Record<AlasanLuarS, string>> = {
  belumLahir: 'ditimbang sebelum tanggal lahir',
  lewat59Bulan: 'sudah 60 bulan atau lebih',
  belumAnggota: 'belum menjadi anggota posyandu',
  bukanAnggotaLagi: 'sudah pindah atau meninggal',
}

/** Why a weighed child stands outside S, as printed under the report. */
export function kalimatLuarS(alasan: AlasanLuarS): string {
  return kalimat[alasan]
}
