import type { Db, Value } from '#main/toko/toko.ts'
import { isBGM } from '#shared/domain/antropometri/kelas.ts'
import { type AlasanLuarS, type Huruf, penimbanganBulan } from '#shared/domain/penimbangan/hasil.ts'
import { kbm } from '#shared/domain/penimbangan/kbm.ts'
import type { AnakRegister, JenisKelamin } from '#shared/domain/register/register.ts'
import type { AngkaPosyandu } from '#shared/domain/skdn/angka.ts'
import { umurPindahMasukBulan } from '#shared/domain/skdn/awal-data.ts'
import { diBulan } from '#shared/domain/skdn/di-bulan.ts'
import { bulanDiam, indeksBulan, isDikenalCukup, isMungkinDiam } from '#shared/domain/skdn/jeda.ts'
import {
  type AnakBulan,
  type AnakSkdn,
  type BelumLengkap,
  type HasilSkdn,
  type LuarS,
  type MasukanSkdn,
  type TimbangBulan,
  type TimbangSkdn,
  tertahanBulan,
} from '#shared/domain/skdn/skdn.ts'
import type { BulanTernama } from '#shared/domain/skdn/ternama.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { kelompokOf, umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { bacaAngka } from './angka-bulan.ts'
import { readIsAwalDataSemua } from './awal-data.ts'
import { load } from './baris-register.ts'
import { mapAwalAnak } from './dikenal.ts'
import { bitTanda, kodeHuruf, kodeLuar, tanggalDi } from './kode.ts'
import { mapId, mapNomor } from './nomor.ts'
import { readRujukanZ } from './timbang-bulan.ts'

/** A month read from what is kept of it: exactly what the rules give of the whole register (shared/domain/skdn/skdn.ts). */

type Row = {
  readonly posyandu: number
  readonly anak: number
  readonly hari: number
  readonly huruf: number
  readonly luar: number
  readonly sasaran: number
  readonly kms: number
  readonly buka: number
  readonly tahan: number
  readonly jeda: number | null
  readonly bb_g: number | null
  readonly tb_mm: number | null
  readonly naik_g: number | null
  readonly z: number | null
  readonly janggal: number
  readonly tanda: number
  readonly id: string
  readonly nama: string
  readonly jk: JenisKelamin
  readonly tanggal_lahir: Tanggal
  readonly tanggal_lahir_perkiraan: number
}

const kolom =
  't.posyandu, t.anak, t.hari, t.huruf, t.luar, t.sasaran, t.kms, t.buka, t.tahan, t.jeda, t.bb_g, t.tb_mm, t.naik_g, t.tanda'
/** SQL: z BB/U by the table in force, as `z`, and whether it is implausible, as `janggal`. */
export const kolomZ = {
  hari: `t.z_hari AS z, t.tanda & ${bitTanda.zHariJanggal} AS janggal`,
  bulanPenuh: `t.z_bulan AS z, t.tanda & ${bitTanda.zBulanJanggal} AS janggal`,
} as const

/** Which rows of a month are read. */
type Pilihan = { readonly dari: string; readonly saring: string; readonly isian?: Readonly<Record<string, Value>> }

const sebulan: Pilihan = { dari: '', saring: '' }

function listRows(db: Db, bulan: Bulan, { dari, saring, isian }: Pilihan): Row[] {
  return db.all<Row>(
    `SELECT ${kolom}, ${kolomZ[readRujukanZ(db)]},
       o.id, o.nama, o.jk, o.tanggal_lahir, o.tanggal_lahir_perkiraan
     FROM ${dari} timbang_bulan t CROSS JOIN ringkasan_nomor n ON n.nomor = t.anak CROSS JOIN orang o ON o.id = n.id
     WHERE t.bulan = @bulan ${saring}`,
    { ...isian, bulan: indeksBulan(bulan) },
  )
}

const kebalikan = <K extends string>(kode: Readonly<Record<K, number>>) =>
  new Map((Object.entries(kode) as [K, number][]).map(([nama, angka]) => [angka, nama]))
const hurufDari = kebalikan(kodeHuruf)
const luarDari = kebalikan(kodeLuar)

const isHari = (bits: number, tanggal: Tanggal): boolean => ((bits >> (Number(tanggal.slice(8, 10)) - 1)) & 1) === 1

const toAnak = ({ id, nama, jk, tanggal_lahir, tanggal_lahir_perkiraan }: Row): AnakBulan => ({
  id,
  nama,
  jk,
  tanggalLahir: tanggal_lahir,
  tanggalLahirPerkiraan: tanggal_lahir_perkiraan === 1,
})

function caraUkurOf({ tanda }: Row): TimbangBulan['caraUkur'] {
  if (tanda & bitTanda.terlentang) return 'terlentang'
  return tanda & bitTanda.berdiri ? 'berdiri' : null
}

const toPenimbangan = (row: Row, bulan: Bulan): TimbangBulan => ({
  tanggal: tanggalDi(bulan, row.hari),
  bbG: row.bb_g,
  tbMm: row.tb_mm,
  caraUkur: caraUkurOf(row),
  edema: (row.tanda & bitTanda.edema) !== 0,
})

