import type { AppContext } from '#main/context/context.ts'
import type { CatatanRow } from '#main/db/baris-kartu.ts'
import { listOrangBerkunjung, readKartu } from '#main/db/baris-kartu.ts'
import { readSetelanKartu } from '#main/db/buku.ts'
import { angka, isDinilai, kode } from '#shared/domain/kartu/aturan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { addHari, dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { FaktaDewasa, FaktaHamil, FaktaTindak, Temuan } from '#shared/domain/tindak/fakta.ts'
import { type KunjunganDinilai, nilaiKepala } from '#shared/kartu/dinilai.ts'
import { berakhirOf, dibukaOf } from '#shared/kartu/masa.ts'
import { findSusunan, isBerkepala, type SusunanDinilai } from '#shared/kartu/susunan.ts'
import { listHamil, listNeonatal, listNifas } from './dewasa.repository.ts'
import { mapDiri } from './tindak.repository.ts'

/** What the cards of mothers and grown-ups say to the rules of follow-up. */

type Bekal = { readonly context: AppContext; readonly per: Tanggal }
type Fakta = ReadonlyMap<string, FaktaTindak>

function susunanOf({ db }: AppContext, kartu: string): SusunanDinilai {
  const susunan = findSusunan(kartu)
  if (!susunan) throw new Error(`There is no card ${kartu}`)
  return { ...susunan, setelan: readSetelanKartu(db) }
}

type Kepala = { readonly head: CatatanRow; readonly rows: readonly KunjunganDinilai<CatatanRow>[] }

/** The heads of some persons until a day, each with its judged visits. */
function bacaKepala({ context, per }: Bekal, susunan: SusunanDinilai, ids: readonly string[]): Map<string, Kepala[]> {
  if (ids.length === 0) return new Map()
  const { kepala, kunjungan } = readKartu(context.db, susunan, { orang: ids, sampai: per })
  const diri = mapDiri(context.db, ids)
  return new Map(
    ids.map((id) => {
      const orang = diri.get(id) ?? { tanggal_lahir: null, jk: null }
      const heads = (kepala.get(id) ?? []).map((head) => ({
        head,
        rows: nilaiKepala(susunan, orang, { head, rows: kunjungan.get(head.id) ?? [] }),
      }))
      return [id, heads]
    }),
  )
}

const hasil = (row: BarisDinilai, apa: string): string => row.putusan(apa).hasil
/** Whoever examined her is no kader; nobody written down counts as a health worker. */
const isNakes = (row: BarisDinilai): boolean => kode(row, 'pemeriksa') !== 'kader'

/** The day of the last row that was judged so at all, where it was one of these. */
function terakhirBuruk(rows: readonly BarisDinilai[], apa: string, buruk: readonly string[]): Tanggal | null {
  const last = rows.findLast((row) => isDinilai(row.putusan(apa)))
  return last && buruk.includes(hasil(last, apa)) ? last.tanggal : null
}

function mingguPada(rows: readonly BarisDinilai[], per: Tanggal): number | null {
  const last = rows.at(-1)
  const [minggu, hari] = (last ? hasil(last, 'uk') : '-').split('+').map(Number)
  if (!last || minggu === undefined || hari === undefined || Number.isNaN(minggu + hari)) return null
  return Math.floor((minggu * 7 + hari + dayNumber(per) - dayNumber(last.tanggal)) / 7)
}

function toHamil(rows: readonly BarisDinilai[], mulai: Tanggal, per: Tanggal): FaktaHamil {
  const hpl = rows.at(-1)?.putusan('hpl')
  return {
    ...{ mulai, minggu: mingguPada(rows, per), hpl: hpl && isDinilai(hpl) ? hpl.hasil : null },
    nakes: rows.findLast(isNakes)?.tanggal ?? null,
    tablet: rows.findLast((row) => (angka(row, 'ttd_jumlah') ?? 0) > 0)?.tanggal ?? null,
    kek: terakhirBuruk(rows, 'kek', ['kek']),
    anemia: terakhirBuruk(rows, 'anemia_hamil', ['ringan', 'sedang', 'berat']),
    tensi: terakhirBuruk(rows, 'td_ibu', ['tinggi', 'sangat-tinggi']),
  }
}

/** Pregnancies that go on. */
export function bahanHamil(bekal: Bekal): Fakta {
  const { context, per } = bekal
  const susunan = susunanOf(context, 'ibu-hamil')
  if (!isBerkepala(susunan)) return new Map()
  const { masa } = susunan
  return new Map(
    [...bacaKepala(bekal, susunan, listHamil(context.db, per))].flatMap(([id, heads]): [string, FaktaTindak][] => {
      const open = heads.findLast(({ head }) => (berakhirOf(masa, head) ?? '9999') > per)
      return open ? [[id, { hamil: toHamil(open.rows, dibukaOf(masa, open.head), per) }]] : []
    }),
  )
}

/** Mothers after a birth, and the newborns. */
export function bahanNifas(bekal: Bekal): Fakta {
  const { context, per } = bekal
  const susunan = susunanOf(context, 'nifas')
  if (!isBerkepala(susunan)) return new Map()
  const { masa } = susunan
  return new Map(
    [...bacaKepala(bekal, susunan, listNifas(context.db, per))].flatMap(([id, heads]): [string, FaktaTindak][] => {
      const last = heads.at(-1)
      if (!last || (berakhirOf(masa, last.head) ?? '9999') <= per) return []
      return [[id, { nifas: { bersalin: dibukaOf(masa, last.head), sudah: last.rows.map((row) => hasil(row, 'kf')) } }]]
    }),
  )
}

