import { z } from 'zod'
import { hurufKolom } from '../domain/impor/salah-judul.ts'
import { isBulan, isTanggal } from '../domain/tanggal/tanggal.ts'
import { bulanWaktu, tanggalWaktu, type Waktu, waktuTanggal } from './waktu.ts'

/** Where the parts of a register stand on the sheets of a workbook: guessed, shown, and corrected by hand. */

/** Columns that say who a row is about. */
export const kolomSiapa = [
  ...([
    'no',
    'nama',
    'nik',
    'jk',
    'jkL',
    'jkP',
    'tanggalLahir',
    'lahirHari',
    'lahirBulan',
    'lahirTahun',
    'umur',
  ] as const),
  ...(['namaIbu', 'namaAyah', 'namaOrtu', 'rt', 'rw', 'rtRw', 'posyandu', 'kia'] as const),
] as const
/** Columns that say what was measured, one set a month where months stand side by side. */
export const kolomUkur = ['tanggal', 'berat', 'tinggi', 'naik', 'keterangan'] as const
export const kolomLembar = [...kolomSiapa, ...kolomUkur] as const
export type KolomUkur = (typeof kolomUkur)[number]
export type KolomLembar = (typeof kolomLembar)[number]

export const peranLembar = ['induk', 'baris', 'bulan', 'melebar', 'bukan'] as const
export type Peran = (typeof peranLembar)[number]

/** Positions of columns, A is 0. */
export type Letak<K extends string = KolomLembar> = { readonly [kolom in K]?: number }

/** A month beside others on one sheet. */
export type BulanMelebar = { readonly waktu: Waktu; readonly kolom: Letak<KolomUkur> }

export type PetaLembar = {
  readonly nama: string
  readonly peran: Peran
  /** Numbers of the rows of the heading. */
  readonly barisJudul: readonly number[]
  /** Number of the first row below it. */
  readonly mulai: number
  /** What title, heading and name of the sheet say of its month and day. */
  readonly waktu: Waktu
  readonly kolom: Letak
  readonly bulanMelebar: readonly BulanMelebar[]
  /** A child takes two rows, the weight above the length. */
  readonly duaBaris: boolean
  /** Positions of hidden columns that are read. */
  readonly tersembunyi: readonly number[]
}

const Huruf = z.string().regex(/^[A-Z]{1,3}$/)
const Kolom = z.partialRecord(z.enum(kolomLembar), Huruf.nullable())
const KolomBulan = z.partialRecord(z.enum(kolomUkur), Huruf.nullable())
const Hari = z.string().refine(isTanggal).nullable()
const SatuBulan = z.string().refine(isBulan).nullable()

/** One answer to a question; a part left out stands for any. */
export const Jawaban = z.strictObject({
  kode: z.string(),
  lembar: z.string().optional(),
  baris: z.int().optional(),
  kolom: Huruf.optional(),
  jawab: z.union([z.string(), z.number(), z.record(z.string(), z.string())]),
})
export type Jawaban = z.infer<typeof Jawaban>

/** The sheet as it is written in answers and in a file of corrections. */
export const PetaTertulis = z.strictObject({
  nama: z.string(),
  peran: z.enum(peranLembar),
  barisJudul: z.array(z.int().positive()),
  mulai: z.int().positive(),
  bulan: SatuBulan,
  tanggal: Hari,
  kolom: Kolom,
  bulanMelebar: z.array(z.strictObject({ bulan: SatuBulan, tanggal: Hari, kolom: KolomBulan })),
  duaBaris: z.boolean(),
  tersembunyi: z.array(Huruf),
})
export type PetaTertulis = z.infer<typeof PetaTertulis>

/** Corrections: any part of the shape replaces the guess, sheet by sheet and key by key. */
export const Petaan = z.strictObject({
  posyandu: z.string().nullable().optional(),
  lembar: z.array(PetaTertulis.partial().required({ nama: true })).optional(),
  jawaban: z.array(Jawaban).optional(),
})
export type Petaan = z.infer<typeof Petaan>

/** "A" is 0, "AB" is 27. */
export function letakKolom(huruf: string): number {
  let letak = 0
  for (const satu of huruf) letak = letak * 26 + satu.charCodeAt(0) - 64
  return letak - 1
}

function toLetak<K extends string>(kolom: Readonly<Partial<Record<K, string | null>>>, dulu: Letak<K>): Letak<K> {
  const hasil: Partial<Record<K, number>> = { ...dulu }
  for (const [nama, huruf] of Object.entries(kolom) as [K, string | null][]) {
    if (huruf === null) delete hasil[nama]
    else hasil[nama] = letakKolom(huruf)
  }
  return hasil
}

const tertulis = <K extends string>(letak: Letak<K>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(letak).map(([nama, kolom]) => [nama, hurufKolom(Number(kolom))])) as Partial<
    Record<K, string>
  >

/** A guess as it is shown. */
export function tulisPeta(peta: PetaLembar): PetaTertulis {
  const { nama, peran, barisJudul, mulai, waktu, kolom, bulanMelebar, duaBaris, tersembunyi } = peta
  return {
    ...{ nama, peran, barisJudul: [...barisJudul], mulai },
    ...{ bulan: bulanWaktu(waktu), tanggal: tanggalWaktu(waktu) },
    kolom: tertulis(kolom),
    bulanMelebar: bulanMelebar.map((one) => ({
      ...{ bulan: bulanWaktu(one.waktu), tanggal: tanggalWaktu(one.waktu) },
      kolom: tertulis(one.kolom),
    })),
    ...{ duaBaris, tersembunyi: tersembunyi.map(hurufKolom) },
  }
}

type WaktuTertulis = { readonly bulan?: string | null | undefined; readonly tanggal?: string | null | undefined }

function toWaktu({ bulan, tanggal }: WaktuTertulis, dulu: Waktu): Waktu {
  if (tanggal) return waktuTanggal(tanggal)
  const harian = tanggal === null ? { ...dulu, hari: null } : dulu
  if (!bulan) return bulan === null ? { ...harian, bulan: null } : harian
  const [tahun, ke] = bulan.split('-').map(Number)
  return { ...harian, tahun: tahun ?? null, bulan: ke ?? null }
}

/** A guess with what a person says in its place. */
export function betulkanPeta(tebakan: PetaLembar, kata: NonNullable<Petaan['lembar']>[number] | undefined): PetaLembar {
  if (!kata) return tebakan
  const { kolom, bulanMelebar, tersembunyi, bulan, tanggal, ...lain } = kata
  return {
    ...tebakan,
    ...Object.fromEntries(Object.entries(lain).filter(([, nilai]) => nilai !== undefined)),
    waktu: toWaktu({ bulan, tanggal }, tebakan.waktu),
    kolom: toLetak(kolom ?? {}, tebakan.kolom),
    bulanMelebar:
      bulanMelebar?.map((one) => ({
        waktu: toWaktu(one, { tahun: null, bulan: null, hari: null }),
        kolom: toLetak(one.kolom, {}),
      })) ?? tebakan.bulanMelebar,
    tersembunyi: tersembunyi?.map(letakKolom) ?? tebakan.tersembunyi,
  }
}
