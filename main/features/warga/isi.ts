import { diriDari, kolomDiri } from '#main/db/orang-diri.ts'
import type { Entities, OrangTable } from '#main/toko/schema.ts'
import type { WargaIsi } from '#shared/contract/warga.ts'

/** The columns of a person that the register of persons shows and corrects. */
export function toColumns(isi: WargaIsi) {
  return {
    ...kolomDiri(isi),
    hubungan_kk: isi.hubunganKk,
    status_kawin: isi.statusKawin,
    ibu_id: isi.ibuId,
    suami_id: isi.suamiId,
    nama_suami: isi.namaSuami,
    disabilitas: isi.disabilitas,
  } as const satisfies Partial<Entities['orang']>
}

export function toIsi(row: OrangTable): WargaIsi {
  return {
    ...diriDari(row),
    hubunganKk: row.hubungan_kk,
    statusKawin: row.status_kawin,
    ibuId: row.ibu_id,
    suamiId: row.suami_id,
    namaSuami: row.nama_suami,
    disabilitas: row.disabilitas,
  }
}
