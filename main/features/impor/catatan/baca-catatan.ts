import type { Row } from '#main/db/proyeksi.ts'
import { catatanOf, type NamaCatatan, namaCatatan } from '#shared/catatan/daftar.ts'
import type { HasilBaca } from '#shared/isian/baca.ts'
import type { Isian } from '#shared/isian/isian.ts'
import type { BarisJson } from './baca-berkas.ts'
import type { IdKunci } from './id-kunci.ts'
import { bacaNilai, kutip, type NilaiJson } from './nilai-json.ts'

/** A cell that is refused, or doubtful. */
export type CatatanSel = {
  readonly jenis: string
  readonly kunci: string
  readonly isian: string
  readonly nilai: string
  readonly alasan: string
}

export type CatatanBaru = { readonly nama: NamaCatatan; readonly id: string; readonly isi: Row }

/** What the file calls otherwise than the book. */
const sebutanBerkas: Partial<Record<NamaCatatan, string>> = { fasilitas: 'posyandu' }

/** Kinds a file may bring: all that somebody types; by what the file calls them. */
export const jenisBerkas: ReadonlyMap<string, NamaCatatan> = new Map(
  namaCatatan.flatMap((nama) => {
    const { hak, milik } = catatanOf(nama)
    const typed = milik.oleh !== 'setempat' && (hak === 'isi' || hak === 'kelola')
    return typed ? [[sebutanBerkas[nama] ?? nama, nama] as const] : []
  }),
)
const sebutan = new Map([...jenisBerkas].map(([jenis, nama]) => [nama, jenis]))

/** What goes without saying in a file. */
const bawaanBerkas: Partial<Record<NamaCatatan, Row>> = {
  fasilitas: { jenis: 'posyandu' },
  keanggotaan: { sebab_mulai: 'terdaftar' },
  kehadiran: { hadir: 1 },
}

/** The column a cell names: as the book calls it, or without `_id` where it points at another row. */
function kolomOf(nama: NamaCatatan, sel: string): string | null {
  const { isian } = catatanOf(nama)
  const kolom = isian[`${sel}_id`]?.rujuk ? `${sel}_id` : sel
  return isian[kolom] && isian[kolom].beda !== 'terakhir' ? kolom : null
}

export type Perujuk = {
  /** The id of the row a text names; null where neither file nor book has it. */
  readonly cari: (nama: NamaCatatan, kunci: string) => string | null
}

type Hasil = { readonly isi: Row; readonly ditolak: readonly CatatanSel[] }

const tolak = (alasan: string): HasilBaca => ({ kind: 'ditolak', alasan })

/** Reads a cell: the name of another row, or a value. */
function bacaSel(isian: Isian, nilai: NilaiJson, { cari }: Perujuk): HasilBaca {
  if (isian.rujuk === null || nilai === null) return bacaNilai(isian, nilai)
  const target = isian.rujuk as NamaCatatan
  const id = typeof nilai === 'string' ? cari(target, nilai) : null
  return id === null
    ? tolak(`Tidak ada ${sebutan.get(target) ?? target} dengan kunci ini.`)
    : { kind: 'ada', nilai: id }
}

/** Columns a row must have and does not say. */
function kolomKurang(nama: NamaCatatan, { sel }: BarisJson, isi: Row): string[] {
  const disebut = new Set([...sel.keys()].map((satu) => kolomOf(nama, satu)))
  return Object.entries(catatanOf(nama).isian)
    .filter(([kolom, { boleh, bawaan, beda }]) => {
      const wajib = !boleh && bawaan === null && beda !== 'terakhir'
      // A cell that was refused is complained of once.
      return wajib && !(kolom in isi) && (!disebut.has(kolom) || sel.get(kolom) === null || sel.get(kolom) === '')
    })
    .map(([kolom]) => kolom.replace(/_id$/, ''))
}

/** Reads the cells of one row by the description of its kind; what cannot be read, or is no cell of it, is refused. */
export function bacaCatatan(nama: NamaCatatan, baris: BarisJson, perujuk: Perujuk): Hasil {
  const { jenis, kunci, sel } = baris
  const ditolak: CatatanSel[] = []
  const isi: Row = { ...bawaanBerkas[nama] }
  const refuse = (isian: string, alasan: string) =>
    ditolak.push({ ...{ jenis, kunci: kunci ?? '', isian }, nilai: kutip(sel.get(isian)), alasan })
  for (const [satu, nilai] of sel) {
    const kolom = kolomOf(nama, satu)
    const isian = kolom === null ? undefined : catatanOf(nama).isian[kolom]
    const hasil = isian ? bacaSel(isian, nilai, perujuk) : tolak('Isian ini tidak dikenal.')
    if (hasil.kind === 'ditolak') refuse(satu, hasil.alasan)
    else if (hasil.kind === 'ada' && kolom !== null) isi[kolom] = hasil.nilai
  }
  for (const kolom of kolomKurang(nama, baris, isi)) refuse(kolom, 'Wajib diisi.')
  return { isi, ditolak }
}

/** Gives every row its id: by `kunci`, else by what it says. */
export function idBaris(ids: IdKunci, nama: NamaCatatan, { kunci }: BarisJson, isi: Row): string {
  const satuPer = catatanOf(nama).satuPer !== undefined
  return kunci === null || satuPer ? ids.isi(nama, isi) : ids.kunci(nama, kunci)
}