/** What is needed beside the rows, each read once: of nobody more than is asked. */
type Bekal = {
  readonly bulan: Bulan
  readonly isAwal: (posyanduId: string) => boolean
  readonly tertahan: ReadonlyMap<string, AnakRegister>
  readonly dikenal: ReturnType<typeof mapAwalAnak>
}

function toTimbang(row: Row, umur: number, { bulan, isAwal }: Bekal, posyanduId: string): TimbangSkdn | null {
  const kode = hurufDari.get(row.huruf)
  if (kode === undefined) return null
  const huruf: Huruf = kode === 'B/O' ? (isAwal(posyanduId) ? 'O' : 'B') : kode
  const z = row.z === null ? null : { z: row.z / 100, flagged: row.janggal !== 0 }
  const kbmG = row.naik_g === null ? null : kbm(row.jk, umur)
  return {
    huruf,
    naikG: row.naik_g,
    kbmG,
    penimbangan: toPenimbangan(row, bulan),
    duaT: (row.tanda & bitTanda.duaT) !== 0,
    z,
    bgm: z !== null && isBGM(z.z),
  }
}

/** A child judged on a day; null when it is not in S then. */
function toAnakSkdn(row: Row, tanggal: Tanggal, bekal: Bekal, posyanduId: string): AnakSkdn | null {
  if (!isHari(row.sasaran, tanggal)) return null
  const umur = umurBulanPenuh(row.tanggal_lahir, tanggal)
  const kelompok = kelompokOf(umur)
  if (kelompok === null) return null
  const timbang = toTimbang(row, umur, bekal, posyanduId)
  const held = bekal.tertahan.get(row.id)
  const diam = timbang === null && isMungkinDiam(row.jeda, umur)
  const dikenal = bekal.dikenal.get(row.id)
  return {
    anak: toAnak(row),
    jk: row.jk,
    kelompok,
    umur,
    tanggalRujukan: tanggal,
    punyaKms: isHari(row.kms, tanggal),
    timbang,
    tertahan: held ? tertahanBulan(held, bekal.bulan, penimbanganBulan(held, bekal.bulan)?.penimbangan ?? null) : null,
    diTempat: row.buka === row.posyandu,
    jeda: row.jeda,
    diam: diam && (dikenal === undefined || isDikenalCukup(dikenal, bekal.bulan)),
  }
}

type Masukan = Pick<MasukanSkdn, 'bulan' | 'hariIni' | 'posyandu'>

function readBekal(db: Db, rows: readonly Row[], bulan: Bulan): Bekal {
  const isAwalData = readIsAwalDataSemua(db)
  const idsOf = (holds: (row: Row) => boolean) => rows.filter(holds).map(({ id }) => id)
  const held = idsOf(({ tahan }) => tahan > 0)
  const children = held.length === 0 ? [] : load(db, held, readRujukanZ(db))
  // Who came once before is known since then.
  const unknown = idsOf(({ hari, jeda }) => hari === 0 && jeda === null)
  return {
    bulan,
    isAwal: (posyanduId) => isAwalData(posyanduId, bulan),
    tertahan: new Map(children.map((child) => [child.id, child])),
    dikenal: unknown.length === 0 ? new Map() : mapAwalAnak(db, unknown),
  }
}

function toLuarS(db: Db, rows: readonly Row[], bulan: Bulan): LuarS[] {
  const outside = rows.filter(({ luar }) => luar > 0).sort((a, b) => a.anak - b.anak)
  const ids = mapId(db, new Set(outside.map(({ posyandu }) => posyandu)))
  return outside.map((row) => ({
    anak: toAnak(row),
    penimbangan: toPenimbangan(row, bulan),
    alasan: luarDari.get(row.luar) as AlasanLuarS,
    posyanduId: ids.get(row.posyandu) ?? null,
  }))
}

/** Children with sex or birth date missing stand in no row: there are few, and they are judged one by one. */
function listBelumLengkap(db: Db, bulan: Bulan): BelumLengkap[] {
  const ids = db.values<string>('SELECT id FROM orang WHERE jk IS NULL OR tanggal_lahir IS NULL')
  if (ids.length === 0) return []
  return load(db, ids, readRujukanZ(db)).flatMap((anak) => {
    const di = diBulan(anak, bulan)
    return di?.kind === 'belumLengkap' ? { anak, posyanduId: di.posyanduId, kurang: di.kurang } : []
  })
}

/** The children of S of a posyandu; those not weighed are judged on its hari buka. */
function toDaftar(rows: readonly Row[], hariBuka: Tanggal, bekal: Bekal, posyanduId: string): AnakSkdn[] {
  const [weighed, others] = [rows.filter(({ hari }) => hari > 0), rows.filter(({ hari }) => hari === 0)]
  const anak = [
    ...weighed.map((row) => toAnakSkdn(row, tanggalDi(bekal.bulan, row.hari), bekal, posyanduId)),
    ...others.map((row) => toAnakSkdn(row, hariBuka, bekal, posyanduId)),
  ]
  return anak.filter((one) => one !== null)
}

