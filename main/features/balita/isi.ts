import { diriDari, kolomDiri } from '#main/db/orang-diri.ts'
import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import { toTandaOrNull } from '#shared/domain/angka/tanda.ts'
import type { Identitas } from '#shared/domain/identitas/hubungan.ts'

/** The columns of a person that a card shows and corrects. */
export type OrangIsi = ReturnType<typeof toColumns>

export function toColumns(isi: BalitaIsi) {
  return {
    ...kolomDiri(isi),
    nik_ibu: isi.nikIbu,
    anak_ke: isi.anakKe,
    bb_lahir_g: isi.bbLahirG,
    pb_lahir_mm: isi.pbLahirMm,
    lk_lahir_mm: isi.lkLahirMm,
    imd: toTandaOrNull(isi.imd),
  } as const satisfies Partial<Entities['orang']>
}

export function toIsi(row: OrangTable): BalitaIsi {
  return {
    ...diriDari(row),
    nikIbu: row.nik_ibu,
    anakKe: row.anak_ke,
    bbLahirG: row.bb_lahir_g,
    pbLahirMm: row.pb_lahir_mm,
    lkLahirMm: row.lk_lahir_mm,
    imd: row.imd === null ? null : row.imd === 1,
  }
}

/** The identity of someone not written down yet. */
export function identitasOf(id: string, isi: BalitaIsi, ibuId: string | null): Identitas {
  const { nama, tanggalLahir, nik, noKk, namaIbu, nikIbu, namaAyah, dusun, rt } = isi
  return { id, nama, tanggalLahir, nik, noKk, ibuId, namaIbu, nikIbu, namaAyah, dusun, rt }
}
