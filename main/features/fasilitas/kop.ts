import type { Tempat } from '#shared/contract/fasilitas.ts'
import { tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import { namaKabupaten } from '#shared/formulir/nama.ts'
import { kataDesa, namaPendek } from '#shared/text/tempat.ts'

function pemerintah(kabupaten: string): string {
  return `PEMERINTAH ${namaKabupaten({ kabupaten }).replace(/^kotamadya/i, 'Kota')}`
}

function alamat(tempat: Tempat): string | null {
  const parts = [
    tempat.alamat,
    tempat.desa === null ? null : `${kataDesa(tempat)} ${tanpaAwalan('desa', tempat.desa)}`,
    `Kecamatan ${tanpaAwalan('kecamatan', tempat.kecamatan)}`,
    tempat.telepon === null ? null : `Telp. ${tempat.telepon}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** The letterhead a place gets until the bidan writes her own. */
export function kopAwal(tempat: Tempat): string[] {
  const nama = { pustu: 'PUSTU', ponkesdes: 'PONKESDES', puskesmas: null }[tempat.jenis]
  const own = namaPendek(tempat.nama)
  const lines = [
    pemerintah(tempat.kabupaten).toUpperCase(),
    'DINAS KESEHATAN',
    `UPTD PUSKESMAS ${namaPendek(tempat.puskesmas)}`.toUpperCase(),
    nama === null ? null : `${nama} ${own}`.toUpperCase(),
    alamat(tempat),
  ]
  return lines.filter((line) => line !== null).map((line) => line.slice(0, 120))
}