export function bahanNeonatal(bekal: Bekal): Fakta {
  const { context, per } = bekal
  const bayi = listNeonatal(context.db, per)
  const lahir = new Map(bayi.map((satu) => [satu.id, satu.lahir]))
  const rows = bacaKepala(bekal, susunanOf(context, 'neonatal'), [...lahir.keys()])
  return new Map(
    [...lahir].map(([id, hari]) => {
      const sudah = (rows.get(id) ?? []).flatMap((satu) => satu.rows.map((row) => hasil(row, 'kn')))
      return [id, { neonatal: { lahir: hari, sudah } }]
    }),
  )
}

/** Days back to which a finding is of today. */
const hariTemuan = 365

/** What is looked for, card by card: the judgement, what is bad of it, and how it is told. */
type Dicari = {
  readonly apa: keyof FaktaDewasa
  readonly kartu: readonly string[]
  readonly putusan: readonly string[]
  readonly buruk: readonly string[]
  readonly kata: (row: BarisDinilai) => string
}

const tekanan = (row: BarisDinilai) => `${angka(row, 'td_sistole')}/${angka(row, 'td_diastole')} mmHg`
const sekolah = 'usia-sekolah'
const dicari: readonly Dicari[] = [
  {
    ...{ apa: 'tensi', kartu: ['dewasa', 'lansia', sekolah], putusan: ['td_kartu', 'td_anak'], kata: tekanan },
    buruk: ['tinggi', 'ht-1', 'ht-2'],
  },
  {
    ...{ apa: 'gula', kartu: ['dewasa', 'lansia', sekolah], putusan: ['gds'], buruk: ['tinggi'] },
    kata: (row) => `${angka(row, 'gds_mgdl')} mg/dl`,
  },
  {
    ...{ apa: 'tbc', kartu: ['dewasa', 'lansia', sekolah, 'kunjungan-rumah'], putusan: ['tbc_kmk'] },
    buruk: ['terduga', 'kontak-erat'],
    kata: (row) => (hasil(row, 'tbc_kmk') === 'terduga' ? 'bergejala' : 'kontak erat'),
  },
  {
    ...{ apa: 'aks', kartu: ['lansia'], putusan: ['aks'], buruk: ['sedang', 'berat', 'total'] },
    kata: (row) => `ketergantungan ${hasil(row, 'aks')}`,
  },
  {
    ...{ apa: 'anemia', kartu: [sekolah], putusan: ['anemia'], buruk: ['ringan', 'sedang', 'berat'] },
    kata: (row) => `Hb ${String((angka(row, 'hb_gdl') ?? 0) / 10).replace('.', ',')} g/dl`,
  },
  {
    ...{
      apa: 'tablet',
      kartu: [sekolah],
      putusan: ['ttd_rematri'],
      buruk: ['tidak-minum'],
      kata: () => 'tidak diminum',
    },
  },
]

/** The last row of those cards that was judged so at all, where it was bad. */
function temuanOf(
  { kartu, putusan, buruk, kata }: Dicari,
  rows: ReadonlyMap<string, readonly BarisDinilai[]>,
): Temuan | null {
  const judged = kartu
    .flatMap((satu) => rows.get(satu) ?? [])
    .flatMap((row) => putusan.flatMap((apa) => (isDinilai(row.putusan(apa)) ? [{ row, hasil: hasil(row, apa) }] : [])))
  const last = judged.reduce<(typeof judged)[number] | null>(
    (before, satu) => (before === null || satu.row.tanggal >= before.row.tanggal ? satu : before),
    null,
  )
  return last && buruk.includes(last.hasil) ? { pada: last.row.tanggal, kata: kata(last.row) } : null
}

/** What was found of grown-ups, the elderly and those of school age within a year. */
export function bahanDewasa(bekal: Bekal): Fakta {
  const { context, per } = bekal
  const masa = { posyanduId: null, dari: addHari(per, -hariTemuan), sampai: per }
  const perOrang = new Map<string, Map<string, readonly BarisDinilai[]>>()
  for (const kartu of new Set(dicari.flatMap((satu) => satu.kartu))) {
    const susunan = susunanOf(context, kartu)
    for (const [id, heads] of bacaKepala(bekal, susunan, listOrangBerkunjung(context.db, susunan, masa))) {
      const own = perOrang.get(id) ?? new Map<string, readonly BarisDinilai[]>()
      const rows = heads.flatMap((satu) => satu.rows).filter(({ tanggal }) => tanggal >= masa.dari)
      perOrang.set(id, own.set(kartu, rows))
    }
  }
  return new Map(
    [...perOrang].flatMap(([id, rows]): [string, FaktaTindak][] => {
      const found = dicari.flatMap((satu) => {
        const temuan = temuanOf(satu, rows)
        return temuan ? [[satu.apa, temuan] as const] : []
      })
      if (found.length === 0) return []
      const { aks, ...lain } = Object.fromEntries(found) as { readonly [K in keyof FaktaDewasa]?: Temuan }
      const dikunjungi = rows.get('kunjungan-rumah')?.at(-1)?.tanggal ?? null
      return [[id, { dewasa: { ...lain, ...(aks && { aks: { ...aks, dikunjungi } }) } }]]
    }),
  )
}
