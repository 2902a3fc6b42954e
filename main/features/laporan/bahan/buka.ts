import { listHariKunjungan } from '#main/db/baris-kartu.ts'
import { listHariBukaBulan } from '#main/db/buku.ts'
import { hariBukaPerPosyandu } from '#main/db/skdn-bulan.ts'
import type { BukuBuka, BulanPosyandu } from '#shared/bahan/buka.ts'
import type { HariBukaBulan } from '#shared/domain/skdn/hari-buka.ts'
import { type Bulan, bulanOf, firstDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { bulanDalam } from '#shared/formulir/periode.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import { findSusunan } from '#shared/kartu/susunan.ts'
import {
  type HariOrang,
  listHadir,
  listHariDosis,
  listHariTimbang,
  type Masa,
  mapAwalPosyandu,
} from './buka.repository.ts'
import type { Baca, Pembaca } from './pembaca.ts'

/** The months of a period that were reached, and their days. */
export function bulanTercapai({ context, periode }: Baca): { readonly bulan: readonly Bulan[]; readonly masa: Masa } {
  const sampai = context.hariIni()
  const semua = bulanDalam(periode)
  return {
    bulan: semua.filter((satu) => satu <= bulanOf(sampai)),
    masa: { dari: firstDayOf(semua[0] ?? periode.akhir), sampai },
  }
}

type HariBulan = ReadonlyMap<string, ReadonlySet<Tanggal>>

/** The days of each person, month by month: "2026-08 ID". */
function perBulan(hari: readonly HariOrang[]): HariBulan {
  const days = new Map<string, Set<Tanggal>>()
  for (const { orang, tanggal } of hari) {
    const key = `${bulanOf(tanggal)} ${orang}`
    days.set(key, (days.get(key) ?? new Set()).add(tanggal))
  }
  return days
}

/** The days on which a posyandu was open: those recorded, else the day most were weighed on. */
function hariTerbuka(dicatat: readonly Tanggal[] | undefined, { asal, tanggal }: HariBukaBulan): readonly Tanggal[] {
  return dicatat ?? (asal === 'modus' ? [tanggal] : [])
}

type Terbuka = ReadonlyMap<string, readonly Tanggal[]>

function readPosyandu(baca: Baca): { readonly posyandu: BukuBuka['posyandu']; readonly terbuka: Terbuka } {
  const { context } = baca
  const awal = mapAwalPosyandu(context.db, context.hariIni())
  const days = new Map<string, Map<Bulan, HariBukaBulan>>()
  const terbuka = new Map<string, readonly Tanggal[]>()
  for (const bulan of bulanTercapai(baca).bulan) {
    const dicatat = listHariBukaBulan(context.db, bulan)
    for (const [id, hari] of hariBukaPerPosyandu(context, bulan)) {
      days.set(id, (days.get(id) ?? new Map()).set(bulan, hari))
      terbuka.set(`${bulan} ${id}`, hariTerbuka(dicatat.get(id), hari))
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
  const kartu = daftarKartu.flatMap(({ kode }) => {
    const susunan = findSusunan(kode)
    return susunan ? listHariKunjungan(db, susunan, masa) : []
  })
  const [hadir, timbang] = [perBulan(listHadir(db, masa)), perBulan(listHariTimbang(db, masa))]
  const dilayani = perBulan([...kartu, ...listHariDosis(db, masa)])
  const buku: BukuBuka = {
    sampai: hariIni(),
    posyandu,
    datang: ({ id, anak }, posyanduId, bulan) => {
      const key = `${bulan} ${id}`
      if (hadir.has(key) || (anak && timbang.has(key))) return true
      const days = dilayani.get(key)
      return days !== undefined && (terbuka.get(`${bulan} ${posyanduId}`) ?? []).some((hari) => days.has(hari))
    },
  }
  return () => buku
}
