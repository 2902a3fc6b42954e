import { z } from 'zod'
import { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { JumlahPaket } from '#shared/contract/kirim.ts'
import type { Baris } from './baris-skema.ts'
import { deret } from './deret.ts'
import { IsiKartu } from './isi-kartu.ts'
import { Jejak } from './jejak.ts'
import { KolomBaris } from './kolom.ts'

/** What is inside a package (docs/format-paket.md). Everything is checked by this before a book is touched. */

export const formatPaket = 'buku-pustu-paket'
/** What this program writes. Of version 1 every id stands whole. */
export const versiPaket = 2

const Hex64 = z.string().regex(/^[0-9a-f]{64}$/)
/** Changes of one computer: a count beyond this was made up. */
const seqTerbesar = 1_000_000_000
/** Computers of an area, with all they were ever brought back as. */
const replikaTerbanyak = 10_000
const Seq = z.int().min(0).max(seqTerbesar)
export const VektorSkema = z
  .unknown()
  .refine((value) => Object.keys(value ?? {}).length <= replikaTerbanyak)
  .pipe(z.record(z.uuid(), Seq))
const Waktu = z.iso.datetime()
const Nama = z.string().min(1).max(200)

export const JumlahDikirim = JumlahPaket.extend({
  /** Frozen reports it brings. */
  kiriman: deret(z.uuid()),
  bulan: z.string().nullable(),
  revisi: z.int().nullable(),
})
export type JumlahDikirim = z.infer<typeof JumlahDikirim>

const Pihak = { fasilitasId: z.uuid(), jenis: JenisTempatKerja, nama: Nama }

export const KepalaPaket = z.strictObject({
  format: z.literal(formatPaket),
  versi: z.int().min(1).max(versiPaket),
  /** Schema of the changes: a book of an older one does not take it in. */
  versiData: z.int(),
  nomor: z.int().positive(),
  /** Number of the package before it to the same recipient. */
  sebelumnya: z.int().positive().nullable(),
  dari: z.strictObject({ ...Pihak, replika: z.uuid(), komputer: Nama }),
  untuk: z.strictObject(Pihak),
  dibuat: Waktu,
  /** What the sender holds of every replica: its acknowledgement. */
  vektor: VektorSkema,
  /** What is left out because these computers of the recipient told that they hold it, by the names they spoke under. */
  anggapan: z.strictObject({ komputer: deret(z.uuid(), 1_000), vektor: VektorSkema }).optional(),
  jumlah: JumlahDikirim,
})
export type KepalaPaket = z.infer<typeof KepalaPaket>

/** From change `seq` on, what had been seen. */
const Konteks = deret(z.strictObject({ seq: Seq.positive(), vektor: VektorSkema }))

/** The changes of one replica after `dari` up to `sampai`, in order. */
const BagianSkema = z.strictObject({
  replika: z.uuid(),
  fasilitasId: z.uuid(),
  nama: Nama,
  dari: Seq,
  sampai: Seq.positive(),
  /** Digest over all its changes up to `dari`, and up to `sampai`, signed by its facility. */
  rantaiDari: Hex64,
  rantai: Hex64,
  /** Base64; or, of a branch, where it began and what was signed of it there. */
  tanda: z.string().regex(/^([0-9a-f-]{36}:\d{1,10}:[0-9a-f]{64}:)?[0-9A-Za-z+/]+={0,2}$/),
  /** From change `seq` on its replica had seen `vektor`. */
  konteks: Konteks,
  /** Of a stream: the Pustu it is for, and who wrote what is copied in it. */
  untuk: z.uuid().optional(),
  penulis: deret(
    z.strictObject({ replika: z.uuid(), fasilitasId: z.uuid(), nama: Nama, konteks: Konteks }),
    replikaTerbanyak,
  ).default([]),
  /** Column by column: rows are made of them when the book takes them in. */
  baris: KolomBaris,
  /** Changes of it that are set aside because their ids were drawn before: by the word of who passes them on. */
  disisihkan: deret(Seq.positive()).default([]),
})
type BagianPadat = z.infer<typeof BagianSkema>
export type BagianPaket = Omit<BagianPadat, 'baris'> & { baris: Baris[] }

export const IsiPadat = z.strictObject({
  kepala: KepalaPaket,
  bagian: deret(BagianSkema, 1_000),
  /** Who wrote the changes. */
  pelaku: deret(z.strictObject({ id: z.string().min(1).max(64), nama: Nama })),
  /** What the sender holds of the computers of both facilities; a package of before tells nothing of it. */
  jejak: deret(Jejak, 1_000).default([]),
  /** Cards of the sender and of the facilities it passes on; a package of before has none. */
  kartu: deret(IsiKartu, 1_000).default([]),
})
export type IsiPadat = z.infer<typeof IsiPadat>
export type IsiPaket = Omit<IsiPadat, 'bagian'> & { bagian: BagianPaket[] }
