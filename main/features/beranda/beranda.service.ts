import type { AppContext } from '#main/context/context.ts'
import { findTempatId, readPengaturan } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { createAngka } from '#main/db/skdn-bulan.ts'
import { listPosyanduUnit } from '#main/db/unit.ts'
import { type BanyakAktif, countAktif } from '#main/ringkasan/anak-kini.ts'
import type { Beranda, PerluDikunjungi } from '#shared/contract/beranda.ts'
import type { HariBukaPosyandu } from '#shared/contract/penimbangan.ts'
import { batasLapor } from '#shared/domain/puskesmas/lapor.ts'
import type { AngkaPosyandu } from '#shared/domain/skdn/angka.ts'
import { jumlahSkdn } from '#shared/domain/skdn/hitung.ts'
import { addBulan, type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import type { BulanAngka } from './beranda.repository.ts'
import { listKunjungan, ringkasKunjungan } from './kunjungan.ts'
import { kalimatSelisih } from './selisih.ts'

/** How many past months the report table shows beside the running one. */
const bulanLaporan = 3

function hariBukaRows(angka: readonly AngkaPosyandu[], days: readonly HariBukaPosyandu[]): Beranda['hariBuka'] {
  const hari = new Map(days.map((one) => [one.posyanduId, one.hari[0]]))
  const rows = angka.map(({ posyandu, hariBuka, baris, menimbang }) => {
    const day = hari.get(posyandu.id)
    const { S, D } = jumlahSkdn(baris)
    return {
      posyanduId: posyandu.id,
      posyandu: posyandu.nama,
      hariBukaId: day?.id ?? null,
      // The commonest day, where several were weighed on days nobody recorded.
      tanggal: day?.tanggal ?? (menimbang.length > 0 ? hariBuka.tanggal : null),
      sasaran: S,
      ditimbang: D,
      selesai: day?.selesai ?? false,
      kaderHadirTerisi: (day?.kaderHadir.length ?? 0) > 0,
      perluDijawab: day?.perluDijawab ?? 0,
      tidakHadir: day?.tidakHadir ?? 0,
    }
  })
  // The calendar: dated days first, in their order; those without a day last.
  return rows.sort((a, b) => (a.tanggal ?? '9999').localeCompare(b.tanggal ?? '9999'))
}

/** What is missing, counted as the list it leads to counts: children in daily use. */
function kekurangan({ tanpaNik, belumLengkap }: BanyakAktif): Beranda['kurang'] {
  return [
    { jumlah: tanpaNik, apa: 'anak belum ada NIK', ke: '/balita?keadaan=aktif&cari=tanpa%20NIK' },
    { jumlah: belumLengkap, apa: 'anak datanya belum lengkap', ke: '/balita?keadaan=belumLengkap' },
  ]
    .filter(({ jumlah }) => jumlah > 0)
    .map(({ jumlah, apa, ke }) => ({ pesan: `${jumlah} ${apa}`, ke }))
}

/** Gives the numbers of a month, of the posyandu the one who asks may see. */
function createMilik(context: AppContext): (bulan: Bulan) => BulanAngka {
  const { hasPosyandu } = lingkupOf(context.pelaku())
  const angkaOf = createAngka(context)
  return (bulan) => ({ bulan, angka: angkaOf(bulan).filter(({ posyandu }) => hasPosyandu(posyandu.id)) })
}

/** Reads the days of a month of some posyandu; given by whoever composes the application. */
export type ListHariBuka = (bulan: Bulan, posyandu: ReadonlySet<string>) => readonly HariBukaPosyandu[]

/** Posyandu that hang under another facility: in the book of a Puskesmas those of its Pustu, who keep their days. */
function posyanduTempatLain({ db }: AppContext): ReadonlySet<string> {
  const own = findTempatId(db)
  const lain = listPosyanduUnit(db).filter(({ unitId }) => own !== null && unitId !== '' && unitId !== own)
  return new Set(lain.map(({ id }) => id))
}

/** "What now", in one answer. */
export function readBeranda(context: AppContext, listHariBuka: ListHariBuka): Beranda {
  const { db } = context
  const hariIni = context.hariIni()
  const bulan = bulanOf(hariIni)
  const milikOf = createMilik(context)
  const months = Array.from({ length: bulanLaporan }, (_, i) => milikOf(addBulan(bulan, -i)))
  const [kini, lalu] = months as [BulanAngka, BulanAngka]
  const tempatLain = posyanduTempatLain(context)
  const sini = kini.angka.filter(({ posyandu }) => !tempatLain.has(posyandu.id))
  const total = jumlahSkdn(sini.flatMap(({ baris }) => baris))
  const aktif = countAktif(db, hariIni, context.pelaku().posyandu)
  const { batasLaporHari } = readPengaturan(db)
  return {
    hariIni,
    bulan,
    sasaran: total.S,
    ditimbang: total.D,
    // A Puskesmas lists the children of its Pustu, and keeps the days of its own posyandu alone.
    selisih: tempatLain.size > 0 ? null : kalimatSelisih(context, aktif, kini),
    hariBuka: hariBukaRows(sini, listHariBuka(bulan, new Set(sini.map(({ posyandu }) => posyandu.id)))),
    kurang: kekurangan(aktif),
    laporan: months.map((month) => ({
      bulan: month.bulan,
      posyanduDicatat: month.angka.filter(({ menimbang }) => menimbang.length > 0).length,
      posyandu: month.angka.length,
      batas: batasLapor(month.bulan, batasLaporHari),
    })),
    perluDikunjungi: ringkasKunjungan(db, kini, lalu),
  }
}

/** Everybody who is to be visited, the most urgent first. */
export function readKunjungan(context: AppContext): PerluDikunjungi[] {
  const bulan = bulanOf(context.hariIni())
  const milikOf = createMilik(context)
  return listKunjungan(context.db, milikOf(bulan), milikOf(addBulan(bulan, -1)))
}
