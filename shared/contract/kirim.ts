import { z } from 'zod'
import { defineCall } from './call.ts'
import { BulanIso, Id, Ok } from './dasar.ts'
import { JenisTempatKerja } from './fasilitas.ts'

/** Carrying changes to another book on a stick, and taking in what comes from there. */

/** Six words that stand for a pair of keys, to be read out and compared by voice. */
const Kata = z.array(z.string()).length(6)

/** A book as it introduces itself: the card by which another learns to trust it. */
export const KartuPercaya = z.strictObject({ fasilitasId: Id, jenis: JenisTempatKerja, nama: z.string(), kata: Kata })
export type KartuPercaya = z.infer<typeof KartuPercaya>

export const Kenalan = KartuPercaya.extend({
  /** ISO instant of the day it was trusted. */
  dipercaya: z.string(),
  /** Changes it is not known to have. */
  belumDiterima: z.int(),
  /** ISO instant of the last package written for it, and of the last one taken in; null when none. */
  terakhirKirim: z.string().nullable(),
  terakhirTerima: z.string().nullable(),
})
export type Kenalan = z.infer<typeof Kenalan>

/** A facility whose changes came with others', and wait until its words were compared. */
export const Menunggu = z.strictObject({
  fasilitasId: Id,
  nama: z.string(),
  /** Its card, where it came along; else its own must be read. */
  kartu: KartuPercaya.nullable(),
})
export type Menunggu = z.infer<typeof Menunggu>

const NamaBerkas = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\]+$/, { error: 'Nama berkas tidak boleh berisi garis miring.' })

/** One file of ours on a stick, looked at without changing anything. */
export const BerkasStik = z.strictObject({
  berkas: NamaBerkas,
  jenis: z.enum(['paket', 'kartu', 'tandaTerima']),
  /** Who made it; null where it cannot be read. */
  dari: z.string().nullable(),
  /** ISO instant, by the clock of the computer that made it. */
  waktu: z.string().nullable(),
  keadaan: z.enum(['baru', 'sudahMasuk', 'milikSendiri', 'ditolak']),
  /** A finished sentence: what it holds, or why it is refused. */
  kalimat: z.string(),
})
export type BerkasStik = z.infer<typeof BerkasStik>

export const Stik = z.strictObject({
  id: z.string().max(300),
  nama: z.string(),
  /** Bytes that are free; null when it does not say. */
  kosong: z.int().nullable(),
  berkas: z.array(BerkasStik),
  /** Why its files cannot be listed; null when they can. */
  masalah: z.string().nullable(),
})
export type Stik = z.infer<typeof Stik>

/** Counts of what a package brings, for people to compare on both sides. */
export const JumlahPaket = z.strictObject({
  perubahan: z.int(),
  posyandu: z.int(),
  balita: z.int(),
  penimbangan: z.int(),
  /** Records of each kind; a package of before does not say it. */
  catatan: z.record(z.string().max(64), z.int()).optional(),
})
export type JumlahPaket = z.infer<typeof JumlahPaket>

/** A missing package, or missing changes, of one computer. */
export const Celah = z.strictObject({
  dari: z.string(),
  /** Number of the package that has not come; null when only its changes are known to be missing. */
  paket: z.int().nullable(),
  kalimat: z.string(),
  /** True when all it held has come in another package: nothing to do. */
  isiSudahAda: z.boolean(),
})
export type Celah = z.infer<typeof Celah>

/** A month on its way: written down, sent, received, answered. */
export const BulanKirim = z.strictObject({
  bulan: BulanIso,
  /** Posyandu whose day of the month is recorded, of all. */
  dicatat: z.int(),
  posyandu: z.int(),
  /** ISO instants; null until then. */
  dikirim: z.string().nullable(),
  /** Number of the package it left with; null until then, and when another computer sent it. */
  paket: z.int().nullable(),
  revisi: z.int().nullable(),
  diterima: z.string().nullable(),
  diterimaOleh: z.string().nullable(),
  /** Whether sending it now would make a new revision. */
  berubahSejakDikirim: z.boolean(),
  umpanBalik: z.int(),
  /** Last day by which it is due. */
  batas: z.iso.date(),
})
export type BulanKirim = z.infer<typeof BulanKirim>

