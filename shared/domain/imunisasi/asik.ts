import { type BarisMentah, isSelKosong, type LembarMentah, teksSel } from '../impor/sel.ts'
import { bacaTanggal } from '../impor/tanggal-sel.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { daftarTempat } from './jadwal.ts'

/**
 * The list "Sasaran Imunisasi" as ASIK gives it: a row a child, of each antigen the day, the post and a status.
 *
 * @source docs/aturan/imunisasi.md, "The list of ASIK"
 */

/** Rows searched for the heading. */
const batasBaris = 30

const kunci = (teks: string): string => teks.trim().replaceAll(/\s+/g, ' ').toUpperCase()

const kodePerNama = new Map(
  daftarTempat.flatMap(({ kode, nama, sebutan }) => [nama, kode, ...sebutan].map((satu) => [kunci(satu), kode])),
)

type Antigen = {
  readonly kode: string
  /** The heading over its day, as the file spells it. */
  readonly judul: string
  readonly tanggal: number
  readonly pos: number | null
}

export type HeaderAsik = {
  /** Position of the first row below it. */
  readonly mulai: number
  readonly nama: number
  readonly lahir: number
  readonly judulLahir: string
  readonly ortu: number | null
  readonly antigen: readonly Antigen[]
  /** Headings over days of something no schedule knows. */
  readonly lain: readonly string[]
}

const siapa = new Set(['NAMA ANAK', 'NAMA'])
const hariLahir = new Set(['TANGGAL LAHIR ANAK', 'TANGGAL LAHIR'])
const orangTua = new Set(['NAMA ORANG TUA', 'NAMA ORANGTUA', 'NAMA ORTU'])
/** Administrative: they are no doses. */
const administratif = /^(?:IDL|IBL|IMUNISASI (?:DASAR|BADUTA) LENGKAP)(?: ?-? ?\d)?$/

/** The heading of such a list; null where a sheet has none. */
export function findHeaderAsik({ baris }: LembarMentah): HeaderAsik | null {
  for (const [index, { nomor, sel }] of baris.entries()) {
    if (nomor > batasBaris) return null
    const judul = sel.map((satu) => (satu?.jenis === 'teks' ? kunci(satu.teks) : ''))
    const find = (names: ReadonlySet<string>) => judul.findIndex((satu) => names.has(satu))
    const [nama, lahir, ortu] = [find(siapa), find(hariLahir), find(orangTua)]
    if (nama < 0 || lahir < 0) continue
    const hari = judul.flatMap((satu, i) =>
      satu.startsWith('TANGGAL ') && i !== lahir ? [{ apa: satu.slice('TANGGAL '.length), i }] : [],
    )
    const antigen = hari.flatMap(({ apa, i }): Antigen[] => {
      const kode = kodePerNama.get(apa)
      const pos = judul.indexOf(`POS ${apa}`)
      return kode === undefined ? [] : [{ kode, judul: teksSel(sel[i]), tanggal: i, pos: pos < 0 ? null : pos }]
    })
    if (antigen.length === 0) continue
    const lain = hari.filter(({ apa }) => !kodePerNama.has(apa) && !administratif.test(apa))
    return {
      ...{ mulai: index + 1, nama, lahir, judulLahir: teksSel(sel[lahir]), ortu: ortu < 0 ? null : ortu, antigen },
      lain: lain.map(({ i }) => teksSel(sel[i])),
    }
  }
  return null
}

export type DosisAsik = {
  readonly kode: string
  readonly judul: string
  /** As the file has it. */
  readonly tertulis: string
  /** Null: the cell is no day. */
  readonly tanggal: Tanggal | null
  readonly pos: string | null
}

export type BarisAsik = {
  readonly baris: number
  readonly nama: string
  readonly lahirTertulis: string
  readonly lahir: Tanggal | null
  readonly ortu: string | null
  readonly dosis: readonly DosisAsik[]
}

function bacaHari(baris: BarisMentah, indeks: number, sejak1904: boolean): Tanggal | null {
  const sel = baris.sel[indeks]
  const hasil = sel ? bacaTanggal(sel, sejak1904) : null
  return hasil?.kind === 'ada' ? hasil.tanggal : null
}

/** The children of such a list, and of each the doses it has a day for. */
export function readBarisAsik({ baris, sejak1904 }: LembarMentah, header: HeaderAsik): BarisAsik[] {
  const teks = (row: BarisMentah, indeks: number | null) =>
    indeks === null || isSelKosong(row.sel[indeks]) ? null : teksSel(row.sel[indeks])
  return baris.slice(header.mulai).flatMap((row): BarisAsik[] => {
    if (row.sel.every(isSelKosong)) return []
    return [
      {
        baris: row.nomor,
        nama: teks(row, header.nama) ?? '',
        lahirTertulis: teks(row, header.lahir) ?? '',
        lahir: bacaHari(row, header.lahir, sejak1904),
        ortu: teks(row, header.ortu),
        dosis: header.antigen.flatMap(({ kode, judul, tanggal, pos }) => {
          const tertulis = teks(row, tanggal)
          if (tertulis === null) return []
          return [{ kode, judul, tertulis, tanggal: bacaHari(row, tanggal, sejak1904), pos: teks(row, pos) }]
        }),
      },
    ]
  })
}
