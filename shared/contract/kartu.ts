import { z } from 'zod'
import { daftarKartu, kartuOf } from '#shared/kartu/daftar.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import {
  BarisKartu,
  CalonKartu,
  DeskripsiKartu,
  IsiKartu,
  KepalaKartu,
  KunjunganKartu,
  OrangBaru,
  SasaranKartu,
  Serupa,
  Siapa,
} from './bentuk-kartu.ts'
import { Berkas, JenisBerkas } from './berkas.ts'
import { defineCall } from './call.ts'
import { Alasan, Id, Jk, TanggalIso, TeksBoleh, Tertulis } from './dasar.ts'
import { type KunciLingkup, kunciBaris, kunciCatatan } from './peran.ts'

/**
 * The calls of every card: which one is named by its code, and what is in a row is checked by its description.
 *
 * Cells cross as text, as they are typed and shown: "52,3", "ya", a code; '' is not filled.
 */

const KodeKartu = z.enum(daftarKartu.map(({ kode }) => kode) as [string, ...string[]])

type Kunjungan = {
  readonly kartu: string
  readonly orangId: string
  readonly kunjunganId: string | null
  readonly hariBukaId: string | null
}

function deskripsiOf(kode: string): Kartu {
  const kartu = kartuOf(kode)
  if (!kartu) throw new Error(`The card ${kode} is not described`)
  return kartu
}

const ofHari = (hariBukaId: string | null) => (hariBukaId === null ? [] : [kunciCatatan('hari_buka', hariBukaId)])
const inLembar = ({ kartu, ...baris }: { readonly kartu: string } & Parameters<typeof kunciBaris>[1]) =>
  kunciBaris(deskripsiOf(kartu).kunjungan, baris)

/** A visit that is there lies where it was made; one found by its day on the sheet it is of, or with its person. */
function ofKunjungan({ kartu, orangId, kunjunganId, hariBukaId }: Kunjungan): KunciLingkup[] {
  if (kunjunganId !== null) return [kunciCatatan(deskripsiOf(kartu).kunjungan, kunjunganId), ...ofHari(hariBukaId)]
  return hariBukaId === null ? [kunciCatatan('orang', orangId)] : inLembar({ kartu, orangId, hariBukaId })
}
const ofKepala = ({ kartu, kepalaId }: { readonly kartu: string; readonly kepalaId: string }) => [
  kunciCatatan(deskripsiOf(kartu).kepala ?? 'orang', kepalaId),
]

