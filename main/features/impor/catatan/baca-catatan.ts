import type { Row } from '#main/db/proyeksi.ts'
import { catatanOf, type NamaCatatan, namaCatatan } from '#shared/catatan/daftar.ts'
import type { BarisJson } from './baca-berkas.ts'
import type { IdKunci } from './id-kunci.ts'
import { bacaNilai, kutip } from './nilai-json.ts'

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

/** Reads the cells of one row by the description of its kind; what cannot be read, or is no cell of it, is refused. */
export function bacaCatatan(nama: NamaCatatan, { jenis, kunci, sel }: BarisJson, { cari }: Perujuk): Hasil {
  const { isian } = catatanOf(nama)
  const ditolak: CatatanSel[] = []
  const isi: Row = { ...bawaanBerkas[nama] }
  const refuse = (kolom: string, nilai: unknown, alasan: string) =>
    ditolak.push({ ...{ jenis, kunci: kunci ?? '', isian: kolom }, nilai: kutip(nilai), alasan })
  for (const [satu, nilai] of sel) {
    const kolom = kolomOf(nama, satu)
    const jenisIsian = kolom === null ? undefined : isian[kolom]
    if (kolom === null || !jenisIsian) {
      refuse(satu, nilai, 'Isian ini tidak dikenal.')
      continue
    }
    if (jenisIsian.rujuk !== null && nilai !== null) {
      const id = typeof nilai === 'string' ? cari(jenisIsian.rujuk as NamaCatatan, nilai) : null
      if (id === null)
        refuse(
          satu,
          nilai,
          `Tidak ada ${sebutan.get(jenisIsian.rujuk as NamaCatatan) ?? jenisIsian.rujuk} dengan kunci ini.`,
        )
      else isi[kolom] = id
      continue
    }
    const hasil = bacaNilai(jenisIsian, nilai)
    if (hasil.kind === 'ditolak') refuse(satu, nilai, hasil.alasan)
    else if (hasil.kind === 'ada') isi[kolom] = hasil.nilai
  }
  for (const [kolom, { boleh, bawaan, beda }] of Object.entries(isian)) {
    const diisi = kolom in isi || [...sel.keys()].some((satu) => kolomOf(nama, satu) === kolom)
    if (!boleh && bawaan === null && beda !== 'terakhir' && !diisi)
      refuse(kolom.replace(/_id$/, ''), null, 'Wajib diisi.')
  }
  return { isi, ditolak }
}

/** Gives every row its id: by `kunci`, else by what it says. */
export function idBaris(ids: IdKunci, nama: NamaCatatan, { kunci }: BarisJson, isi: Row): string {
  const satuPer = catatanOf(nama).satuPer !== undefined
  return kunci === null || satuPer ? ids.isi(nama, isi) : ids.kunci(nama, kunci)
}
