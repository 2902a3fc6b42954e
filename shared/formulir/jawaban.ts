import { daunKolom } from './kolom.ts'
import type { Baris, FormModel, JenisKolom, Kolom, Sel } from './model.ts'
import { strip } from './teks-sel.ts'

/** What stands in a cell, raw: kilograms, ISO days, true for a tick, null for nothing. */
export type NilaiJawaban = number | string | boolean | null

type KolomJawaban = {
  readonly id: string
  /** Printed headings, from the outermost group inward. */
  readonly judul: readonly string[]
  readonly jenis: Exclude<JenisKolom, 'tahun'>
  readonly stok?: true
}
type Orang = { readonly id: string; readonly nama: string }
/** A row: its key, then the columns in print order. */
type BarisJawaban = { readonly [kolom: string]: NilaiJawaban | Readonly<Record<string, readonly Orang[]>> }
type TabelJawaban = {
  readonly baris: readonly BarisJawaban[]
  readonly jumlah: Readonly<Record<string, NilaiJawaban>>
}

/** A form as the command line tells it: a stable contract. */
export type JawabanForm = {
  readonly formulir: string
  readonly varian: string
  readonly periode: string
  readonly sampai: string
  /** The posyandu asked for; of a recap of all of them each with its own rows; null for a register of all. */
  readonly posyandu: string | readonly (TabelJawaban & { readonly nama: string })[] | null
  readonly sementara: boolean
  readonly kolom: readonly KolomJawaban[]
  readonly baris: readonly BarisJawaban[]
  readonly jumlah: Readonly<Record<string, NilaiJawaban>>
  readonly bagian?: readonly (TabelJawaban & { readonly nama: string; readonly kolom: readonly KolomJawaban[] })[]
  readonly periksa: readonly { readonly aturan: string; readonly benar: boolean; readonly angka: string }[]
  readonly catatan: readonly string[]
  readonly belumLengkap: readonly { readonly id: string; readonly nama: string; readonly keterangan: string }[]
}

function nilaiOf(sel: Sel | undefined): NilaiJawaban {
  switch (sel?.kind) {
    case 'angka':
    case 'nilai':
      return sel.nilai
    case 'persen':
      return sel.nilai ?? strip
    case 'takDiukur':
    case 'strip':
      return strip
    case 'teks':
      return sel.teks.trim() || null
    case 'tanggal':
      return sel.tanggal
    case 'tanda':
      return true
    case 'hitam':
      return 'hitam'
    default:
      return null
  }
}

function listKolom(kolom: readonly Kolom[], atas: readonly string[] = []): KolomJawaban[] {
  return kolom.flatMap(({ id, judul, jenis, stok, anak }) => {
    const heads = [...atas, judul]
    const kind = jenis === 'tahun' ? 'angka' : jenis
    return anak.length > 0 ? listKolom(anak, heads) : [{ id, judul: heads, jenis: kind, ...(stok ? { stok } : {}) }]
  })
}

/** The names behind the numbers of a row, where they are as many as the number says. */
function daftarOf(baris: Baris, nama: ReadonlyMap<string, string>): Record<string, Orang[]> {
  const lists = Object.entries(baris.sel).flatMap(([kolom, sel]) =>
    sel.kind === 'angka' && sel.anak.length === sel.nilai
      ? [[kolom, sel.anak.map((id) => ({ id, nama: nama.get(id) ?? '' }))] as const]
      : [],
  )
  return Object.fromEntries(lists)
}

/** @param nama of the persons behind the numbers, where their names are asked for */
export type Daftar = { readonly nama: ReadonlyMap<string, string> } | null

function tabelOf(
  { kolom, baris, jumlah }: Pick<FormModel, 'kolom' | 'baris' | 'jumlah'>,
  daftar: Daftar,
): TabelJawaban {
  const daun = daunKolom(kolom)
  const rows = baris.filter(({ id, sel }) => id !== jumlah && Object.keys(sel).length > 0)
  const sum = baris.find(({ id }) => id === jumlah)
  const added = daun.filter(({ id, tetap }) => !tetap && sum?.sel[id] !== undefined)
  return {
    baris: rows.map((one) => ({
      _baris: one.tentang ?? one.id,
      ...(one.posyandu === undefined ? {} : { _posyandu: one.posyandu }),
      ...Object.fromEntries(daun.map(({ id }) => [id, nilaiOf(one.sel[id])])),
      ...(daftar === null ? {} : { _daftar: daftarOf(one, daftar.nama) }),
    })),
    jumlah: Object.fromEntries(added.map(({ id }) => [id, nilaiOf(sum?.sel[id])])),
  }
}

/** What an answer says beside the form itself. */
export type Ditanya = {
  readonly sampai: string
  /** The posyandu asked for; null for all. */
  readonly posyandu: string | null
  /** The same form of each posyandu, of a recap of all. */
  readonly masing: readonly { readonly nama: string; readonly model: FormModel }[]
  readonly daftar: Daftar
}

/** A form as the command line answers with it. */
export function toJawaban(model: FormModel, { sampai, posyandu, masing, daftar }: Ditanya): JawabanForm {
  const each = masing.map(({ nama, model: own }) => ({ nama, ...tabelOf(own, daftar) }))
  const belum = model.daftar.find(({ kode }) => kode === 'belumLengkap')
  return {
    formulir: model.formulir,
    varian: model.varian,
    periode: model.periode.kode,
    sampai,
    posyandu: posyandu ?? (model.bentuk === 'rekap' ? each : null),
    sementara: model.sementara,
    kolom: listKolom(model.kolom),
    ...tabelOf(model, daftar),
    ...(model.bagian.length === 0
      ? {}
      : {
          bagian: model.bagian.map((one) => ({ nama: one.nama, kolom: listKolom(one.kolom), ...tabelOf(one, daftar) })),
        }),
    periksa: model.periksa.map(({ aturan, benar, angka }) => ({ aturan, benar, angka })),
    catatan: model.kaki,
    belumLengkap: belum?.anak ?? [],
  }
}