export const KeadaanKirim = z.strictObject({
  /** This book; null before it has a place. */
  kartu: KartuPercaya.nullable(),
  kenalan: z.array(Kenalan),
  menunggu: z.array(Menunggu),
  /** Puskesmas that were forgotten: a book that takes the place of a lost one compares their words. */
  dahulu: z.array(KartuPercaya),
  celah: z.array(Celah),
  konflik: z.int(),
  /** Records set aside that nobody decided about. */
  disisihkan: z.int(),
  /** Months with a report, newest first; in the book of a Puskesmas empty. */
  bulan: z.array(BulanKirim),
})
export type KeadaanKirim = z.infer<typeof KeadaanKirim>

/** What was written, for the slip and the page. */
export const HasilTulis = z.strictObject({
  nomor: z.int(),
  berkas: z.string(),
  untuk: z.string(),
  /** bytes, written and read back */
  ukuran: z.int(),
  waktu: z.string(),
  jumlah: JumlahPaket,
  /** Digest of the package, 64 hexadecimal digits; the slip shows the first twelve. */
  sidik: z.string(),
  bulan: BulanIso.nullable(),
  revisi: z.int().nullable(),
})
export type HasilTulis = z.infer<typeof HasilTulis>

/** The month's own numbers, from the report as it was frozen; the same on both sides. */
const HitunganSlip = z.strictObject({ posyandu: z.int(), S: z.int(), D: z.int(), N: z.int(), BGM: z.int() })

/** One package that came whole, with what the paper of its sender shows of it. */
export const PaketDiterima = z.strictObject({
  berkas: z.string(),
  dari: z.string(),
  /** The first twelve digits stand on the sender's paper. */
  sidik: z.string(),
  nomor: z.int(),
  /** ISO instant, by the clock of the computer that wrote it. */
  waktu: z.string(),
  bulan: BulanIso.nullable(),
  revisi: z.int().nullable(),
  jumlah: JumlahPaket,
  /** Changes of it that count in no table until the Puskesmas decides. */
  disisihkan: z.int(),
  /** Whether invented children of its sender are in the book: its paper says so. */
  contoh: z.boolean(),
  /** Null without a report, and while the report waits for another package. */
  hitungan: HitunganSlip.nullable(),
})
export type PaketDiterima = z.infer<typeof PaketDiterima>

export const HasilTerima = z.strictObject({
  perubahanBaru: z.int(),
  sudahAda: z.int(),
  /** Fields newly waiting for a choice. */
  konflik: z.int(),
  /** Changes that came and count in no table, because their writer reached beyond his own. */
  disisihkan: z.int(),
  ditolak: z.array(z.strictObject({ berkas: z.string(), alasan: z.string() })),
  celah: z.array(Celah),
  /** Receipts written beside the packages; the sentence says why one was not. */
  tandaTerima: z.array(z.string()),
  catatan: z.array(z.string()),
  jumlah: JumlahPaket,
  dari: z.array(z.string()),
  paket: z.array(PaketDiterima),
})
export type HasilTerima = z.infer<typeof HasilTerima>

export const PekerjaanKirim = z.strictObject({
  id: Id,
  keadaan: z.enum(['berjalan', 'selesai', 'gagal', 'batal']),
  /** 0–100 */
  persen: z.number(),
  langkah: z.string(),
  tulis: HasilTulis.nullable(),
  terima: HasilTerima.nullable(),
  pesan: z.string().nullable(),
})
export type PekerjaanKirim = z.infer<typeof PekerjaanKirim>

/** What the slip prints: the counts both sides compare, and the month's own numbers. */
export const Slip = HasilTulis.extend({
  dari: z.string(),
  kabupaten: z.string(),
  pengirim: z.string(),
  hitungan: HitunganSlip.nullable(),
  /** By the receipt; `disisihkan` counts changes that wait there for the Puskesmas to decide. */
  diterima: z.strictObject({ waktu: z.string(), oleh: z.string(), disisihkan: z.int() }).nullable(),
})
export type Slip = z.infer<typeof Slip>

