import { type KolomCetak, TabelCetak } from '#renderer/components/tabel-cetak.tsx'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { hurufHasil, kataKeadaan, kataRt } from '../kata.ts'

const kolom: readonly KolomCetak[] = [
  { judul: 'No.', angka: true },
  { judul: 'Nama', lipat: true },
  { judul: 'L/P' },
  { judul: 'Lahir' },
  { judul: 'Umur', angka: true },
  { judul: 'Ibu', lipat: true },
  { judul: 'Posyandu' },
  { judul: 'RT' },
  { judul: 'Ditimbang' },
  { judul: 'BB kg', angka: true },
  { judul: 'Hasil' },
]

function selAnak(anak: BalitaBaris, nomor: number) {
  const { terakhir } = anak
  return [
    nomor,
    anak.nama,
    anak.jk,
    anak.tanggalLahir && formatTanggal(anak.tanggalLahir),
    anak.umur,
    anak.namaIbu,
    anak.posyandu,
    kataRt(anak.rt)?.slice(3),
    terakhir && formatTanggal(terakhir.tanggal),
    terakhir?.bbG ? formatBerat(terakhir.bbG) : null,
    terakhir === null ? kataKeadaan[anak.keadaan] : hurufHasil(terakhir).join(' '),
  ]
}

/** The whole list, cell by cell, for a file. */
export const isiDaftarBalita = (baris: readonly BalitaBaris[]) => ({
  ...{ nama: 'balita', kolom: kolom.map(({ judul }) => judul) },
  baris: baris.map((satu, i) => selAnak(satu, i + 1)),
})

/** The whole list on paper. */
export function CetakDaftar({ judul, baris }: { readonly judul: string; readonly baris: readonly BalitaBaris[] }) {
  return <TabelCetak judul={judul} kolom={kolom} baris={baris} sel={selAnak} />
}
