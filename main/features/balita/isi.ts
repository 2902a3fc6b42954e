import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import { type Tanda, toTanda, toTandaOrNull } from '#shared/domain/angka/tanda.ts'
import type { Identitas } from '#shared/domain/identitas/hubungan.ts'
import { bolehTanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'

const toBoolean = (flag: Tanda | null): boolean | null => (flag === null ? null : flag === 1)

/** The columns of a person that a card shows and corrects. */
export type OrangIsi = ReturnType<typeof toColumns>

export function toColumns(isi: BalitaIsi) {
  return {
    nama: isi.nama,
    jk: isi.jk,
    tanggal_lahir: isi.tanggalLahir,
    tanggal_lahir_perkiraan: toTanda(isi.tanggalLahirPerkiraan),
    nik: isi.nik,
    no_kk: isi.noKk,
    nama_ibu: isi.namaIbu,
    nik_ibu: isi.nikIbu,
    nama_ayah: isi.namaAyah,
    alamat: isi.alamat,
    dusun: bolehTanpaAwalan('dusun', isi.dusun),
    rt: bolehTanpaAwalan('rt', isi.rt),
    rw: bolehTanpaAwalan('rw', isi.rw),
    telepon: isi.telepon,
    no_jkn: isi.noJkn,
    gakin: toTandaOrNull(isi.gakin),
    anak_ke: isi.anakKe,
    bb_lahir_g: isi.bbLahirG,
    pb_lahir_mm: isi.pbLahirMm,
    lk_lahir_mm: isi.lkLahirMm,
    imd: toTandaOrNull(isi.imd),
    catatan: isi.catatan,
  } as const satisfies Partial<Entities['orang']>
}

export function toIsi(row: OrangTable): BalitaIsi {
  return {
    nama: row.nama,
    jk: row.jk,
    tanggalLahir: row.tanggal_lahir,
    tanggalLahirPerkiraan: row.tanggal_lahir_perkiraan === 1,
    nik: row.nik,
    noKk: row.no_kk,
    namaIbu: row.nama_ibu,
    nikIbu: row.nik_ibu,
    namaAyah: row.nama_ayah,
    alamat: row.alamat,
    dusun: row.dusun,
    rt: row.rt,
    rw: row.rw,
    telepon: row.telepon,
    noJkn: row.no_jkn,
    gakin: toBoolean(row.gakin),
    anakKe: row.anak_ke,
    bbLahirG: row.bb_lahir_g,
    pbLahirMm: row.pb_lahir_mm,
    lkLahirMm: row.lk_lahir_mm,
    imd: toBoolean(row.imd),
    catatan: row.catatan,
  }
}

/** The identity of someone not written down yet. */
export function identitasOf(id: string, isi: BalitaIsi, ibuId: string | null): Identitas {
  const { nama, tanggalLahir, nik, noKk, namaIbu, nikIbu, namaAyah, dusun, rt } = isi
  return { id, nama, tanggalLahir, nik, noKk, ibuId, namaIbu, nikIbu, namaAyah, dusun, rt }
}
