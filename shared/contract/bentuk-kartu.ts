import { z } from 'zod'
import { Id, Jk, Nik, TanggalIso, Teks, TeksBoleh } from './dasar.ts'

/** Shapes of what the calls of the cards carry; cells cross as text, as they are typed and shown. */

/** Cells by the codes of their columns. Those that are not named are not touched. */
export const IsiKartu = z.record(z.string().max(40), z.string().max(600))
export type IsiKartu = z.infer<typeof IsiKartu>

/** A column, as far as the window must know it. Of columns a role may not see nothing is said. */
export const KolomKartu = z.strictObject({
  kode: z.string(),
  sebut: z.string(),
  /** The same as it heads a column of the sheet. */
  singkat: z.string(),
  jenis: z.string(),
  /** Unit as it is typed: "kg", "cm", "mmHg". */
  satuan: z.string().nullable(),
  /** Answers of a choice, in the order in which they are offered. */
  kata: z.array(z.strictObject({ kode: z.string(), kata: z.string() })).nullable(),
  /** Number on the printed card, "kepala" for its head. */
  nomor: z.string().nullable(),
  langkah: z.int().nullable(),
  /** Of the head (a pregnancy), of a visit, or worked out from earlier visits. */
  milik: z.enum(['kepala', 'kunjungan', 'riwayat']),
  /** Whether whoever asks may fill it. */
  bolehIsi: z.boolean(),
  /** "25 sampai 200 kg": beyond it is refused. */
  batas: z.string().nullable(),
})
export type KolomKartu = z.infer<typeof KolomKartu>

export const DeskripsiKartu = z.strictObject({
  kode: z.string(),
  judul: z.string(),
  sebut: z.string(),
  kelompok: z.array(z.strictObject({ judul: z.string(), kolom: z.array(KolomKartu) })),
  putusan: z.array(z.strictObject({ kode: z.string(), sebut: z.string() })),
  /** The head by its name, what may end it, and whether it says who the husband is; null where there is none. */
  kepala: z
    .strictObject({
      sebut: z.string(),
      akhir: z.array(z.strictObject({ kode: z.string(), kata: z.string() })),
      suami: z.boolean(),
      /** The column that says with which day it begins; null: the day on which it is written down. */
      mulai: z.strictObject({ kode: z.string(), sebut: z.string() }).nullable(),
    })
    .nullable(),
  /** The one sex it is for; else it is asked of whoever is new. */
  jk: Jk.nullable(),
  /** Whether it is kept by age alone: then whoever is new has a birth date. */
  lahirWajib: z.boolean(),
  /** Judgements named in a list. */
  risiko: z.array(z.string()),
  /** Columns a table of visits shows, filled or not. */
  ringkas: z.array(z.string()),
  /** Parts of the sheet, by the steps of the day, with the judgements that stand beside them. */
  lembar: z.array(
    z.strictObject({ judul: z.string(), langkah: z.array(z.int().nullable()), putusan: z.array(z.string()) }),
  ),
  /** How far along somebody is, by a judgement; until when, by another; what to do where there is none. */
  tahap: z
    .strictObject({
      judul: z.string(),
      putusan: z.string(),
      hingga: z.strictObject({ putusan: z.string(), sebut: z.string() }),
      kosong: z.string(),
    })
    .nullable(),
  /** The page on which its head is ended with what comes of it. */
  lanjut: z.strictObject({ sebut: z.string(), alamat: z.string() }).nullable(),
})
export type DeskripsiKartu = z.infer<typeof DeskripsiKartu>

/** A judgement, as whoever asks may see it. */
export const PutusanKartu = z.strictObject({
  kode: z.string(),
  sebut: z.string(),
  /** Null where only is said whether to send on. */
  hasil: z.string().nullable(),
  kata: z.string(),
  rujuk: z.enum(['-', 'tidak', 'nakes', 'puskesmas', 'rs']),
  /** Where the rule stands, and the day from which that holds. */
  sumber: z.array(z.strictObject({ sebut: z.string(), sejak: TanggalIso.nullable() })),
  /** What is said to the person along with it. */
  edukasi: z.array(z.string()),
})
export type PutusanKartu = z.infer<typeof PutusanKartu>

