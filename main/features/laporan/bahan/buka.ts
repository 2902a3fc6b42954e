import type { AppContext } from '#main/context/context.ts'
import { type HariTerbuka, type MasaDatang, readBulanBuka, readHadir, readPertamaDatang } from '#main/db/datang.ts'
import { createIsDipakai } from '#main/db/dipakai.ts'
import { listPetugas, type PetugasRow } from '#main/db/petugas.ts'
import type { BukuBuka, BulanPosyandu, PetugasBulan } from '#shared/bahan/buka.ts'
import type { HariBukaBulan } from '#shared/domain/skdn/hari-buka.ts'
import { type Bulan, bulanOf, firstDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { bulanDalam } from '#shared/formulir/periode.ts'
import { listHariDicatat, mapAwalPosyandu } from './buka.repository.ts'
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

/** Recorded days, and who served on them: "2026-08 ID" of a posyandu. */
function readHarian({ db }: AppContext, masa: MasaDatang) {
  const kunci = ({ posyandu_id, tanggal }: { posyandu_id: string; tanggal: Tanggal }) =>
    `${bulanOf(tanggal)} ${posyandu_id}`
  return { hari: Map.groupBy(listHariDicatat(db, masa), kunci), petugas: Map.groupBy(listPetugas(db, masa), kunci) }
}

/** Of several days each who served once: a kader by herself, others by what they are and are called. */
function satuOrang(rows: readonly PetugasRow[]): PetugasBulan[] {
  const siapa = ({ id, jenis, nama }: PetugasRow) =>
    jenis === 'kader' ? id : `${jenis} ${nama.trim().toLocaleLowerCase('id')}`
  return [...new Map(rows.map((row) => [siapa(row), row] as const)).values()].map(({ id, jenis, jk }) => ({
    ...{ id, jenis, jk },
  }))
}

/** The days on which a posyandu was open, also in months before the period: read when a month is first asked for. */
function createTerbuka(context: AppContext): HariTerbuka {
  const months = new Map<Bulan, ReturnType<typeof readBulanBuka>>()
  return (posyanduId, bulan) => {
    const month = months.get(bulan) ?? readBulanBuka(context, bulan)
    months.set(bulan, month)
    return month.get(posyanduId)?.terbuka ?? []
  }
}

/** The posyandu of the book over the months of the period, who came and who served in them. */
export const readBuka: Pembaca<'buka'> = (baca) => {
  const { context } = baca
  const { db, hariIni } = context
  const { masa } = bulanTercapai(baca)
  const { posyandu, terbuka } = readPosyandu(baca)
  const hadir = readHadir(db, masa, (id, bulan) => terbuka.get(`${bulan} ${id}`) ?? [])
  const pertama = sekali(() => readPertamaDatang(db, hariIni(), createTerbuka(context)))
  const harian = sekali(() => readHarian(context, masa))
  const isDipakai = sekali(() => createIsDipakai(db, hariIni()))
  const buku: BukuBuka = {
    sampai: hariIni(),
    posyandu,
    datang: (...siapa) => hadir(...siapa).length > 0,
    hariDatang: hadir,
    pertamaDatang: (siapa) => pertama()(siapa),
    isAwalData: (id, bulan) => context.register().isAwalData(id, bulan),
    dicatat: (id, bulan) =>
      (harian().hari.get(`${bulan} ${id}`) ?? []).map(({ tanggal, catatan, pmt_penyuluhan, pengunjung_hitung }) => ({
        ...{ tanggal, catatan, pmtPenyuluhan: pmt_penyuluhan === 1, dihitung: pengunjung_hitung },
      })),
    petugas: (id, bulan) => satuOrang(harian().petugas.get(`${bulan} ${id}`) ?? []),
    isDipakai: (...satu) => isDipakai()(...satu),
  }
  return () => buku
}

/** What is read when it is first asked for, and once. */
function sekali<T>(baca: () => T): () => T {
  let ingat: { readonly nilai: T } | null = null
  return () => {
    ingat ??= { nilai: baca() }
    return ingat.nilai
  }
}