/** What changed in a month since its report was sent. */
export const Perbedaan = z.strictObject({
  bulan: BulanIso,
  /** The revision compared with, and when it was sent; null when the month was never sent. */
  revisi: z.int().nullable(),
  dikirim: z.string().nullable(),
  angka: z.array(
    z.strictObject({
      posyandu: z.string(),
      kelompok: z.string(),
      jk: z.enum(['L', 'P']),
      isian: z.string(),
      dulu: z.int(),
      kini: z.int(),
    }),
  ),
  anak: z.array(
    z.strictObject({
      id: Id,
      nama: z.string(),
      posyandu: z.string(),
      /** "dulu T, kini N"; "baru tercatat ditimbang" */
      kalimat: z.string(),
      /** Who changed it, and when. */
      oleh: z.string().nullable(),
      waktu: z.string().nullable(),
    }),
  ),
})
export type Perbedaan = z.infer<typeof Perbedaan>

const PilihBerkas = { stikId: z.string().max(300), berkas: NamaBerkas }

export const kirimCalls = {
  'kirim.keadaan': defineCall({ hak: 'kirim', input: z.strictObject({}), output: KeadaanKirim }),
  /** Sticks that are in, with what of ours lies on them. */
  'kirim.listStik': defineCall({ hak: 'kirim', input: z.strictObject({}), output: z.array(Stik) }),
  /** Writes the card of this book to a stick. */
  'kirim.saveKartu': defineCall({
    hak: 'kirim',
    input: z.strictObject({ stikId: PilihBerkas.stikId }),
    output: z.strictObject({ berkas: z.string() }),
  }),
  'kirim.readKartu': defineCall({
    hak: 'kirim',
    input: z.strictObject(PilihBerkas),
    output: z.strictObject({ kartu: KartuPercaya, sudahDikenal: z.boolean() }),
  }),
  /** Trusts the card on a stick, after its words were compared. */
  'kirim.trust': defineCall({
    hak: 'kirim',
    input: z.strictObject({ ...PilihBerkas, kata: Kata }),
    output: KartuPercaya,
  }),
  /** Trusts a facility whose changes wait, by the card that came with them. */
  'kirim.trustMenunggu': defineCall({
    hak: 'kirim',
    input: z.strictObject({ fasilitasId: Id, kata: Kata }),
    output: KartuPercaya,
  }),
  /** Other keys for this book, signed by those it has. Its card must be carried to the others anew. */
  'kirim.renewKunci': defineCall({ hak: 'kirim', input: z.strictObject({}), output: KartuPercaya }),
  'kirim.forget': defineCall({ hak: 'kirim', input: z.strictObject({ fasilitasId: Id }), output: Ok }),
  /** Seals what the other does not have yet and writes it to a stick; with a month its report is frozen first. */
  'kirim.write': defineCall({
    hak: 'kirim',
    input: z.strictObject({
      untuk: Id,
      stikId: PilihBerkas.stikId,
      bulan: BulanIso.nullable(),
      /** Everything, not only what the other lacks. */
      ulang: z.boolean(),
    }),
    output: z.strictObject({ pekerjaanId: Id }),
  }),
  /** Checks packages of a stick and takes them in, all of it or nothing; receipts are written beside them. */
  'kirim.receive': defineCall({
    hak: 'kirim',
    input: z.strictObject({ stikId: PilihBerkas.stikId, berkas: z.array(NamaBerkas).min(1).max(200) }),
    output: z.strictObject({ pekerjaanId: Id }),
  }),
  'kirim.getPekerjaan': defineCall({ hak: 'kirim', input: z.strictObject({ id: Id }), output: PekerjaanKirim }),
  'kirim.cancel': defineCall({ hak: 'kirim', input: z.strictObject({ id: Id }), output: PekerjaanKirim }),
  /** Reads receipts that lie on the sticks that are in. */
  'kirim.readTandaTerima': defineCall({
    hak: 'kirim',
    input: z.strictObject({}),
    output: z.strictObject({ baru: z.int(), masalah: z.array(z.string()) }),
  }),
  'kirim.slip': defineCall({ hak: 'kirim', input: z.strictObject({ nomor: z.int().positive() }), output: Slip }),
  'kirim.perbedaan': defineCall({ hak: 'kirim', input: z.strictObject({ bulan: BulanIso }), output: Perbedaan }),
} as const
