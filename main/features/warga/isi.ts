import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { WargaIsi } from '#shared/contract/warga.ts'
import { toTanda, toTandaOrNull } from '#shared/domain/angka/tanda.ts'
import { bolehTanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'

/** The columns of a person that the register of persons shows and corrects. */
export function toColumns(isi: WargaIsi) {
  return {
    nama: isi.nama,
    jk: isi.jk,
    tanggal_lahir: isi.tanggalLahir,
    tanggal_lahir_perkiraan: toTanda(isi.tanggalLahirPerkiraan),
    nik: isi.nik,
    no_kk: isi.noKk,
    hubungan_kk: isi.hubunganKk,
    status_kawin: isi.statusKawin,
    ibu_id: isi.ibuId,
    nama_ibu: isi.namaIbu,
    suami_id: isi.suamiId,
    nama_suami: isi.namaSuami,
    nama_ayah: isi.namaAyah,
    alamat: isi.alamat,
    dusun: bolehTanpaAwalan('dusun', isi.dusun),
    rt: bolehTanpaAwalan('rt', isi.rt),
    rw: bolehTanpaAwalan('rw', isi.rw),
    telepon: isi.telepon,
    no_jkn: isi.noJkn,
    gakin: toTandaOrNull(isi.gakin),
    disabilitas: isi.disabilitas,
    catatan: isi.catatan,
  } as const satisfies Partial<Entities['orang']>
}

export function toIsi(row: OrangTable): WargaIsi {
  return {
    nama: row.nama,
    jk: row.jk,
    tanggalLahir: row.tanggal_lahir,
    tanggalLahirPerkiraan: row.tanggal_lahir_perkiraan === 1,
    nik: row.nik,
    noKk: row.no_kk,
    hubunganKk: row.hubungan_kk,
    statusKawin: row.status_kawin,
    ibuId: row.ibu_id,
    namaIbu: row.nama_ibu,
    suamiId: row.suami_id,
    namaSuami: row.nama_suami,
    namaAyah: row.nama_ayah,
    alamat: row.alamat,
    dusun: row.dusun,
    rt: row.rt,
    rw: row.rw,
    telepon: row.telepon,
    noJkn: row.no_jkn,
    gakin: row.gakin === null ? null : row.gakin === 1,
    disabilitas: row.disabilitas,
    catatan: row.catatan,
  }
}
