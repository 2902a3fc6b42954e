import { z } from 'zod'
import { indeksGizi, kelasIndeks } from '#shared/domain/gizi/nilai.ts'
import { indikatorGizi, kelompokPrevalensi } from '#shared/domain/gizi/prevalensi.ts'
import { kelompokUmur } from '#shared/domain/tanggal/umur.ts'
import { defineCall } from './call.ts'
import { BulanIso, Id, Jk, TanggalIso } from './dasar.ts'

const hitungan = <K extends string>(kelas: readonly K[]) => z.record(z.enum(kelas), z.int())

export const BarisGizi = z.strictObject({
  kelompok: z.enum(kelompokUmur),
  jk: Jk,
  S: z.int(),
  ditimbang: z.int(),
  diukur: z.int(),
  ditimbangDiukur: z.int(),
  BBU: hitungan(kelasIndeks.BBU),
  TBU: hitungan(kelasIndeks.TBU),
  /** `edema`: those of giziBuruk with oedema. */
  BBTB: hitungan([...kelasIndeks.BBTB, 'edema']),
})

const persen = { persen: z.number().nullable(), rendah: z.number().nullable(), tinggi: z.number().nullable() }
const Prevalensi = z.strictObject({
  bagian: z.int(),
  /** Measured with a plausible z, as WHO counts. */
  dari: z.int(),
  ...persen,
  /** Fewer than thirty children. */
  sedikit: z.boolean(),
  /** Out of all measured, as SIGIZI counts. */
  sigizi: z.strictObject({ dari: z.int(), persen: z.number().nullable() }),
})
export type Prevalensi = z.infer<typeof Prevalensi>
const PrevalensiSemua = z.record(z.enum(kelompokPrevalensi), z.record(z.enum(indikatorGizi), Prevalensi))
const Insiden = z.strictObject({
  baru: z.int(),
  berisiko: z.int(),
  ...persen,
  sedikit: z.boolean(),
  L: z.int(),
  P: z.int(),
  badutaL: z.int(),
  badutaP: z.int(),
  pertamaDiukur: z.int(),
})
const isi = { baris: z.array(BarisGizi), prevalensi: PrevalensiSemua, insiden: Insiden }

const berat = { tanggal: TanggalIso, z: z.number().nullable(), edema: z.boolean() }
export const AnakGizi = z.strictObject({
  id: Id,
  nama: z.string(),
  tanggalLahir: TanggalIso,
  jk: Jk,
  posyandu: z.string(),
  kelompok: z.enum(kelompokUmur),
  BBU: z.strictObject({ ...berat, bbG: z.int(), kelas: z.enum(kelasIndeks.BBU) }).nullable(),
  TBU: z
    .strictObject({
      tanggal: TanggalIso,
      tbMm: z.int(),
      caraUkur: z.enum(['terlentang', 'berdiri']).nullable(),
      z: z.number().nullable(),
      kelas: z.enum(kelasIndeks.TBU),
    })
    .nullable(),
  BBTB: z.strictObject({ ...berat, kelas: z.enum(kelasIndeks.BBTB) }).nullable(),
  insiden: z.enum(['baru', 'pertamaDiukur']).nullable(),
})
export type AnakGizi = z.infer<typeof AnakGizi>

const kelasMana = z.union([z.enum(kelasIndeks.BBU), z.enum(kelasIndeks.TBU), z.enum(kelasIndeks.BBTB)])

/** The state of nutrition of a month as the command line prints it; a stable contract. */
export const StatusGizi = z.strictObject({
  bulan: BulanIso,
  sementara: z.boolean(),
  rujukanZ: z.enum(['WHO harian', 'Permenkes bulan penuh']),
  posyandu: z.array(z.strictObject({ id: Id, nama: z.string(), desa: z.string(), ...isi })),
  total: z.array(BarisGizi),
  prevalensi: PrevalensiSemua,
  insiden: Insiden,
  /** Every child of S with a weight or a length this month. */
  anak: z.array(AnakGizi),
  /** Classes that differ between the two age rules. */
  bedaKelas: z.array(
    z.strictObject({
      id: Id,
      nama: z.string(),
      tanggalLahir: TanggalIso,
      posyandu: z.string(),
      indeks: z.enum(indeksGizi),
      harian: kelasMana,
      bulanPenuh: kelasMana,
    }),
  ),
  periksa: z.array(z.strictObject({ aturan: z.string(), benar: z.boolean(), angka: z.string(), anak: z.array(Id) })),
  catatan: z.array(z.string()),
})
export type StatusGizi = z.infer<typeof StatusGizi>

const Pilih = { posyanduId: Id.nullable(), rujukan: z.enum(['hari', 'bulanPenuh']).nullable() }

/** One month of the trend: of children below five years. */
export const BulanTren = z.strictObject({
  bulan: BulanIso,
  S: z.int(),
  prevalensi: z.record(z.enum(indikatorGizi), Prevalensi),
  baru: z.int(),
})
export type BulanTren = z.infer<typeof BulanTren>

export const giziCalls = {
  /** `rujukan` null: the z table in force. */
  'gizi.read': defineCall({ hak: 'laporan', input: z.strictObject({ bulan: BulanIso, ...Pilih }), output: StatusGizi }),
  /** Twelve months ending with this one. */
  'gizi.trend': defineCall({
    hak: 'laporan',
    input: z.strictObject({ bulan: BulanIso, ...Pilih }),
    output: z.array(BulanTren),
  }),
} as const
