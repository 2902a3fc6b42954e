import type { HariPelayanan, PengunjungHari } from '#shared/bahan/hari.ts'
import { kelompokPada } from '#shared/domain/siklus/kelompok.ts'
import { firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { listHariPelayanan, mapNomor, mapPetugas, type NomorRow } from './hari.repository.ts'
import type { Pembaca } from './pembaca.ts'

const toPengunjung = (row: NomorRow, tanggal: Tanggal): PengunjungHari => ({
  ...{ id: row.id, orangId: row.orang_id, nama: row.nama, nomor: row.nomor },
  kelompok: kelompokPada(row.tanggal_lahir, tanggal),
  waktu: { daftar: row.daftar, l2: row.l2, l3: row.l3, l4: row.l4, l5: row.l5, selesai: row.selesai },
})

/** The open days of the last month of a period that were reached, with who came and who served. */
export const readHari: Pembaca<'hari'> = ({ context: { db, hariIni }, periode }) => {
  const [kini, akhir] = [hariIni(), lastDayOf(periode.akhir)]
  const days = listHariPelayanan(db, { dari: firstDayOf(periode.akhir), sampai: kini < akhir ? kini : akhir })
  const ids = days.map(({ id }) => id)
  const [nomor, petugas] = [mapNomor(db, ids), mapPetugas(db, ids)]
  const list = days.map(
    ({ id, posyandu_id, tanggal }): HariPelayanan => ({
      ...{ id, posyanduId: posyandu_id, tanggal },
      pengunjung: (nomor.get(id) ?? []).map((row) => toPengunjung(row, tanggal)),
      petugas: (petugas.get(id) ?? []).map(({ jenis }) => jenis),
    }),
  )
  return () => list
}
