import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { Diri } from '#shared/contract/diri.ts'
import { toTanda, toTandaOrNull } from '#shared/domain/angka/tanda.ts'
import { bolehTanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'

/** The columns of what is typed of any person. */
export function kolomDiri(isi: Diri) {
  return {
    nama: isi.nama,
    jk: isi.jk,
    tanggal_lahir: isi.tanggalLahir,
    tanggal_lahir_perkiraan: toTanda(isi.tanggalLahirPerkiraan),
    nik: isi.nik,
    no_kk: isi.noKk,
    nama_ibu: isi.namaIbu,
    nama_ayah: isi.namaAyah,
    alamat: isi.alamat,
    dusun: bolehTanpaAwalan('dusun', isi.dusun),
    rt: bolehTanpaAwalan('rt', isi.rt),
    rw: bolehTanpaAwalan('rw', isi.rw),
    telepon: isi.telepon,
    no_jkn: isi.noJkn,
    gakin: toTandaOrNull(isi.gakin),
    catatan: isi.catatan,
  } as const satisfies Partial<Entities['orang']>
}

/** What would have been typed of a person of the book. */
export function diriDari(row: OrangTable): Diri {
  return {
    nama: row.nama,
    jk: row.jk,
    tanggalLahir: row.tanggal_lahir,
    tanggalLahirPerkiraan: row.tanggal_lahir_perkiraan === 1,
    nik: row.nik,
    noKk: row.no_kk,
    namaIbu: row.nama_ibu,
    namaAyah: row.nama_ayah,
    alamat: row.alamat,
    dusun: row.dusun,
    rt: row.rt,
    rw: row.rw,
    telepon: row.telepon,
    noJkn: row.no_jkn,
    gakin: row.gakin === null ? null : row.gakin === 1,
    catatan: row.catatan,
  }
}
