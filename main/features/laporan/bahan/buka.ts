import { type MasaDatang, readBulanBuka, readDatang } from '#main/db/datang.ts'
import type { BukuBuka, BulanPosyandu } from '#shared/bahan/buka.ts'
import type { HariBukaBulan } from '#shared/domain/skdn/hari-buka.ts'
import { type Bulan, bulanOf, firstDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { bulanDalam } from '#shared/formulir/periode.ts'
import { mapAwalPosyandu } from './buka.repository.ts'
import type { Baca, Pembaca } from './pembaca.ts'

/** The months of a period that were reached, and their days. */
export function bulanTercapai({ context, periode }: Baca): {
  readonly bulan: readonly Bulan[]
  readonly masa: MasaDatang
} {
  const sampai = context.hariIni()
  const semua = bulanDalam(periode)
  return {
    bulan: semua.filter((satu) => satu <= bulanOf(sampai)),
    masa: { dari: firstDayOf(semua[0] ?? periode.akhir), sampai },
  }
}

type Terbuka = ReadonlyMap<string, readonly Tanggal[]>

function readPosyandu(baca: Baca): { readonly posyandu: BukuBuka['posyandu']; readonly terbuka: Terbuka } {
  const { context } = baca
  const awal = mapAwalPosyandu(context.db, context.hariIni())
  const days = new Map<string, Map<Bulan, HariBukaBulan>>()
  const terbuka = new Map<string, readonly Tanggal[]>()
  for (const bulan of bulanTercapai(baca).bulan) {
    for (const [id, buka] of readBulanBuka(context, bulan)) {
      days.set(id, (days.get(id) ?? new Map()).set(bulan, buka.hari))
      terbuka.set(`${bulan} ${id}`, buka.terbuka)
    }
  }
  const toBulan = (id: string, hariBuka: Map<Bulan, HariBukaBulan>): BulanPosyandu => {
    const first = awal.get(id)
    return { awal: first === undefined ? null : bulanOf(first), hariBuka }
  }
  return { posyandu: new Map([...days].map(([id, hari]) => [id, toBulan(id, hari)])), terbuka }
}

/** The posyandu of the book over the months of the period, and who came in them. */
export const readBuka: Pembaca<'buka'> = (baca) => {
  const { db, hariIni } = baca.context
  const { masa } = bulanTercapai(baca)
  const { posyandu, terbuka } = readPosyandu(baca)
  const datang = readDatang(db, masa, (id, bulan) => terbuka.get(`${bulan} ${id}`) ?? [])
  const buku: BukuBuka = {
    sampai: hariIni(),
    posyandu,
    datang: (...siapa) => datang(...siapa) !== null,
  }
  return () => buku
}
