import { z } from 'zod'
import { pmt, pmtHari } from '../catatan/pmt.ts'
import { defineCall } from './call.ts'
import { Id, TanggalIso, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

const { alasan, jenis, sumber, sasaran } = pmt.isian
const { lanjut } = pmtHari.isian
/** grams; from the limits of the card of a child */
const BeratPmt = z.int().min(300).max(199_999)

const PekanPmt = z.strictObject({
  id: Id,
  /** From 1, by its day. */
  minggu: z.int(),
  tanggal: TanggalIso,
  hariHabis: z.int().nullable(),
  bbG: z.int().nullable(),
  lanjut: lanjut.skema,
})
export type PekanPmt = z.infer<typeof PekanPmt>

const SiklusPmt = z.strictObject({
  id: Id,
  orangId: Id,
  nama: z.string(),
  namaIbu: z.string().nullable(),
  posyandu: z.string().nullable(),
  sasaran: sasaran.skema,
  /** Null for a kader: it is a diagnosis. */
  alasan: alasan.skema,
  jenis: jenis.skema,
  sumber: sumber.skema,
  mulai: TanggalIso,
  berakhir: TanggalIso,
  selesai: TanggalIso.nullable(),
  /** Weeks the cycle lasts. */
  lama: z.int(),
  pekan: z.array(PekanPmt),
  /** The last weight up to the beginning, else the first of the cycle; and the last one. Grams. */
  bbAwalG: z.int().nullable(),
  bbKiniG: z.int().nullable(),
  naikG: z.int().nullable(),
  hariHabis: z.int(),
})
export type SiklusPmt = z.infer<typeof SiklusPmt>

export const pmtCalls = {
  /** Cycles of food: those that run first, the one that ends first leading. */
  'pmt.list': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({}),
    output: z.array(SiklusPmt),
  }),
  'pmt.start': defineCall({
    hak: 'kelola',
    input: z.strictObject({
      orangId: Id,
      mulai: TanggalIso,
      /** Days it lasts. */
      hari: z.int().min(1).max(366),
      alasan: alasan.skema,
      jenis: jenis.skema,
      sumber: sumber.skema,
    }),
    output: Tertulis,
  }),
  /** A week of a cycle; one a day. */
  'pmt.recordWeek': defineCall({
    hak: 'isi',
    lingkup: ({ pmtId }) => [kunciCatatan('pmt', pmtId)],
    input: z.strictObject({
      pmtId: Id,
      tanggal: TanggalIso,
      hariHabis: z.int().min(0).max(7).nullable(),
      bbG: BeratPmt.nullable(),
      lanjut: lanjut.skema,
    }),
    output: Tertulis,
  }),
  /** Ends a cycle on a day; `selesai` null lets it go on. */
  'pmt.finish': defineCall({
    hak: 'kelola',
    input: z.strictObject({ pmtId: Id, selesai: TanggalIso.nullable() }),
    output: Tertulis,
  }),
} as const
