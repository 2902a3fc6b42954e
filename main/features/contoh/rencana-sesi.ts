import { addBulan, addHari, type Bulan, firstDayOf, hariKe } from '#shared/domain/tanggal/tanggal.ts'
import { type Acak, createAcak } from './acak.ts'
import type { Rentang } from './jenis.ts'
import type { PosyanduContoh } from './tempat-contoh.ts'

/** One opening of a posyandu. */
export type Sesi = { readonly posyandu: PosyanduContoh; readonly tanggal: string; readonly id: string }

const minggu = 0

/** The nth weekday of a month, at times a day later; never a Sunday. */
function hariSesi(posyandu: PosyanduContoh, bulan: Bulan, acak: Acak): string {
  const first = firstDayOf(bulan)
  const toDay = (posyandu.hari - hariKe(first) + 7) % 7
  const regular = addHari(first, toDay + 7 * (posyandu.minggu - 1))
  const shifted = acak.mungkin(0.1) ? addHari(regular, 1) : regular
  return hariKe(shifted) === minggu ? addHari(shifted, 1) : shifted
}

/** Months at the end in which every posyandu opens. */
const bulanSelaluBuka = 3

/** All sessions of the range in order of date. At times a posyandu stays closed for a month. */
export function planSesi(rentang: Rentang, posyandu: readonly PosyanduContoh[], id: () => string): Sesi[] {
  const sessions: Sesi[] = []
  for (let ke = rentang.bulan - 1; ke >= 0; ke--) {
    const bulan = addBulan(rentang.sampai, -ke)
    for (const p of posyandu) {
      const acak = createAcak(rentang.benih, `sesi:${p.nama}:${bulan}`)
      const tanggal = hariSesi(p, bulan, acak)
      const tutup = acak.mungkin(0.01) && ke >= bulanSelaluBuka
      const idSesi = id()
      if (!tutup) sessions.push({ posyandu: p, tanggal, id: idSesi })
    }
  }
  return sessions.sort((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
}
