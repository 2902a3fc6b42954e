import type { Db } from '#main/toko/toko.ts'
import type { Keanggotaan } from '#shared/domain/register/register.ts'
import { isBawahEnam, kelompokPada } from '#shared/domain/siklus/kelompok.ts'
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
/** The days of a month on which a member of a posyandu came, in no order. */
type HariHadir = (siapa: Anggota, posyanduId: string, bulan: Bulan) => readonly Tanggal[]
/** The last day of a month on which a member of a posyandu came; null for whoever did not. */
export type HariDatang = (siapa: Anggota, posyanduId: string, bulan: Bulan) => Tanggal | null
/** The day of a month on which a posyandu was open. */
export type HariTerbuka = (posyanduId: string, bulan: Bulan) => readonly Tanggal[]

/** What says that somebody came: marked present, weighed, or served by a card or a dose. */
type BuktiDatang = {
  readonly hadir: HariKunjungan[]
  readonly timbang: HariKunjungan[]
  readonly dilayani: HariKunjungan[]
}

function listBukti(db: Db, masa: MasaDatang): BuktiDatang {
  const kartu = semuaSusunan().flatMap((susunan) => listHariKunjungan(db, susunan, masa))
  return {
    hadir: listHadir(db, masa),
    timbang: listHariTimbang(db, masa),
    dilayani: [...kartu, ...listHariDosis(db, masa)],
  }
}

/** The last of some days; null of none. */
export function terakhirDari(days: readonly Tanggal[]): Tanggal | null {
  return days.reduce<Tanggal | null>((last, hari) => (last === null || hari > last ? hari : last), null)
}

/**
 * Reads who came: marked present anywhere, or with a row of a card or a dose of a day on which her posyandu was open; a
 * child of under six also when it was weighed, wherever.
 *
 * @param terbuka the days on which a posyandu was open in a month
 */
export function readHadir(db: Db, masa: MasaDatang, terbuka: HariTerbuka): HariHadir {
  const bukti = listBukti(db, masa)
  const [hadir, timbang, dilayani] = [perBulan(bukti.hadir), perBulan(bukti.timbang), perBulan(bukti.dilayani)]
  return ({ id, anak }, posyanduId, bulan) => {
    const key = `${bulan} ${id}`
    const buka = terbuka(posyanduId, bulan)
    return [
      ...(hadir.get(key) ?? []),
      ...((anak ? timbang.get(key) : undefined) ?? []),
      ...(dilayani.get(key) ?? []).filter((hari) => buka.includes(hari)),
    ]
  }
}

/** The same as the last day. */
export function readDatang(db: Db, masa: MasaDatang, terbuka: HariTerbuka): HariDatang {
  const hadir = readHadir(db, masa, terbuka)
  return (...siapa) => terakhirDari(hadir(...siapa))
}

/** Somebody in a posyandu of hers: from when to when she is a member there, and until when a weighing counts as coming. */
type AnggotaDi = {
  readonly id: string
  readonly posyanduId: string
  readonly masa: readonly Pick<Keanggotaan, 'mulai' | 'sampai'>[]
  readonly lahir: Tanggal | null
}

/** Reads on which day somebody first came as a member of a posyandu, by the same rule; null for whoever never did. */
export function readPertamaDatang(db: Db, sampai: Tanggal, terbuka: HariTerbuka): (siapa: AnggotaDi) => Tanggal | null {
  const { hadir, timbang, dilayani } = listBukti(db, { dari: '0000-01-01', sampai })
  const perOrang = (rows: readonly HariKunjungan[]) => Map.groupBy(rows, ({ orang }) => orang)
  const [ditandai, ditimbang, berkartu] = [perOrang(hadir), perOrang(timbang), perOrang(dilayani)]
  return ({ id, posyanduId, masa, lahir }) => {
    const anggota = ({ tanggal }: HariKunjungan) =>
      masa.some(({ mulai, sampai: akhir }) => mulai <= tanggal && (akhir === null || tanggal <= akhir))
    const anak = ({ tanggal }: HariKunjungan) => isBawahEnam(kelompokPada(lahir, tanggal))
    const buka = ({ tanggal }: HariKunjungan) => terbuka(posyanduId, bulanOf(tanggal)).includes(tanggal)
    const pertama = (rows: readonly HariKunjungan[] = [], isDatang: (satu: HariKunjungan) => boolean) =>
      rows.reduce<Tanggal | null>(
        (first, satu) =>
          (first === null || satu.tanggal < first) && anggota(satu) && isDatang(satu) ? satu.tanggal : first,
        null,
      )
    const days = [
      pertama(ditandai.get(id), () => true),
      pertama(ditimbang.get(id), anak),
      pertama(berkartu.get(id), buka),
    ].filter((hari) => hari !== null)
    return days.sort()[0] ?? null
  }
}
