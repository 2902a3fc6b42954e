import { z } from 'zod'
import { semuaPutusan } from '#shared/domain/mutu/putusan.ts'
import { namaSkor } from '#shared/domain/mutu/skor.ts'
import { isianTemuan, kodeTemuan } from '#shared/domain/mutu/temuan.ts'
import { defineCall } from './call.ts'
import { BulanIso, Id, TanggalIso, Tertulis } from './dasar.ts'

const Anak = z.strictObject({ id: Id, nama: z.string(), tanggalLahir: TanggalIso.nullable() })
const Nilai = z.union([z.number(), z.string()]).nullable()

/** A question about what the book says. */
export const TemuanMutu = z.strictObject({
  kode: z.enum(kodeTemuan),
  tingkat: z.enum(['hari', 'anak', 'posyandu']),
  anak: Anak.nullable(),
  /** The other child of a pair. */
  pasangan: Anak.nullable(),
  posyandu: z.string(),
  tanggal: TanggalIso.nullable(),
  isian: z.enum(isianTemuan).nullable(),
  /** kg, cm, a score, a percentage or a DPS */
  nilai: Nilai,
  pembanding: Nilai,
  saran: z.number().nullable(),
  kalimat: z.string(),
})
export type TemuanMutu = z.infer<typeof TemuanMutu>

const Skor = z.strictObject({
  n: z.int(),
  nilai: z.number().nullable(),
  kelas: z.enum(['sangatBaik', 'baik', 'cukup', 'buruk', 'belumCukup']).optional(),
})

/** The quality of the figures of a month as the command line prints it; a stable contract. */
export const MutuData = z.strictObject({
  bulan: BulanIso,
  rujukanZ: z.enum(['WHO harian', 'Permenkes bulan penuh']),
  posyandu: z.array(
    z.strictObject({
      id: Id,
      nama: z.string(),
      skor: z.record(z.enum(namaSkor), Skor),
      poin: z.int(),
      hari: z.int(),
      hariBertemuan: z.int(),
      putusan: z.enum(semuaPutusan),
      nasihat: z.array(z.string()),
    }),
  ),
  /** Scores of each kader: empty as long as the book does not know who weighed; `catatan` says so. */
  kader: z.array(z.never()),
  temuan: z.array(TemuanMutu),
  /** Findings that "memang benar" was said to. */
  dijawab: z.array(TemuanMutu),
  catatan: z.array(z.string()),
})
export type MutuData = z.infer<typeof MutuData>

/** A finding on the screen before sending. */
const TemuanPeriksa = TemuanMutu.extend({
  /** Names it with the values it rests on. */
  nomor: z.string(),
  posyanduId: Id.nullable(),
  /** The weighing it is put right in. */
  penimbanganId: Id.nullable(),
  bolehBenar: z.boolean(),
  bolehBatal: z.boolean(),
})
export type TemuanPeriksa = z.infer<typeof TemuanPeriksa>
export const PeriksaMutu = MutuData.extend({ temuan: z.array(TemuanPeriksa), dijawab: z.array(TemuanPeriksa) })
export type PeriksaMutu = z.infer<typeof PeriksaMutu>

const Sampel = z.strictObject({
  nama: z.string(),
  tanggalLahir: TanggalIso,
  posyandu: z.string(),
  tanggal: TanggalIso,
})
/** The weighings that are typed anew, the same for one seed on every computer. */
export const SampelMutu = z.strictObject({ benih: z.int(), bagian: z.number(), sampel: z.array(Sampel) })
export type SampelMutu = z.infer<typeof SampelMutu>

const Undian = { benih: z.int().min(0), bagian: z.number().gt(0).max(100) }
/** As it is typed from the paper; '' where the paper has nothing. */
const Ketikan = z.strictObject({ bb: z.string().max(50), tb: z.string().max(50) })
const GalatUlang = z.strictObject({
  n: z.int(),
  berbeda: z.int(),
  salahPersen: z.number().nullable(),
  tem: z.number().nullable(),
  temRelatif: z.number().nullable(),
  bias: z.number().nullable(),
  kelas: z.enum(['baik', 'cukup', 'kurang', 'buruk']).nullable(),
})
/** What was typed anew, held against the book. */
const HasilUlang = z.strictObject({
  n: z.int(),
  berbeda: z.int(),
  salahPersen: z.number().nullable(),
  kelas: z.enum(['baik', 'cukup', 'ulang']).nullable(),
  bb: GalatUlang,
  tb: GalatUlang,
  beda: z.array(
    z.strictObject({
      orangId: Id,
      nama: z.string(),
      penimbanganId: Id,
      isian: z.enum(['bb', 'tb']),
      /** kg or cm; null where the book has none. */
      dulu: z.number().nullable(),
      kini: z.number(),
    }),
  ),
})

const Ditunjuk = z.strictObject({ bulan: BulanIso, nomor: z.string().regex(/^[0-9a-f]{32}$/) })
const Pilih = { bulan: BulanIso, posyanduId: Id.nullable() }

export const mutuCalls = {
  'mutu.read': defineCall({ hak: 'laporan', input: z.strictObject(Pilih), output: MutuData }),
  'mutu.review': defineCall({ hak: 'laporan', input: z.strictObject(Pilih), output: PeriksaMutu }),
  /** "Memang benar"; for two children that are alike: "dua anak berbeda". */
  'mutu.answer': defineCall({ hak: 'laporan', input: Ditunjuk, output: Tertulis }),
  'mutu.withdraw': defineCall({ hak: 'laporan', input: Ditunjuk, output: Tertulis }),
  'mutu.sample': defineCall({
    hak: 'laporan',
    input: z.strictObject({ ...Pilih, ...Undian }),
    output: SampelMutu,
  }),
  /** The sample typed anew, in its order. */
  'mutu.compare': defineCall({
    hak: 'laporan',
    input: z.strictObject({ ...Pilih, ...Undian, ketikan: z.array(Ketikan).max(10_000) }),
    output: HasilUlang,
  }),
} as const
