import type { BukuKecil } from '#shared/bahan/kecil.ts'
import { hariNifasAkhir } from '#shared/domain/siklus/ibu.ts'
import { addHari, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { bulanDalam } from '#shared/formulir/periode.ts'
import { bulanTercapai } from './buka.ts'
import { listNifasVita } from './ibu.repository.ts'
import { readIbu } from './ibu.ts'
import { listDiare, listKb } from './kecil.repository.ts'
import type { Baca, Pembaca } from './pembaca.ts'

/** Each delivery counts once, by the last day of its nifas. */
function listSelesai(baca: Baca): BukuKecil['nifasSelesai'] {
  const { masa } = bulanTercapai(baca)
  const bulan = new Set(bulanDalam(baca.periode))
  const kapsul = Map.groupBy(
    listNifasVita(baca.context.db, { ...masa, dari: addHari(masa.dari, -hariNifasAkhir) }),
    ({ orangId }) => orangId,
  )
  return [...readIbu(baca)].flatMap(([orangId, { melahirkan }]) =>
    melahirkan.flatMap(({ tanggal }) => {
      const akhir = addHari(tanggal, hariNifasAkhir)
      if (!bulan.has(bulanOf(akhir)) || akhir > masa.sampai) return []
      const own = (kapsul.get(orangId) ?? []).filter((satu) => satu.tanggal >= tanggal && satu.tanggal <= akhir)
      return { orangId, akhir, kapsul: own.reduce((sum, { jumlah }) => sum + jumlah, 0) }
    }),
  )
}

/** The small registers over the months of the period. */
export const readKecil: Pembaca<'kecil'> = (baca) => {
  const { db } = baca.context
  const { masa } = bulanTercapai(baca)
  const buku = {
    ...{ kb: listKb(db, masa), diare: listDiare(db, masa), nifasVita: listNifasVita(db, masa) },
    nifasSelesai: listSelesai(baca),
  }
  return () => buku
}
