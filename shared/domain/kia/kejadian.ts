import { angka, kode, ya } from '../kartu/aturan.ts'
import type { BarisDinilai } from '../kartu/riwayat.ts'
import { hariNifasAkhir } from '../siklus/ibu.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurHari } from '../tanggal/umur.ts'

/**
 * What a monthly report of mothers and children counts, and the day on which it first became true of a pregnancy, a
 * delivery or a child.
 *
 * @source docs/aturan/formulir.md, "LB3 KIA"
 */
export type Kejadian = { readonly kode: string; readonly tanggal: Tanggal }

/** Whether something is true by a row, of it and those before it. */
type Syarat = (rows: readonly BarisDinilai[]) => boolean

/** The first day by which each is true. @param rows in time */
function pertamaBenar(rows: readonly BarisDinilai[], syarat: Readonly<Record<string, Syarat>>): Kejadian[] {
  return Object.entries(syarat).flatMap(([kodeSatu, benar]) => {
    const at = rows.findIndex((_, i) => benar(rows.slice(0, i + 1)))
    const row = rows[at]
    return row === undefined ? [] : [{ kode: kodeSatu, tanggal: row.tanggal }]
  })
}

const salahSatu =
  (benar: (row: BarisDinilai) => boolean): Syarat =>
  (rows) =>
    rows.some(benar)
const hasil = (row: BarisDinilai, apa: string): string => row.putusan(apa).hasil
const dinilai =
  (apa: string, ...wanted: readonly string[]) =>
  (row: BarisDinilai): boolean =>
    wanted.includes(hasil(row, apa))
const jumlah = (rows: readonly BarisDinilai[], kolom: string): number =>
  rows.reduce((sum, row) => sum + (angka(row, kolom) ?? 0), 0)

/** Somebody is a health worker who is written down, and as no kader. */
function isNakes(row: BarisDinilai): boolean {
  const siapa = kode(row, 'pemeriksa')
  return siapa !== null && siapa !== 'kader'
}

/** Completed weeks; null where no date is known. */
function minggu(row: BarisDinilai): number | null {
  const weeks = Number.parseInt(hasil(row, 'uk'), 10)
  return Number.isNaN(weeks) ? null : weeks
}

/** The last completed week of the first trimester. */
const mingguTm1 = 12
const isTm1 = (row: BarisDinilai): boolean => (minggu(row) ?? Number.POSITIVE_INFINITY) <= mingguTm1

/** Visits by health workers in each trimester reach those numbers. */
const kunjungan =
  (...paling: readonly [tm1: number, tm2: number, tm3: number]): Syarat =>
  (rows) =>
    paling.every((n, i) => rows.filter((row) => isNakes(row) && hasil(row, 'trimester') === String(i + 1)).length >= n)

const dokterDi = (trimester: string) => (row: BarisDinilai) =>
  kode(row, 'pemeriksa') === 'dokter' && hasil(row, 'trimester') === trimester

const lab = ['hiv', 'sifilis', 'hbsag'] as const
const kek = salahSatu(dinilai('kek', 'kek'))
const derajatAnemia = ['ringan', 'sedang', 'berat'] as const

/** The class of the first result that was anaemic. */
const anemia =
  (derajat: (typeof derajatAnemia)[number]): Syarat =>
  (rows) => {
    const first = rows.find(dinilai('anemia_sigizi', ...derajatAnemia))
    return first !== undefined && hasil(first, 'anemia_sigizi') === derajat
  }

const tablet =
  (paling: number): Syarat =>
  (rows) =>
    jumlah(rows, 'ttd_jumlah') >= paling

const isRisti = (row: BarisDinilai): boolean =>
  !['-', 'tidak-berlaku', 'tidak-ada'].includes(hasil(row, 'risiko_4t')) ||
  dinilai('kek', 'kek')(row) ||
  dinilai('td_ibu', 'tinggi', 'sangat-tinggi')(row) ||
  dinilai('anemia_sigizi', ...derajatAnemia)(row)

const syaratHamil: Readonly<Record<string, Syarat>> = {
  k1_akses: salahSatu(isNakes),
  k1: (rows) => {
    const first = rows.find(isNakes)
    return first !== undefined && isTm1(first)
  },
  k4: kunjungan(1, 1, 2),
  k6: (rows) => kunjungan(1, 2, 3)(rows) && rows.some(dokterDi('1')) && rows.some(dokterDi('3')),
  usg: salahSatu((row) => ya(row, 'usg') === true && isTm1(row)),
  lab3: (rows) => lab.every((satu) => rows.some((row) => kode(row, satu) !== null)),
  lab3_reaktif: salahSatu((row) => lab.some((satu) => kode(row, satu) === 'reaktif')),
  risti: salahSatu(isRisti),
  lila: salahSatu((row) => angka(row, 'lila_cm') !== null),
  kek,
  kek_mt: (rows) => kek(rows) && rows.some((row) => (angka(row, 'mt_porsi') ?? 0) >= 1),
  hb: salahSatu((row) => angka(row, 'hb_gdl') !== null),
  ...Object.fromEntries(derajatAnemia.map((satu) => [`anemia_${satu}`, anemia(satu)])),
  ttd90: tablet(90),
  ttd180: tablet(180),
  ttd180_minum: salahSatu(dinilai('ttd_mengonsumsi', 'tercapai')),
  mms180: (rows) => tablet(180)(rows.filter((row) => kode(row, 'ttd_jenis') === 'mms')),
  t2plus: salahSatu((row) => ['t2', 't3', 't4', 't5'].includes(kode(row, 'status_t') ?? '')),
  kelas4: (rows) => rows.filter((row) => ya(row, 'kelas_ibu') === true).length >= 4,
}

/** What became true of a pregnancy. @param rows of its card, in time */
export const kejadianHamil = (rows: readonly BarisDinilai[]): Kejadian[] => pertamaBenar(rows, syaratHamil)

const kapsulNifas = 2

/** What became true of a mother after a delivery. @param rows of her card of that delivery, in time */
export function kejadianNifas(bersalin: Tanggal, rows: readonly BarisDinilai[]): Kejadian[] {
  const dalamMasa = (list: readonly BarisDinilai[]) =>
    list.filter(({ tanggal }) => umurHari(bersalin, tanggal) <= hariNifasAkhir)
  return pertamaBenar(rows, {
    kf1: salahSatu(dinilai('kf', 'KF1')),
    kf_lengkap: salahSatu(dinilai('kf_lengkap', 'lengkap')),
    vita_nifas: (list) => jumlah(dalamMasa(list), 'vita_jumlah') >= kapsulNifas,
    kb_pasca: (list) => dalamMasa(list).some((row) => ya(row, 'kb') === true),
  })
}

/** What became true of a newborn. @param rows of its card, in time */
export const kejadianNeonatal = (rows: readonly BarisDinilai[]): Kejadian[] =>
  pertamaBenar(rows, {
    kn1: salahSatu(dinilai('kn', 'KN1')),
    kn_lengkap: salahSatu(dinilai('kn_lengkap', 'lengkap')),
    shk: salahSatu((row) => ya(row, 'shk') === true),
  })
