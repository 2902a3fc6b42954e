import type { OrangTindak } from '#shared/contract/tindak.ts'
import { formatTanggal, formatUmur } from '#shared/text/tanggal.ts'

/** Who is to be visited and why, cell by cell, for a file. */
export const isiDaftarTindak = (orang: readonly OrangTindak[]) => ({
  nama: 'tindak-lanjut',
  kolom: ['No.', 'Nama', 'Tentang', 'Alamat', 'RT', 'Telepon', 'Sebab', 'Yang dilakukan', 'Hasil'],
  baris: orang.map((satu, i) => [
    ...[i + 1, satu.nama, kataSiapa(satu), satu.alamat, satu.rt, satu.telepon],
    satu.sebab.map(({ sebut, keterangan }) => (keterangan === '' ? sebut : `${sebut}: ${keterangan}`)).join('; '),
    satu.sebab.map(({ lakukan }) => lakukan).join(' '),
    satu.kunjungan ? `${formatTanggal(satu.kunjungan.tanggal)} ${pendekHasil(satu.kunjungan.hasil)}` : '',
  ]),
})

export type Hasil = NonNullable<OrangTindak['kunjungan']>['hasil']

/** What comes of a visit, by the keys 1 to 6. */
export const hasilKunjungan: readonly { readonly nilai: Hasil; readonly label: string; readonly pendek: string }[] = [
  { nilai: 'ditemui', label: 'Ditemui, sudah diberi tahu', pendek: 'Ditemui' },
  { nilai: 'diukur', label: 'Ditemui dan diukur', pendek: 'Diukur' },
  { nilai: 'dirujuk', label: 'Ditemui, dirujuk', pendek: 'Dirujuk' },
  { nilai: 'tidakAda', label: 'Tidak ada di rumah', pendek: 'Tidak ada' },
  { nilai: 'menolak', label: 'Menolak', pendek: 'Menolak' },
  { nilai: 'pindah', label: 'Sudah pindah', pendek: 'Pindah' },
]

/** The same as the keys of the page tell them. */
export const artiAngka = hasilKunjungan.map(({ pendek }, i) => `${i + 1} ${pendek.toLowerCase()}`).join(', ')

export function pendekHasil(hasil: Hasil): string {
  return hasilKunjungan.find(({ nilai }) => nilai === hasil)?.pendek ?? hasil
}

/** "12-11 Ditemui" */
export function kataKunjungan({ tanggal, hasil }: NonNullable<OrangTindak['kunjungan']>): string {
  return `${formatTanggal(tanggal).slice(0, 5)} ${pendekHasil(hasil)}`
}

/** Children have a card under "Balita"; of an unknown age everybody is taken for one. Completed months. */
const umurBalitaBulan = 72
function isAnak({ umurBulan }: OrangTindak): boolean {
  return umurBulan === null || umurBulan < umurBalitaBulan
}

/** Where what is kept of somebody stands. */
export function alamatOrang(orang: OrangTindak): string {
  return `/${isAnak(orang) ? 'balita' : 'warga'}/${orang.id}`
}

/** "ibu Sri, 1 th 2 bln" */
export function kataSiapa({ namaIbu, umurBulan }: OrangTindak): string {
  return [namaIbu && `ibu ${namaIbu}`, umurBulan === null ? null : formatUmur(umurBulan)].filter(Boolean).join(', ')
}
