import type { AppContext } from '#main/context/context.ts'
import type { PekanUnggah } from '#shared/domain/ekspor/sigizi-pmt.ts'
import { mingguSiklus } from '#shared/domain/pmt/siklus.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { type TempatEkspor, urutAnak } from './bahan.ts'
import { listPekanBulan } from './ekspor.repository.ts'

/** The weeks of a month of the children of S of a posyandu: by name, then in time. */
export function bacaPekan({ db }: AppContext, bulan: Bulan, tempat: TempatEkspor): PekanUnggah[] {
  const anak = urutAnak(tempat).map(({ skdn }) => skdn.anak)
  const ids = anak.map(({ id }) => id)
  const rows = Map.groupBy(listPekanBulan(db, ids, bulan), ({ orang_id }) => orang_id)
  return anak.flatMap(({ id, nama, tanggalLahir }) =>
    (rows.get(id) ?? []).map((row) => ({
      ...{ nama, nik: row.nik, tanggalLahir, mulai: row.mulai, ke: row.ke, tanggal: row.tanggal },
      ...{ jenis: row.jenis, sumber: row.sumber, alasan: row.alasan, lanjut: row.lanjut },
      ...{ minggu: mingguSiklus(row.mulai, row.tanggal), hariHabis: row.hari_habis, bbG: row.bb_g, tbMm: row.tb_mm },
    })),
  )
}