/** A value nobody plausibly has: asked about, never refused. */
const TanyaKartu = z.strictObject({
  kolom: z.string(),
  pesan: z.string(),
  /** Whoever asks may say that it is right all the same. */
  bolehBenar: z.boolean(),
})

export const KunjunganKartu = z.strictObject({
  id: Id,
  versi: z.int(),
  tanggal: TanggalIso,
  tempat: z.string().nullable(),
  isi: IsiKartu,
  putusan: z.array(PutusanKartu),
  tanya: z.array(TanyaKartu),
})
export type KunjunganKartu = z.infer<typeof KunjunganKartu>

/** The head of a card (a pregnancy), with what is known from it alone on a day. */
export const KepalaKartu = z.strictObject({
  id: Id,
  versi: z.int(),
  /** Null for a card without a head: the person herself stands here. */
  dibuka: TanggalIso.nullable(),
  berakhir: TanggalIso.nullable(),
  sebabAkhir: z.string().nullable(),
  isi: IsiKartu,
  putusan: z.array(PutusanKartu),
})
export type KepalaKartu = z.infer<typeof KepalaKartu>

export const Siapa = {
  orangId: Id,
  nama: z.string(),
  /** "28 th", "14 bln", "12 hr". */
  umur: z.string().nullable(),
  namaSuami: z.string().nullable(),
  dusun: z.string().nullable(),
  rt: z.string().nullable(),
}

/** Of the judgements of a row those a list shows: how far along, and what calls for something. */
const PutusanDaftar = z.array(PutusanKartu)

/** One person a card is kept of. */
export const SasaranKartu = z.strictObject({
  ...Siapa,
  posyanduId: Id.nullable(),
  posyandu: z.string().nullable(),
  /** What is judged of the head alone calls for something only as long as there is no visit. */
  kepala: KepalaKartu.pick({ id: true, berakhir: true, sebabAkhir: true }).extend({ putusan: PutusanDaftar }),
  terakhir: z.strictObject({ tanggal: TanggalIso, putusan: PutusanDaftar }).nullable(),
  jumlahKunjungan: z.int(),
  datangBulanIni: z.boolean(),
})
export type SasaranKartu = z.infer<typeof SasaranKartu>

export const CalonKartu = z.strictObject({
  ...Siapa,
  tanggalLahir: TanggalIso.nullable(),
  posyandu: z.string().nullable(),
  nikAkhir: z.string().nullable(),
})
export type CalonKartu = z.infer<typeof CalonKartu>

/** One row of the sheet of a day. */
export const BarisKartu = z.strictObject({
  ...Siapa,
  nomor: z.int(),
  /** A member of another posyandu. */
  tamu: z.boolean(),
  tidakHadir: z.boolean(),
  kepalaId: Id.nullable(),
  kunjunganId: Id.nullable(),
  isi: IsiKartu,
  putusan: z.array(PutusanKartu),
  tanya: z.array(TanyaKartu),
  lalu: z.strictObject({ tanggal: TanggalIso, isi: IsiKartu }).nullable(),
})
export type BarisKartu = z.infer<typeof BarisKartu>

export const OrangBaru = z.strictObject({
  nama: Teks,
  /** Asked where the card is for either sex. */
  jk: Jk.nullable().default(null),
  tanggalLahir: TanggalIso.nullable(),
  nik: Nik.nullable(),
  namaSuami: TeksBoleh,
  alamat: TeksBoleh,
  dusun: TeksBoleh,
  rt: TeksBoleh,
  rw: TeksBoleh,
  telepon: TeksBoleh,
})
export type OrangBaru = z.infer<typeof OrangBaru>

/** Somebody of the book who may be the one being registered. */
export const Serupa = z.strictObject({ orangId: Id, pesan: z.string(), nikSama: z.boolean() })
export type Serupa = z.infer<typeof Serupa>
