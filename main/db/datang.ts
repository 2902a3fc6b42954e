import type { Db } from '#main/toko/toko.ts'
import type { HariBukaBulan } from '#shared/domain/skdn/hari-buka.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { semuaSusunan } from '#shared/kartu/susunan.ts'
import { type HariKunjungan, listHariKunjungan } from './baris-kartu.ts'
import { listHariBukaBulan } from './buku.ts'
import { idLuar } from './milik.ts'
import { type BukuBaca, hariBukaPerPosyandu } from './skdn-bulan.ts'

/**
 * Who came: one rule for the recaps, the registers of a year and the register of persons.
 *
 * @source docs/aturan/formulir.md
 */

export type MasaDatang = { readonly dari: Tanggal; readonly sampai: Tanggal }

/** On which days somebody was marked present, in whichever posyandu. */
function listHadir(db: Db, masa: MasaDatang): HariKunjungan[] {
  const sql = `SELECT k.orang_id AS orang, h.tanggal FROM kehadiran k JOIN hari_buka h ON h.id = k.hari_buka_id AND h.dihapus = 0
    WHERE k.dihapus = 0 AND k.hadir = 1 AND k.orang_id IS NOT NULL AND k.orang_id NOT IN ${idLuar}
      AND h.tanggal BETWEEN @dari AND @sampai`
  return db.all<HariKunjungan>(sql, masa)
}

/** On which days a dose of a vaccine was given to somebody; one of which only the month is known has none. */
export function listHariDosis(db: Db, masa: MasaDatang): HariKunjungan[] {
  const sql = `SELECT orang_id AS orang, tanggal FROM imunisasi WHERE dihapus = 0 AND tidak IS NULL AND orang_id NOT IN ${idLuar}
    AND tanggal BETWEEN @dari AND @sampai`
  return db.all<HariKunjungan>(sql, masa)
}

/** On which days a child was weighed, wherever. */
function listHariTimbang(db: Db, masa: MasaDatang): HariKunjungan[] {
  const sql = `SELECT orang_id AS orang, tanggal FROM penimbangan WHERE dihapus = 0 AND orang_id NOT IN ${idLuar}
    AND (bb_g > 0 OR bb_ketikan IS NOT NULL) AND tanggal BETWEEN @dari AND @sampai`
  return db.all<HariKunjungan>(sql, masa)
}

/** A month of a posyandu: the day it is judged by, and the days on which it was open (those recorded, else the day most were weighed on). */
export type BulanBuka = { readonly hari: HariBukaBulan; readonly terbuka: readonly Tanggal[] }

/** The posyandu of the book in a month. */
export function readBulanBuka(context: BukuBaca, bulan: Bulan): Map<string, BulanBuka> {
  const dicatat = listHariBukaBulan(context.db, bulan)
  const buka = (id: string, hari: HariBukaBulan): BulanBuka => ({
    hari,
    terbuka: dicatat.get(id) ?? (hari.asal === 'modus' ? [hari.tanggal] : []),
  })
  return new Map([...hariBukaPerPosyandu(context, bulan)].map(([id, hari]) => [id, buka(id, hari)]))
}

/** The days of each person, month by month: "2026-08 ID". */
function perBulan(hari: readonly HariKunjungan[]): ReadonlyMap<string, readonly Tanggal[]> {
  const groups = Map.groupBy(hari, ({ orang, tanggal }) => `${bulanOf(tanggal)} ${orang}`)
  return new Map([...groups].map(([key, list]) => [key, list.map(({ tanggal }) => tanggal)]))
}

/** A member, and whether under six: then a weighing counts, wherever it was made. */
export type Anggota = { readonly id: string; readonly anak: boolean }
/** The last day of a month on which a member of a posyandu came; null for whoever did not. */
export type HariDatang = (siapa: Anggota, posyanduId: string, bulan: Bulan) => Tanggal | null

/**
 * Reads who came: marked present anywhere, or with a row of a card or a dose of a day on which her posyandu was open; a
 * child of under six also when it was weighed, wherever.
 *
 * @param terbuka the days on which a posyandu was open in a month
 */
export function readDatang(
  db: Db,
  masa: MasaDatang,
  terbuka: (posyanduId: string, bulan: Bulan) => readonly Tanggal[],
): HariDatang {
  const kartu = semuaSusunan().flatMap((susunan) => listHariKunjungan(db, susunan, masa))
  const [hadir, timbang] = [perBulan(listHadir(db, masa)), perBulan(listHariTimbang(db, masa))]
  const dilayani = perBulan([...kartu, ...listHariDosis(db, masa)])
  return ({ id, anak }, posyanduId, bulan) => {
    const key = `${bulan} ${id}`
    const buka = terbuka(posyanduId, bulan)
    const days = [
      ...(hadir.get(key) ?? []),
      ...((anak ? timbang.get(key) : undefined) ?? []),
      ...(dilayani.get(key) ?? []).filter((hari) => buka.includes(hari)),
    ]
    return days.reduce<Tanggal | null>((last, hari) => (last === null || hari > last ? hari : last), null)
  }
}
