import { z } from 'zod'
import { daftarTempat } from '../domain/imunisasi/jadwal.ts'
import { sebabTidak } from '../domain/imunisasi/keterangan.ts'
import { defineCall } from './call.ts'
import { BulanIso, Id, Jk, TanggalIso, TeksBoleh, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

const KodeDosis = z.enum(daftarTempat.map(({ kode }) => kode) as [string, ...string[]])
const SebabTidak = z.enum(sebabTidak)

const KeadaanSel = z.enum([
  'terisi',
  'terisi-kejar',
  'menunggu',
  'tidak-perlu',
  'tidak-lagi',
  'kontraindikasi',
  'belum-waktunya',
  'waktunya',
  'kejar',
  'terlambat',
])

/** A place of the schedule in the row of a child. */
const SelImunisasi = z.strictObject({
  seri: z.string(),
  tempat: z.int(),
  /** Completed months of the recommended age. */
  bulan: z.int(),
  kode: KodeDosis,
  nama: z.string(),
  keadaan: KeadaanSel,
  /** The dose that fills it, or the latest that was not given for it. */
  dosisId: Id.nullable(),
  jatuhTempo: TanggalIso.nullable(),
})
export type SelImunisasi = z.infer<typeof SelImunisasi>

/** A recorded dose, and what is judged of it. */
const DosisImunisasi = z.strictObject({
  id: Id,
  dosis: KodeDosis,
  nama: z.string(),
  tanggal: TanggalIso.nullable(),
  bulan: BulanIso.nullable(),
  luar: z.boolean(),
  riwayat: z.boolean(),
  dalam24Jam: z.boolean(),
  tidak: SebabTidak.nullable(),
  alasan: z.string().nullable(),
  batch: z.string().nullable(),
  kedaluwarsa: TanggalIso.nullable(),
  pemberi: z.string().nullable(),
  catatan: z.string().nullable(),
  /** Whether it fills a place. */
  dihitung: z.boolean(),
  peringatan: z.array(z.string()),
})
export type DosisImunisasi = z.infer<typeof DosisImunisasi>

export const AnakImunisasi = z.strictObject({
  orangId: Id,
  nama: z.string(),
  jk: Jk.nullable(),
  tanggalLahir: TanggalIso.nullable(),
  /** Completed months on the day. */
  umurBulan: z.int().nullable(),
  rt: z.string().nullable(),
  namaIbu: z.string().nullable(),
  /** Whether it was weighed in the month of the day. */
  ditimbang: z.boolean(),
  /** Doses in time on the day, and overdue ones. */
  hariIni: z.int(),
  tertunggak: z.int(),
  /** Empty while the birth date is not known, and from five years on. */
  sel: z.array(SelImunisasi),
  dosis: z.array(DosisImunisasi),
  /** Sets that apply, as words: "IDL lengkap". */
  himpunan: z.array(z.strictObject({ nama: z.string(), putusan: z.string() })),
})
export type AnakImunisasi = z.infer<typeof AnakImunisasi>

const RegisterImunisasi = z.strictObject({
  posyandu: z.string(),
  tanggal: TanggalIso,
  /** In the order of the register. */
  anak: z.array(AnakImunisasi),
})
export type RegisterImunisasi = z.infer<typeof RegisterImunisasi>

/** A dose as a person writes it down. */
const DosisDitulis = z.strictObject({
  dosis: KodeDosis,
  tanggal: TanggalIso.nullable(),
  /** Where the day is not known. */
  bulan: BulanIso.nullable(),
  luar: z.boolean(),
  riwayat: z.boolean(),
  dalam24Jam: z.boolean(),
  tidak: SebabTidak.nullable(),
  alasan: TeksBoleh,
  batch: TeksBoleh,
  kedaluwarsa: TanggalIso.nullable(),
  pemberi: TeksBoleh,
  catatan: TeksBoleh,
})

/** Somebody in a class to which BIAS comes in a month. */
const SiswaBias = z.strictObject({
  orangId: Id,
  nama: z.string(),
  jk: Jk.nullable(),
  tanggalLahir: TanggalIso,
  umur: z.string().nullable(),
  /** Of whom the register of balita keeps a card. */
  anak: z.boolean(),
  namaIbu: z.string().nullable(),
  rt: z.string().nullable(),
  posyandu: z.string(),
  kelas: z.int(),
  /** The class as it was told, or that of the age. */
  menurut: z.enum(['dicatat', 'umur']),
  dosis: z.array(
    z.strictObject({
      kode: KodeDosis,
      nama: z.string(),
      /** To make up for what was missed a class before. */
      kejar: z.boolean(),
      /** The day, or where only that is known the month, on which it was given; null: not yet. */
      pada: z.string().nullable(),
      tidak: SebabTidak.nullable(),
    }),
  ),
})
export type SiswaBias = z.infer<typeof SiswaBias>

export const imunisasiCalls = {
  /** The children of a posyandu on a day, each with what was given and what is due. */
  'imunisasi.register': defineCall({
    hak: 'lihat',
    lingkup: ({ posyanduId }) => [kunciCatatan('fasilitas', posyanduId)],
    input: z.strictObject({ posyanduId: Id, tanggal: TanggalIso }),
    output: RegisterImunisasi,
  }),
  'imunisasi.ofPerson': defineCall({
    hak: 'lihat',
    lingkup: ({ orangId }) => [kunciCatatan('orang', orangId)],
    input: z.strictObject({ orangId: Id }),
    output: AnakImunisasi,
  }),
  /** Who is to be immunised at school in a month of BIAS, in the order of the classes, and who was. */
  'imunisasi.bias': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({ bulan: BulanIso, posyanduId: Id.nullable() }),
    output: z.strictObject({
      bulan: BulanIso,
      /** What is given in that month; nothing where it is none of BIAS. */
      dosis: z.array(z.strictObject({ kode: KodeDosis, nama: z.string() })),
      siswa: z.array(SiswaBias),
    }),
  }),
  /** Writes down a dose, or corrects one (`id`). The same dose on the same day is one. */
  'imunisasi.record': defineCall({
    hak: 'isi',
    lingkup: ({ id, orangId, posyanduId }) => [
      kunciCatatan('orang', orangId),
      ...(id === null ? [] : [kunciCatatan('imunisasi', id)]),
      ...(posyanduId === null ? [] : [kunciCatatan('fasilitas', posyanduId)]),
    ],
    input: z.strictObject({
      id: Id.nullable(),
      orangId: Id,
      /** Where it is given, of one that is given here. */
      posyanduId: Id.nullable(),
      isi: DosisDitulis,
    }),
    output: z.strictObject({ kelompok: z.int().nullable(), peringatan: z.array(z.string()) }),
  }),
  /** Gives a child everything it is asked for on a day, in one step. What was refused that day is left as it is. */
  'imunisasi.recordSemua': defineCall({
    hak: 'isi',
    lingkup: ({ orangId, posyanduId }) => [
      kunciCatatan('orang', orangId),
      ...(posyanduId === null ? [] : [kunciCatatan('fasilitas', posyanduId)]),
    ],
    input: z.strictObject({ orangId: Id, posyanduId: Id.nullable(), tanggal: TanggalIso }),
    output: z.strictObject({
      kelompok: z.int().nullable(),
      dosis: z.array(KodeDosis),
      peringatan: z.array(z.string()),
    }),
  }),
  'imunisasi.remove': defineCall({
    hak: 'kelola',
    input: z.strictObject({ id: Id }),
    output: Tertulis,
  }),
} as const
