import type { SuratForm } from '#shared/bahan/rujukan.ts'
import { suratRujukan } from '#shared/catatan/surat-rujukan.ts'
import { bulanTercapai } from './buka.ts'
import type { Pembaca } from './pembaca.ts'
import { listSurat, type SuratRow } from './rujukan.repository.ts'

const { ke: isianKe, hasil: isianHasil } = suratRujukan.isian

const toSurat = ({ id, orang_id, tanggal, ke, tujuan, alasan, dijawab, hasil }: SuratRow): SuratForm => ({
  ...{ id, orangId: orang_id, tanggal, alasan, dijawab },
  ke: tujuan ?? isianKe.kata?.get(ke) ?? ke,
  hasil: hasil === null ? null : (isianHasil.kata?.get(hasil) ?? hasil),
})

/** Letters from the first day of the period on. */
export const readRujukan: Pembaca<'rujukan'> = (baca) => {
  const list = listSurat(baca.context.db, bulanTercapai(baca).masa).map(toSurat)
  return () => list
}
