import { z } from 'zod'
import { daftarSampah } from '#shared/catatan/daftar.ts'
import { Berkas } from './berkas.ts'
import { defineCall } from './call.ts'
import { Id, TanggalIso } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

const JenisPerubahan = z.enum(['ketik', 'impor', 'urungkan', 'contoh', 'siapkan'])

/** What a change did to the fields of one record, in words; null is empty. */
const IsianBerubah = z.strictObject({ nama: z.string(), dari: z.string().nullable(), ke: z.string().nullable() })

/** One change in the life of a record, in words. */
export const Riwayat = z.strictObject({
  kelompok: z.int(),
  waktu: z.string(),
  /** Name of the account. */
  pelaku: z.string(),
  jenis: JenisPerubahan,
  alasan: z.string().nullable(),
  /** What was touched, e.g. "Penimbangan 12-11-2026". */
  tentang: z.string(),
  isian: z.array(IsianBerubah),
  sumber: z.string().nullable(),
  bolehDiurungkan: z.boolean(),
})
export type Riwayat = z.infer<typeof Riwayat>

/** What belongs together of the history of the whole book: everything that was written in one go. */
export const Perubahan = z.strictObject({
  kelompok: z.int(),
  /** ISO instant */
  waktu: z.string(),
  pelaku: z.string(),
  jenis: JenisPerubahan,
  alasan: z.string().nullable(),
  /** Records touched; of a long list `catatan` holds the first. */
  jumlah: z.int(),
  catatan: z.array(
    z.strictObject({
      tentang: z.string(),
      isian: z.array(IsianBerubah),
      sumber: z.string().nullable(),
      /** The child it is about. */
      orangId: Id.nullable(),
    }),
  ),
  bolehDiurungkan: z.boolean(),
})
export type Perubahan = z.infer<typeof Perubahan>

/** An account as the journal names it: also one of former times, when there was only "bidan". */
const PelakuId = z.string().min(1).max(64)

const Saring = {
  orangId: Id.nullable().default(null),
  hariBukaId: Id.nullable().default(null),
  pelakuId: PelakuId.nullable().default(null),
  /** Days by the clock of this computer, both counted. */
  dari: TanggalIso.nullable().default(null),
  sampai: TanggalIso.nullable().default(null),
}

const Halaman = {
  /** The mark the page before gave; null for the newest. */
  sebelum: z.int().positive().nullable().default(null),
  batas: z.int().min(1).max(200).default(50),
}

const JenisSampah = z.enum([...daftarSampah().keys()])

/** Something that was removed and can still be brought back. */
export const Sampah = z.strictObject({
  jenis: JenisSampah,
  id: Id,
  /** "Penimbangan Aisyah 12-11-2026" */
  tentang: z.string(),
  waktu: z.string(),
  pelaku: z.string(),
  alasan: z.string().nullable(),
  /** Days left of 30; the last day is 0. */
  sisaHari: z.int().min(0).max(30),
})
export type Sampah = z.infer<typeof Sampah>

export const riwayatCalls = {
  /** The history of one child, or of one recorded day. */
  'riwayat.list': defineCall({
    hak: 'lihat',
    lingkup: ({ orangId, hariBukaId }) => [
      ...(orangId === null ? [] : [kunciCatatan('orang', orangId)]),
      ...(hariBukaId === null ? [] : [kunciCatatan('hari_buka', hariBukaId)]),
      ...(orangId === null && hariBukaId === null ? [{ jenis: 'seluruhBuku' } as const] : []),
    ],
    input: z.strictObject({
      orangId: Id.nullable(),
      hariBukaId: Id.nullable(),
      batas: z.int().min(1).max(500).default(100),
    }),
    output: z.array(Riwayat),
  }),
  'riwayat.undo': defineCall({
    hak: 'isi',
    lingkup: ({ kelompok }) => [{ jenis: 'kelompok', nomor: kelompok }],
    input: z.strictObject({ kelompok: z.int().positive() }),
    output: z.strictObject({ jumlah: z.int(), dipertahankan: z.array(z.string()) }),
  }),
  /** The history of the whole book, narrowed by whom it is about, who wrote, and when; newest first, page by page. */
  'riwayat.audit': defineCall({
    hak: 'jejak',
    input: z.strictObject({ ...Saring, ...Halaman }),
    output: z.strictObject({ perubahan: z.array(Perubahan), lanjut: z.int().nullable() }),
  }),
  /** What happened to the book beside changes: who signed in, what left it as a file, backups. */
  'riwayat.kejadian': defineCall({
    hak: 'jejak',
    input: z.strictObject({ pelakuId: Saring.pelakuId, dari: Saring.dari, sampai: Saring.sampai, ...Halaman }),
    output: z.strictObject({
      kejadian: z.array(z.strictObject({ nomor: z.int(), waktu: z.string(), pelaku: z.string(), kalimat: z.string() })),
      lanjut: z.int().nullable(),
    }),
  }),
  /** Everyone who ever wrote or signed in, to choose from. */
  'riwayat.pelaku': defineCall({
    hak: 'jejak',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: PelakuId, nama: z.string() })),
  }),
  /** Children by name, removed ones too. */
  'riwayat.findOrang': defineCall({
    hak: 'jejak',
    input: z.strictObject({ cari: z.string().trim().min(1).max(100) }),
    output: z.array(
      z.strictObject({
        id: Id,
        nama: z.string(),
        tanggalLahir: TanggalIso.nullable(),
        namaIbu: z.string().nullable(),
        dihapus: z.boolean(),
      }),
    ),
  }),
  /** The history of some days as a workbook for the Puskesmas. */
  'riwayat.export': defineCall({
    hak: 'jejak',
    input: z.strictObject({ ...Saring, dari: TanggalIso, sampai: TanggalIso }),
    output: Berkas,
  }),
  'sampah.list': defineCall({ hak: 'jejak', input: z.strictObject({}), output: z.array(Sampah) }),
  /** Brings back what was removed, with all that was removed together with it. */
  'sampah.restore': defineCall({
    hak: 'kelola',
    input: z.strictObject({ jenis: JenisSampah, id: Id }),
    output: z.strictObject({ dipertahankan: z.array(z.string()) }),
  }),
} as const
