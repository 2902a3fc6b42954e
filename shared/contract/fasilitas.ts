import { z } from 'zod'
import {
  jenisTempatKerja,
  sebutanDesa,
  semuaPenandatangan,
  type Tempat as TempatKerja,
} from '#shared/domain/tempat/tempat.ts'
import { defineCall } from './call.ts'
import { Alasan, Id, Ok, TanggalIso, Teks, TeksBoleh } from './dasar.ts'

export const JenisTempatKerja = z.enum(jenisTempatKerja)
export type JenisTempatKerja = z.infer<typeof JenisTempatKerja>

export const KaderIsi = z.strictObject({
  id: Id.optional(),
  nama: Teks,
  ketua: z.boolean(),
  dilatih: z.boolean(),
  telepon: TeksBoleh,
})
export const Kader = KaderIsi.extend({ id: Id })
export type Kader = z.infer<typeof Kader>

export const PosyanduIsi = z.strictObject({
  id: Id.optional(),
  nama: Teks,
  desa: TeksBoleh,
  dusun: TeksBoleh,
  rt: TeksBoleh,
  rw: TeksBoleh,
  alamat: TeksBoleh,
  kader: z.array(KaderIsi).max(100),
})
export type PosyanduIsi = z.infer<typeof PosyanduIsi>
export const Posyandu = PosyanduIsi.extend({ id: Id, kader: z.array(Kader) })
export type Posyandu = z.infer<typeof Posyandu>

export const PenandatanganIsi = z.strictObject({
  id: Id.optional(),
  peran: z.enum(semuaPenandatangan),
  /** As printed above the name, e.g. "Bidan Penanggung Jawab Pustu Sumberagung". */
  jabatan: Teks,
  nama: Teks,
  /** 18 digits, spaces allowed; printed in groups 8-6-1-3; null prints without a NIP line */
  nip: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, ''))
    .refine((text) => text === '' || /^\d{18}$/.test(text), {
      error: 'NIP terdiri dari 18 angka. Kosongkan bila tidak punya.',
    })
    .transform((text) => (text === '' ? null : text))
    .nullable(),
})
export const Penandatangan = PenandatanganIsi.extend({ id: Id, nip: z.string().nullable() })
export type Penandatangan = z.infer<typeof Penandatangan>

/** The place this book belongs to, with the names above it in the tree of facilities. */
export const Tempat = z.strictObject({
  jenis: JenisTempatKerja,
  nama: Teks,
  kabupaten: Teks,
  kecamatan: Teks,
  puskesmas: Teks,
  desa: TeksBoleh,
  kataDesa: z.enum(sebutanDesa).optional(),
  alamat: TeksBoleh,
  telepon: TeksBoleh,
}) satisfies z.ZodType<TempatKerja>
export type Tempat = z.infer<typeof Tempat>

/** Settings of the book and of its forms. */
export const Pengaturan = z.strictObject({
  /** Lines of the letterhead, top to bottom. */
  kop: z.array(z.string().trim().max(120)).max(6),
  /** WHO by days is the default; `bulanPenuh` is the table of Permenkes 2/2020 by completed months. */
  rujukanZ: z.enum(['hari', 'bulanPenuh']),
  /** Local variants of the forms, by code of the form and name of the setting; what is not there stands at its default. */
  setelan: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  kertas: z.enum(['F4', 'A4']),
  /** Day of the next month by which the report is due at the Puskesmas. */
  batasLaporHari: z.int().min(1).max(28),
  tema: z.enum(['terang', 'gelap']),
  /** Scale of all text, percent. */
  ukuranHuruf: z.union([z.literal(100), z.literal(115), z.literal(130)]),
  /** Minutes without a key pressed after which the book locks itself. */
  kunciMenit: z.union([z.literal(5), z.literal(10), z.literal(15), z.literal(30)]),
})
export type Pengaturan = z.infer<typeof Pengaturan>

/** What the window must know before it draws anything. */
export const Keadaan = z.strictObject({
  /** False until the first-run wizard has named the place. */
  siap: z.boolean(),
  hariIni: TanggalIso,
  versi: z.string(),
  tempat: Tempat.nullable(),
  /** True once another book may know this one: what kind of place it is stays. */
  jenisTetap: z.boolean(),
  pengaturan: Pengaturan,
  posyandu: z.array(z.strictObject({ id: Id, nama: z.string(), dusun: z.string().nullable() })),
  /** The cards that are kept, in order; `pendek` is said of those that stand in the spine by themselves, `untuk` whom it is for. */
  kartu: z.array(
    z.strictObject({ kode: z.string(), sebut: z.string(), pendek: z.string().nullable(), untuk: z.string() }),
  ),
  bidan: z.string().nullable(),
  jumlahBalita: z.int(),
  /** True while invented children or posyandu of this facility are in the book: every page, print and file says so. */
  adaContoh: z.boolean(),
  /** Entries that were saved and may be missing, until somebody has looked: how many at most, and the newest left. */
  kehilangan: z.strictObject({ jumlah: z.int(), terakhir: z.string().nullable() }).nullable(),
  /** Why the book can only be read and backed up, as a sentence; null when it can be written. */
  bacaSaja: z.string().nullable(),
  /** A sentence when something of this place deserves notice (more than seven posyandu). */
  catatan: z.array(z.string()),
})
export type Keadaan = z.infer<typeof Keadaan>

export const fasilitasCalls = {
  'aplikasi.keadaan': defineCall({ hak: 'hadir', lingkup: 'disaring', input: z.strictObject({}), output: Keadaan }),
  'fasilitas.setUp': defineCall({ hak: 'kelola', input: Tempat, output: Ok }),
  /**
   * Makes of this book one that holds only what is this Pustu's own, for another Puskesmas, and lays it in its place. The
   * book is locked afterwards; the former one lies in the folder that is named.
   */
  'fasilitas.movePustu': defineCall({
    hak: 'kirim',
    input: Tempat.pick({ puskesmas: true, kecamatan: true, kabupaten: true }),
    output: z.strictObject({ folder: z.string() }),
  }),
  'fasilitas.listPosyandu': defineCall({ hak: 'kelola', input: z.strictObject({}), output: z.array(Posyandu) }),
  /** Adds or corrects one posyandu; kader left out of the list are taken off it. */
  'fasilitas.savePosyandu': defineCall({ hak: 'kelola', input: PosyanduIsi, output: z.strictObject({ id: Id }) }),
  /** Refused while children belong to it. */
  'fasilitas.removePosyandu': defineCall({
    hak: 'kelola',
    input: z.strictObject({ id: Id, alasan: Alasan }),
    output: Ok,
  }),
  'fasilitas.listPenandatangan': defineCall({
    hak: 'kelola',
    input: z.strictObject({}),
    output: z.array(Penandatangan),
  }),
  'fasilitas.savePenandatangan': defineCall({ hak: 'kelola', input: z.array(PenandatanganIsi).max(6), output: Ok }),
  'fasilitas.savePengaturan': defineCall({ hak: 'kelola', input: Pengaturan.partial(), output: Pengaturan }),
} as const