/** @param pilihan which of its rows are read: the numbers are of all */
function baca(
  db: Db,
  { bulan, hariIni, posyandu }: Masukan,
  angka: readonly AngkaPosyandu[],
  pilihan: Pilihan,
): BulanTernama {
  const rows = listRows(db, bulan, pilihan)
  const bekal = readBekal(db, rows, bulan)
  const nomor = mapNomor(
    db,
    posyandu.map(({ id }) => id),
  )
  const perPosyandu = Map.groupBy(
    rows.filter(({ luar }) => luar === 0),
    (row) => row.posyandu,
  )
  return {
    bulan,
    sementara: bulan >= bulanOf(hariIni),
    posyandu: angka.map(({ posyandu: one, hariBuka, awalData, baris }) => {
      const sini = perPosyandu.get(nomor.get(one.id) ?? 0) ?? []
      const anak = toDaftar(sini, hariBuka.tanggal, bekal, one.id)
      return { posyandu: one, hariBuka, awalData, anak, baris }
    }),
    luarS: toLuarS(db, rows, bulan),
    belumLengkap: listBelumLengkap(db, bulan),
  }
}

/** The SKDN of a month as `skdn` gives it, read from what is kept: one range of rows, however large the register. */
export function bacaBulan(db: Db, masukan: Masukan): HasilSkdn {
  const hasil = baca(db, masukan, bacaAngka(db, masukan), sebulan)
  return { ...hasil, posyandu: hasil.posyandu.map(({ baris: _, ...satu }) => satu) }
}

/**
 * SQL: who may have to be named beside the numbers of a month. Some too many, and never one too few: what is held back, a birth
 * date that is estimated, a long silence, edema, z beyond what is plausible or of two classes, a first weighing of who is no
 * longer small, and letters that contradict themselves.
 */
const kelas = (z: string) => `(${z} < -300) + (${z} < -200) + (${z} <= 100)`
const sqlDisebut = `t.tahan > 0 OR t.tanda & ${bitTanda.edema | bitTanda.zHariJanggal | bitTanda.zBulanJanggal}
  OR (t.hari = 0 AND ifnull(t.jeda, @diam) >= @diam AND t.bulan - (t.lahir >> 5) >= @diam - 1)
  OR ${kelas('t.z_hari')} <> ${kelas('t.z_bulan')}
  OR ((t.huruf IN (${kodeHuruf.B}, ${kodeHuruf['B/O']}) OR (@awal AND t.huruf = ${kodeHuruf.O})) AND t.bulan - (t.lahir >> 5) >= @pindah)
  OR (t.tanda & ${bitTanda.duaT} AND t.huruf <> ${kodeHuruf.T}) OR (z < -300 AND t.bb_g IS NULL)
  OR t.anak IN (SELECT n.nomor FROM orang p CROSS JOIN ringkasan_nomor n ON n.id = p.id WHERE p.tanggal_lahir_perkiraan = 1)`

/** The month in numbers, with those of its children at least whom a report names. */
export function bacaTernama(db: Db, masukan: Masukan): BulanTernama {
  const angka = bacaAngka(db, masukan)
  const awal = angka.some(({ awalData }) => awalData) ? 1 : 0
  const isian = { diam: bulanDiam, pindah: umurPindahMasukBulan, awal }
  return baca(db, masukan, angka, { dari: '', saring: `AND (t.luar > 0 OR ${sqlDisebut})`, isian })
}

/** Condition of SQL on a child in a month: `t` is its row, `z` its z BB/U in hundredths. */
export type SaringAnak = { readonly sql: string; readonly isian?: Readonly<Record<string, Value>> }

/**
 * Those children of S a condition holds for, by posyandu and in the order of `bacaBulan`: of the others nothing is made.
 *
 * @param angka the month as it was counted, of the posyandu that are asked for
 */
export function bacaAnak(
  db: Db,
  bulan: Bulan,
  angka: readonly AngkaPosyandu[],
  { sql, isian }: SaringAnak,
): Map<string, AnakSkdn[]> {
  const nomor = mapNomor(
    db,
    angka.map(({ posyandu }) => posyandu.id),
  )
  const rows = listRows(db, bulan, {
    dari: 'json_each(@posyandu) p CROSS JOIN',
    saring: `AND t.posyandu = p.value AND t.luar = 0 AND (${sql})`,
    isian: { ...isian, posyandu: JSON.stringify([...nomor.values()]) },
  })
  const [bekal, sini] = [readBekal(db, rows, bulan), Map.groupBy(rows, (row) => row.posyandu)]
  return new Map(
    angka.map(({ posyandu: { id }, hariBuka }) => [
      id,
      toDaftar(sini.get(nomor.get(id) ?? 0) ?? [], hariBuka.tanggal, bekal, id),
    ]),
  )
}