export const kartuCalls = {
  'kartu.describe': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({ kartu: KodeKartu }),
    output: DeskripsiKartu,
  }),
  /** The persons a card is kept of, by posyandu; those of whom it no longer is only when asked for. */
  'kartu.list': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({ kartu: KodeKartu, posyanduId: Id.nullable(), berakhir: z.boolean().default(false) }),
    output: z.array(SasaranKartu),
  }),
  /** Members the card may be kept of, and of whom it is not yet. */
  'kartu.findCalon': defineCall({
    hak: 'isi',
    lingkup: 'disaring',
    input: z.strictObject({ kartu: KodeKartu, cari: z.string().max(100) }),
    output: z.array(CalonKartu),
  }),
  'kartu.ofPerson': defineCall({
    hak: 'lihat',
    lingkup: ({ orangId }) => [kunciCatatan('orang', orangId)],
    input: z.strictObject({ kartu: KodeKartu, orangId: Id }),
    output: z.strictObject({
      ...Siapa,
      tanggalLahir: TanggalIso.nullable(),
      jk: Jk.nullable(),
      nik: z.string().nullable(),
      alamat: z.string().nullable(),
      rw: z.string().nullable(),
      telepon: z.string().nullable(),
      posyanduId: Id.nullable(),
      posyandu: z.string().nullable(),
      meninggalPada: TanggalIso.nullable(),
      /** The latest first. */
      kepala: z.array(KepalaKartu.extend({ kunjungan: z.array(KunjunganKartu) })),
    }),
  }),
  /** The card of one head as a file: who she is, her visits, and what was judged of each. */
  'kartu.export': defineCall({
    hak: 'laporan',
    input: z.strictObject({ kartu: KodeKartu, orangId: Id, kepalaId: Id, jenis: JenisBerkas }),
    output: Berkas,
  }),
  /** The visits of a month ("2026-10") or a year ("2026") as Excel, in the columns the import of the card reads. */
  'kartu.exportRegister': defineCall({
    hak: 'laporan',
    input: z.strictObject({
      kartu: KodeKartu,
      posyanduId: Id.nullable(),
      periode: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/),
    }),
    output: Berkas,
  }),
  'kartu.sheet': defineCall({
    hak: 'lihat',
    lingkup: ({ hariBukaId }) => ofHari(hariBukaId),
    input: z.strictObject({ kartu: KodeKartu, hariBukaId: Id }),
    output: z.strictObject({
      tanggal: TanggalIso,
      posyandu: z.string(),
      baris: z.array(BarisKartu),
    }),
  }),
  'kartu.row': defineCall({
    hak: 'lihat',
    lingkup: inLembar,
    input: z.strictObject({ kartu: KodeKartu, hariBukaId: Id, orangId: Id }),
    output: BarisKartu,
  }),
  /** Saves one visit as typed; answers after it is on the disk. Emptying every cell takes the visit back. */
  'kartu.record': defineCall({
    hak: 'isi',
    lingkup: ofKunjungan,
    input: z.strictObject({
      kartu: KodeKartu,
      orangId: Id,
      /** The visit it is; null: that of this day, or a new one. */
      kunjunganId: Id.nullable(),
      tanggal: TanggalIso,
      /** The sheet it stands on; null: made elsewhere, or on the hari buka of her posyandu on that day. */
      hariBukaId: Id.nullable(),
      isi: IsiKartu,
      /** What the cells held when this window last read or saved them. */
      dasar: IsiKartu.nullable().default(null),
    }),
    output: z.strictObject({
      kunjunganId: Id.nullable(),
      waktu: z.string(),
      kelompok: z.int().nullable(),
      /** Cells changed elsewhere to another value meanwhile: then nothing was written, and `kini` is the row by now. */
      bentrok: z.array(z.string()),
      kini: IsiKartu.nullable(),
    }),
  }),
  /** Members of other posyandu of whom the card is kept, to write one down as a guest. */
  'kartu.findTamu': defineCall({
    hak: 'kelola',
    input: z.strictObject({ kartu: KodeKartu, hariBukaId: Id, cari: z.string().max(100) }),
    output: z.array(CalonKartu),
  }),
  /** "Memang benar": the question about a value of a visit rests while the value stands. */
  'kartu.answer': defineCall({
    hak: 'isi',
    lingkup: ofKunjungan,
    input: z.strictObject({
      kartu: KodeKartu,
      orangId: Id,
      kunjunganId: Id.nullable(),
      tanggal: TanggalIso,
      hariBukaId: Id.nullable(),
      kolom: z.string().max(60),
    }),
    output: z.strictObject({ kelompok: z.int().nullable() }),
  }),
  'kartu.markAbsent': defineCall({
    hak: 'isi',
    lingkup: inLembar,
    input: z.strictObject({ kartu: KodeKartu, hariBukaId: Id, orangId: Id, tidakHadir: z.boolean() }),
    output: z.strictObject({ waktu: z.string(), kelompok: z.int().nullable() }),
  }),
  'kartu.remove': defineCall({
    hak: 'kelola',
    input: z.strictObject({ kartu: KodeKartu, kunjunganId: Id, alasan: Alasan }),
    output: Tertulis,
  }),
  /** Who in the book may be the same person, without writing anything. */
  'kartu.checkOrang': defineCall({
    hak: 'isi',
    lingkup: 'disaring',
    input: z.strictObject({ kartu: KodeKartu, orang: OrangBaru }),
    output: z.array(Serupa),
  }),
  /** Registers somebody new, with the head of the card where it has one. */
  'kartu.register': defineCall({
    hak: 'isi',
    lingkup: ({ posyanduId }) => [kunciCatatan('fasilitas', posyanduId)],
    input: z.strictObject({
      kartu: KodeKartu,
      orang: OrangBaru,
      posyanduId: Id,
      dibuka: TanggalIso,
      isi: IsiKartu,
    }),
    output: z.strictObject({ orangId: Id, kelompok: z.int().nullable() }),
  }),
  /** Opens the head of a card (a pregnancy) of somebody in the book. */
  'kartu.open': defineCall({
    hak: 'isi',
    lingkup: ({ orangId }) => [kunciCatatan('orang', orangId)],
    input: z.strictObject({
      kartu: KodeKartu,
      orangId: Id,
      dibuka: TanggalIso,
      namaSuami: TeksBoleh,
      isi: IsiKartu,
    }),
    output: z.strictObject({ kepalaId: Id, kelompok: z.int().nullable() }),
  }),
  'kartu.correctHead': defineCall({
    hak: 'isi',
    lingkup: ofKepala,
    input: z.strictObject({ kartu: KodeKartu, kepalaId: Id, versi: z.int(), namaSuami: TeksBoleh, isi: IsiKartu }),
    output: Tertulis,
  }),
  /** Ends it: from this day on it is over. */
  'kartu.end': defineCall({
    hak: 'kelola',
    input: z.strictObject({ kartu: KodeKartu, kepalaId: Id, tanggal: TanggalIso, sebab: z.string().max(40) }),
    output: Tertulis,
  }),
} as const
