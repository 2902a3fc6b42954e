import { hitungGizi } from '#main/db/gizi-bulan.ts'
import { listPemberian } from '#main/db/pemberian.ts'
import { warnaKapsul } from '#shared/catatan/pemberian.ts'
import { addBulan, type Bulan, bulanOf, firstDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { listAsi, listImd } from './gizi.repository.ts'
import type { Pembaca } from './pembaca.ts'

/** Whoever is below seven months this month was asked about breast milk at most so many months ago. */
const bulanAsi = 8

/** January to the month. */
function bulanTahun(bulan: Bulan): Bulan[] {
  return Array.from({ length: Number(bulan.slice(5)) }, (_, i) => addBulan(`${bulan.slice(0, 4)}-01`, i))
}

/** The state of nutrition of the year until the month, and what was given and asked. */
export const readGizi: Pembaca<'gizi'> = ({ context, bulan }) => {
  const tahun = bulanTahun(bulan)
  const hasil = hitungGizi(context, tahun).map(({ gizi }) => gizi)
  const lahir = new Map(
    hasil.at(-1)?.posyandu.flatMap((p) => p.anak.map(({ anak }) => [anak.id, anak.tanggalLahir] as const)),
  )
  const since = addBulan(bulan, -bulanAsi)
  const dari = firstDayOf(since < `${bulan.slice(0, 4)}-01` ? since : `${bulan.slice(0, 4)}-01`)
  const vitaminA = new Map<Bulan, Set<string>>()
  const asi = new Map<string, { umur: number; ya: boolean }[]>()
  for (const { orang_id: id, tanggal, jenis } of listPemberian(context.db, { dari, sampai: context.hariIni() })) {
    const pada = bulanOf(tanggal)
    if (pada <= bulan && warnaKapsul(jenis) !== null) vitaminA.set(pada, (vitaminA.get(pada) ?? new Set()).add(id))
  }
  for (const row of listAsi(context.db, dari, context.hariIni())) {
    const { orang_id: id, tanggal } = row
    if (bulanOf(tanggal) > bulan) continue
    const born = lahir.get(id)
    if (born != null)
      asi.set(id, [...(asi.get(id) ?? []), { umur: umurBulanPenuh(born, tanggal), ya: row.asi === 'ya' }])
  }
  const imd = new Map(listImd(context.db).map(({ id, imd: ya }) => [id, ya === 1]))
  return () => ({ bulan: hasil, vitaminA, asi, imd })
}
