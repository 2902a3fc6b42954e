import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listHariBukaBulan, listPosyandu, readPengaturan } from '#main/db/buku.ts'
import { readRegister } from '#main/db/register.ts'
import { type BulanAngka, readAnak, readMungkinDikunjungi } from '#main/features/beranda/beranda.repository.ts'
import { toLaporan } from '#main/features/laporan/laporan-skdn.ts'
import { countAktif } from '#main/ringkasan/anak-kini.ts'
import { bacaAngka, countSasaranAktif } from '#main/ringkasan/angka-bulan.ts'
import type { BarisAnak } from '#main/ringkasan/baca-baris.ts'
import { bacaBeku } from '#main/ringkasan/baca-beku.ts'
import { bacaBulan, bacaTernama } from '#main/ringkasan/baca-bulan.ts'
import { tanggalKode } from '#main/ringkasan/dikenal.ts'
import { bitTanda } from '#main/ringkasan/kode.ts'
import type { Db } from '#main/toko/toko.ts'
import type { LaporanSkdn } from '#shared/contract/laporan.ts'
import { type AnakDibekukan, bekukanAnak } from '#shared/domain/kiriman/laporan-beku.ts'
import { isBalitaAktif, keadaanAnak } from '#shared/domain/register/keadaan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { angkaPosyandu } from '#shared/domain/skdn/angka.ts'
import {
  type AnakBulan,
  type AnakSkdn,
  type HasilSkdn,
  type MasukanSkdn,
  skdn,
  type TimbangBulan,
} from '#shared/domain/skdn/skdn.ts'
import { type BulanTernama, ternamaDari } from '#shared/domain/skdn/ternama.ts'
import { createZBBU } from '#shared/domain/skdn/z-bbu.ts'
import { addBulan, bulanOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { addPosyandu } from '#tests/helpers/fill-book.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'
import { createRiwayat, langkahAcak } from '#tests/helpers/riwayat-acak.ts'

const anakOf = ({ id, nama, jk, tanggalLahir, tanggalLahirPerkiraan }: AnakBulan): AnakBulan => ({
  id,
  nama,
  jk,
  tanggalLahir,
  tanggalLahirPerkiraan,
})
const timbangOf = ({ tanggal, bbG, tbMm, caraUkur, edema }: TimbangBulan): TimbangBulan => ({
  tanggal,
  bbG,
  tbMm,
  caraUkur,
  edema,
})
const skdnOf = (a: AnakSkdn): AnakSkdn => ({
  ...a,
  anak: anakOf(a.anak),
  timbang: a.timbang && { ...a.timbang, penimbangan: timbangOf(a.timbang.penimbangan) },
})
const byId = (a: { anak: AnakBulan }, b: { anak: AnakBulan }) => (a.anak.id < b.anak.id ? -1 : 1)

/** A month as far as a report can tell it, in one order. */
function baku(hasil: HasilSkdn): HasilSkdn {
  return {
    ...hasil,
    posyandu: hasil.posyandu.map((p) => ({ ...p, anak: p.anak.map(skdnOf).sort(byId) })),
    luarS: hasil.luarS.map((l) => ({ ...l, anak: anakOf(l.anak), penimbangan: timbangOf(l.penimbangan) })).sort(byId),
    belumLengkap: hasil.belumLengkap.map((b) => ({ ...b, anak: anakOf(b.anak) })).sort(byId),
  }
}

function masukanOf(db: Db, bulan: string): Pick<MasukanSkdn, 'bulan' | 'hariIni' | 'posyandu'> {
  const hariBuka = listHariBukaBulan(db, bulan)
  const posyandu = listPosyandu(db).map(({ id, nama }) => ({ id, nama, desa: '', hariBuka: hariBuka.get(id) ?? [] }))
  return { bulan, hariIni: '2026-11-24', posyandu }
}

/** The month counted by the rules from the whole register. */
function dariRegister(db: Db, bulan: string): HasilSkdn {
  const { anak, isAwalData, rujukanZ } = readRegister(db)
  return skdn({ ...masukanOf(db, bulan), anak: [...anak.values()], isAwalData, zBBU: createZBBU(rujukanZ) })
}

const idsOf = (hasil: HasilSkdn, holds: (a: AnakSkdn) => boolean) =>
  hasil.posyandu.flatMap((p) => p.anak.filter(holds).map(({ anak }) => anak.id)).sort()

const akhirDari = (bulan: string) => lastDayOf(bulan)

/** Children in daily use on a day, found among all. */
function listAktif(db: Db, tanggal: string): AnakRegister[] {
  return [...readRegister(db).anak.values()].filter((anak) => isBalitaAktif(anak, tanggal))
}

/** The month from which each child can have stayed away: born, and a member. */
function awalOf(db: Db): ReadonlyMap<string, string> {
  return new Map(
    [...readRegister(db).anak.values()].map(({ id, tanggalLahir, keanggotaan }) => [
      id,
      bulanOf([tanggalLahir ?? '', keanggotaan[0]?.mulai ?? ''].sort().at(-1) ?? ''),
    ]),
  )
}

/** Who may have to be visited, found among all children of the month. */
function mungkinDikunjungi(hasil: HasilSkdn, awal: ReadonlyMap<string, string>): Map<string, AnakSkdn[]> {
  const sebelum = addBulan(hasil.bulan, -1)
  const isMungkin = ({ anak, timbang, jeda }: AnakSkdn) =>
    timbang === null
      ? (jeda === null || jeda >= 2) && (awal.get(anak.id) ?? '') <= sebelum
      : timbang.penimbangan.edema || timbang.bgm || timbang.duaT
  return new Map(hasil.posyandu.map((p) => [p.posyandu.id, p.anak.filter(isMungkin)]))
}

/** A report with everybody it names in one order. */
function urut(laporan: LaporanSkdn): LaporanSkdn {
  const isi = Object.entries(laporan).map(([nama, list]) => {
    const isDaftar = Array.isArray(list) && !['posyandu', 'total', 'periksa', 'catatan'].includes(nama)
    return [nama, isDaftar ? (list as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)) : list]
  })
  return Object.fromEntries(isi) as LaporanSkdn
}

