import { z } from 'zod'
import { hubunganKk } from '#shared/catatan/orang.ts'
import { semuaKelompok } from '#shared/domain/siklus/kelompok.ts'
import { Serupa } from './bentuk-kartu.ts'
import { defineCall } from './call.ts'
import { Alasan, Id, Jk, TanggalIso, TeksBoleh, Tertulis } from './dasar.ts'
import { isianDiri } from './diri.ts'
import { kunciCatatan } from './peran.ts'

/** Persons of every age: the register of a village, and the folder of one person with all cards. */

const StatusKawin = z.enum(['kawin', 'belum', 'ceraiHidup', 'ceraiMati'])
const HubunganKk = z.enum(Object.keys(hubunganKk) as [keyof typeof hubunganKk, ...(keyof typeof hubunganKk)[]])

/** Who a person is, as typed. */
export const WargaIsi = z.strictObject({
  ...isianDiri,
  hubunganKk: HubunganKk.nullable(),
  statusKawin: StatusKawin.nullable(),
  /** The mother and the husband, where they are persons of the book. */
  ibuId: Id.nullable(),
  suamiId: Id.nullable(),
  namaSuami: TeksBoleh,
  disabilitas: TeksBoleh,
})
export type WargaIsi = z.infer<typeof WargaIsi>

export const KelompokWarga = z.enum(semuaKelompok)

/** A person as every list names one. */
const OrangDitemukan = z.strictObject({
  id: Id,
  nama: z.string(),
  jk: Jk.nullable(),
  tanggalLahir: TanggalIso.nullable(),
  umur: z.string().nullable(),
  /** Of whom the register of balita keeps a card. */
  anak: z.boolean(),
  namaIbu: z.string().nullable(),
  namaSuami: z.string().nullable(),
  posyandu: z.string().nullable(),
  dusun: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  keadaan: z.enum(['aktif', 'pindah', 'meninggal']),
})
export type OrangDitemukan = z.infer<typeof OrangDitemukan>

export const BarisWarga = OrangDitemukan.extend({
  kelompok: KelompokWarga.nullable(),
  /** Cards that are open: "Ibu hamil". */
  berjalan: z.array(z.string()),
  posyanduId: Id.nullable(),
  /** The last day of this month on which she came, by the rule of the recaps; null: not come. */
  datang: TanggalIso.nullable(),
})
export type BarisWarga = z.infer<typeof BarisWarga>

const Hitung = z.strictObject({ sasaran: z.int(), datang: z.int() })

/** One of the family, and what she is to the person. */
const AnggotaKeluarga = z.strictObject({
  id: Id,
  nama: z.string(),
  umur: z.string().nullable(),
  hubungan: z.string(),
  anak: z.boolean(),
  meninggal: z.boolean(),
})

/** A card of the folder: whether it may be kept now, how often, and when last. */
const KartuWarga = z.strictObject({
  kode: z.string(),
  sebut: z.string(),
  untuknya: z.boolean(),
  jumlah: z.int(),
  terakhir: TanggalIso.nullable(),
  berjalan: z.boolean(),
})

export const FolderWarga = z.strictObject({
  id: Id,
  versi: z.int(),
  isi: WargaIsi,
  umur: z.string().nullable(),
  kelompok: KelompokWarga.nullable(),
  anak: z.boolean(),
  posyanduId: Id.nullable(),
  posyandu: z.string().nullable(),
  keadaan: z.enum(['aktif', 'pindah', 'meninggal']),
  meninggalPada: TanggalIso.nullable(),
  keluarga: z.array(AnggotaKeluarga),
  kartu: z.array(KartuWarga),
})
export type FolderWarga = z.infer<typeof FolderWarga>

export const wargaCalls = {
  /** Who lives in the area, by posyandu and group, who came this month and who did not. */
  'warga.list': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({
      /** Words of a name, of the mother, digits of a NIK; "RT 03" narrows by place. */
      cari: z.string().max(100).default(''),
      posyanduId: Id.nullable().default(null),
      kelompok: KelompokWarga.nullable().default(null),
      datang: z.enum(['semua', 'sudah', 'belum']).default('semua'),
      batas: z.int().min(1).max(20_000).default(300),
    }),
    output: z.strictObject({
      /** Members today by group, and of them who came this month. */
      hitung: z.record(KelompokWarga, Hitung),
      /** Whose group is not known: no birth date. */
      tanpaUmur: z.int(),
      jumlah: z.int(),
      baris: z.array(BarisWarga),
    }),
  }),
  /** Who is meant, while one types: those who moved away or died, too. */
  'warga.find': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({ cari: z.string().max(100), batas: z.int().min(1).max(100) }),
    output: z.strictObject({ jumlah: z.int(), baris: z.array(OrangDitemukan) }),
  }),
  'warga.get': defineCall({
    hak: 'lihat',
    lingkup: ({ id }) => [kunciCatatan('orang', id)],
    input: z.strictObject({ id: Id }),
    output: FolderWarga,
  }),
  /** Who in the book may be the same person. Nothing is decided by it. */
  'warga.check': defineCall({
    hak: 'isi',
    lingkup: 'disaring',
    input: WargaIsi.pick({ nama: true, jk: true, tanggalLahir: true, nik: true }),
    output: z.array(Serupa),
  }),
  'warga.create': defineCall({
    hak: 'isi',
    lingkup: ({ posyanduId, isi }) => [
      kunciCatatan('fasilitas', posyanduId),
      ...[isi.ibuId, isi.suamiId].flatMap((id) => (id === null ? [] : kunciCatatan('orang', id))),
    ],
    input: z.strictObject({ isi: WargaIsi, posyanduId: Id, mulai: TanggalIso }),
    output: z.strictObject({ ...Tertulis.shape, id: Id }),
  }),
  'warga.correct': defineCall({
    hak: 'kelola',
    input: z.strictObject({ id: Id, versi: z.int(), isi: WargaIsi, alasan: Alasan.nullable() }),
    output: Tertulis,
  }),
} as const
