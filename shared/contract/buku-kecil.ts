import { z } from 'zod'
import { type NamaCatatan, namaBuku } from '../catatan/daftar.ts'
import { defineCall } from './call.ts'
import { BulanIso, Id, Jk, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

/** The small registers, each by the name of its kind of record: what one is made of is told, so that a page knows none of them. */

const NamaBuku = z.enum(namaBuku as [NamaCatatan, ...NamaCatatan[]])

/** A field of a line. Of one that is closed to whoever asks nothing is said. */
const IsianBuku = z.strictObject({
  kolom: z.string(),
  sebut: z.string(),
  jenis: z.string(),
  boleh: z.boolean(),
  /** Unit as it is typed: "cm". */
  satuan: z.string().nullable(),
  /** Answers of a choice, in the order in which they are offered. */
  kata: z.array(z.strictObject({ kode: z.string(), kata: z.string() })).nullable(),
})
export type IsianBuku = z.infer<typeof IsianBuku>

const Buku = z.strictObject({
  nama: NamaBuku,
  judul: z.string(),
  ket: z.string(),
  /** Whether whoever asks may write in it. */
  bolehTulis: z.boolean(),
  isian: z.array(IsianBuku),
  /** Whose lines they are, as one is called, and who may be one; null where a line is of nobody. */
  orang: z.strictObject({ sebut: z.string(), dewasa: z.boolean(), jk: Jk.nullable() }).nullable(),
  /** The field of its day; null: its lines are of no day. */
  hari: z.string().nullable(),
  /** The field that says by when somebody is to come again. */
  kembali: z.string().nullable(),
  /** Fields that stay for the next line. */
  tetap: z.array(z.string()),
})
export type Buku = z.infer<typeof Buku>

/** Cells as they are typed, by the names of their fields. */
const IsiBuku = z.record(z.string().max(40), z.string().max(600))
export type IsiBuku = z.infer<typeof IsiBuku>

const BarisBuku = z.strictObject({
  id: Id,
  versi: z.int(),
  orang: z
    .strictObject({ id: Id, nama: z.string(), umur: z.string().nullable(), ket: z.string(), anak: z.boolean() })
    .nullable(),
  posyandu: z.string().nullable(),
  isi: IsiBuku,
  /** The same in words. */
  kata: IsiBuku,
  /** To come again, and not come: the day is here or over. */
  ditunggu: z.boolean(),
  bolehHapus: z.boolean(),
})
export type BarisBuku = z.infer<typeof BarisBuku>

export const bukuKecilCalls = {
  /** The registers whoever asks may see, with how many lines each holds, and how many persons are to come again by now. */
  'bukuKecil.list': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        nama: NamaBuku,
        judul: z.string(),
        ket: z.string(),
        jumlah: z.int(),
        ditunggu: z.int().nullable(),
      }),
    ),
  }),
  /** One register and its lines, the latest first. */
  'bukuKecil.get': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({
      nama: NamaBuku,
      /** Null: of all months. */
      bulan: BulanIso.nullable(),
      posyanduId: Id.nullable(),
      cari: z.string().max(100),
      /** Only who is to come again by now, of whatever month. */
      ditunggu: z.boolean(),
      batas: z.int().min(1).max(20_000),
    }),
    output: z.strictObject({
      buku: Buku,
      jumlah: z.int(),
      /** How many are to come again by now; null where the register asks nobody to. */
      ditunggu: z.int().nullable(),
      baris: z.array(BarisBuku),
    }),
  }),
  /**
   * Writes a line down, or mends one: then only the fields that are named. `yakin`: what was asked about is right all the
   * same; without it a line that is asked about is not written, and `tanya` says what is asked.
   */
  'bukuKecil.record': defineCall({
    hak: 'isi',
    lingkup: ({ nama, id, orangId }) => [
      ...(id === null ? [] : [kunciCatatan(nama, id)]),
      ...(orangId === null ? [] : [kunciCatatan('orang', orangId)]),
    ],
    input: z.strictObject({
      nama: NamaBuku,
      id: Id.nullable(),
      versi: z.int().nullable(),
      orangId: Id.nullable(),
      isi: IsiBuku,
      yakin: z.boolean(),
    }),
    output: z.strictObject({
      ...Tertulis.shape,
      id: Id.nullable(),
      tanya: z.array(z.string()),
    }),
  }),
  'bukuKecil.remove': defineCall({
    hak: 'isi',
    lingkup: ({ nama, id }) => [kunciCatatan(nama, id)],
    input: z.strictObject({ nama: NamaBuku, id: Id }),
    output: Tertulis,
  }),
} as const