const satukan = (perPosyandu: ReadonlyMap<string, readonly AnakSkdn[]>) =>
  [...perPosyandu].map(([id, anak]) => [id, anak.map(skdnOf).sort(byId)])

/** The children rows are of, which say the same of them. */
function anakDari(db: Db, bulan: BulanAngka, found: ReadonlyMap<string, readonly BarisAnak[]>) {
  const anak = readAnak(
    db,
    bulan,
    [...found.values()].flat().map((baris) => baris.anak),
  )
  const pasti = (baris: BarisAnak): AnakSkdn => {
    const satu = anak.get(baris.anak)
    if (!satu) throw new Error('A row of nobody')
    const { hari, jeda, tanda, z, lahir } = baris
    expect([hari > 0, jeda, (tanda & bitTanda.edema) > 0, (tanda & bitTanda.duaT) > 0, z, tanggalKode(lahir)]).toEqual([
      ...[satu.timbang !== null, satu.jeda, satu.timbang?.penimbangan.edema ?? false, satu.timbang?.duaT ?? false],
      ...[satu.timbang?.z ? Math.round(satu.timbang.z.z * 100) : null, satu.anak.tanggalLahir],
    ])
    return satu
  }
  return new Map([...found].map(([id, rows]) => [id, rows.map(pasti)]))
}

const byKode = ([a]: AnakDibekukan, [b]: AnakDibekukan) => (a < b ? -1 : 1)

const months = Array.from({ length: 40 }, (_, i) => addBulan('2024-04', i))

test('a month read from what is kept is the month counted from the whole register, and so are its numbers, whatever was written', () => {
  fc.assert(
    fc.property(langkahAcak, (langkah) => {
      const book = openTestBook()
      const { db } = book.context
      try {
        const riwayat = createRiwayat(
          db,
          ['Melati', 'Mawar', 'Kenanga'].map((nama) => addPosyandu(db, nama)),
        )
        for (const satu of langkah) riwayat.jalan(satu)
        for (const bulan of months) {
          const hasil = dariRegister(db, bulan)
          expect(baku(bacaBulan(db, masukanOf(db, bulan)))).toEqual(baku(hasil))
          const { rujukanZ } = readPengaturan(db)
          const laporan = (ternama: BulanTernama) =>
            urut(toLaporan(ternama, rujukanZ, (ids) => ids.flatMap((id) => readRegister(db).anak.get(id) ?? [])))
          expect(laporan(bacaTernama(db, masukanOf(db, bulan)))).toEqual(laporan(ternamaDari(hasil)))
          const angka = bacaAngka(db, masukanOf(db, bulan))
          expect(angka).toEqual(hasil.posyandu.map(angkaPosyandu))
          const beku = hasil.posyandu.map((p): [string, unknown] => [
            p.posyandu.id,
            p.anak.map(bekukanAnak).sort(byKode),
          ])
          expect([...bacaBeku(db, bulan, angka)].map(([id, anak]) => [id, anak.sort(byKode)])).toEqual(beku)
          const aktif = new Set(listAktif(db, akhirDari(bulan)).map(({ id }) => id))
          expect(countSasaranAktif(db, bulan, { angka, hariIni: akhirDari(bulan) })).toBe(
            idsOf(hasil, ({ anak }) => aktif.has(anak.id)).length,
          )
          const found = readMungkinDikunjungi(db, { bulan, angka }, { tidakHadir: 2, juga: [] })
          expect(satukan(anakDari(db, { bulan, angka }, found))).toEqual(satukan(mungkinDikunjungi(hasil, awalOf(db))))
          const lengkap = listAktif(db, akhirDari(bulan))
          expect(countAktif(db, akhirDari(bulan), null)).toEqual({
            aktif: lengkap.length,
            tanpaNik: lengkap.length,
            belumLengkap: lengkap.filter((anak) => keadaanAnak(anak, akhirDari(bulan)) === 'belumLengkap').length,
          })
        }
      } finally {
        book.close()
      }
    }),
    { numRuns: 40 },
  )
}, 240_000)
