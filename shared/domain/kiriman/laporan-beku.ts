import { z } from 'zod'
import { toTanda } from '../angka/tanda.ts'
import type { Huruf } from '../penimbangan/hasil.ts'
import type { JenisKelamin } from '../register/register.ts'
import type { AngkaPosyandu } from '../skdn/angka.ts'
import { type HitunganSkdn, kodeSkdn } from '../skdn/indikator.ts'
import type { AnakSkdn } from '../skdn/skdn.ts'
import type { Bulan } from '../tanggal/tanggal.ts'
import { type KelompokUmur, kelompokUmur } from '../tanggal/umur.ts'

/**
 * The report of a month as it was sent: every number of it, and what each child of S was counted for. No names.
 *
 * Kept short, because a Puskesmas has thousands of children and every revision travels.
 */

export type BarisBeku = { readonly kelompok: KelompokUmur; readonly jk: JenisKelamin }

const jk = ['L', 'P'] as const
/** The ten rows of the SKDN in the order of the report: 0-5 L, 0-5 P, 6-11 L … */
export const barisBeku: readonly BarisBeku[] = kelompokUmur.flatMap((kelompok) =>
  jk.map((one) => ({ kelompok, jk: one })),
)

const Jumlah = z.int().min(0)
const Flag = z.union([z.literal(0), z.literal(1)])

/** Id, row of `barisBeku`, K, letter (null: not weighed), BGM, 2T, grams and millimetres of the weighing that counts. */
const AnakBeku = z.tuple([
  z.uuid(),
  z.int().min(0).max(9),
  Flag,
  z.enum(['N', 'T', 'O', 'B']).nullable(),
  Flag,
  Flag,
  Jumlah.nullable(),
  Jumlah.nullable(),
])

const PosyanduBeku = z.strictObject({
  id: z.uuid(),
  /** The ten rows of `barisBeku`, each in the order of `kodeSkdn`. */
  baris: z.array(z.array(Jumlah).length(kodeSkdn.length)).length(barisBeku.length),
  anak: z.array(AnakBeku),
})

/** What is frozen today: the SKDN, of which F1, F2 and F3 are drawn. */
export const formulirBeku = 'skdn'

export const LaporanBeku = z.strictObject({
  versi: z.literal(1),
  /** Of which form it is. A text that names none is of the SKDN: none other was frozen before forms had a code. */
  formulir: z.literal(formulirBeku).default(formulirBeku),
  bulan: z.string().regex(/^\d{4}-\d{2}$/),
  posyandu: z.array(PosyanduBeku),
})
export type LaporanBeku = z.infer<typeof LaporanBeku>

/** What a child of S is frozen as. */
export type AnakDibekukan = z.infer<typeof AnakBeku>

/** A posyandu in a month, in numbers, and what each of its children was counted for. */
export type PosyanduDibekukan = AngkaPosyandu & { readonly beku: readonly AnakDibekukan[] }

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A child that was counted by itself. */
export function bekukanAnak({ anak, kelompok, jk: sex, punyaKms, timbang }: AnakSkdn): AnakDibekukan {
  const baris = kelompokUmur.indexOf(kelompok) * jk.length + jk.indexOf(sex)
  const { bbG = null, tbMm = null } = timbang?.penimbangan ?? {}
  const [bgm, duaT] = [toTanda(timbang?.bgm ?? false), toTanda(timbang?.duaT ?? false)]
  return [anak.id, baris, toTanda(punyaKms), timbang?.huruf ?? null, bgm, duaT, bbG, tbMm]
}

function toPosyandu({ posyandu, baris, beku }: PosyanduDibekukan): z.infer<typeof PosyanduBeku> {
  return {
    id: posyandu.id,
    baris: baris.map((satu) => kodeSkdn.map((kode) => satu[kode])),
    anak: beku.toSorted(([a], [b]) => compare(a, b)),
  }
}

/** Freezes a month. The same month always makes the same report, so that a digest of it tells whether anything changed. */
export function bekukan(bulan: Bulan, semua: readonly PosyanduDibekukan[]): LaporanBeku {
  const posyandu = semua.map(toPosyandu).sort((a, b) => compare(a.id, b.id))
  return { versi: 1, formulir: formulirBeku, bulan, posyandu }
}

/**
 * The text of a frozen report. That it is of the SKDN goes without saying, so that a month frozen before forms had a
 * code has the same text, and the same digest, today.
 */
export function tulisLaporanBeku({ versi, bulan, posyandu }: LaporanBeku): string {
  return JSON.stringify({ versi, bulan, posyandu })
}

/** Reads a frozen report; null when it is of another form, or another version of the program froze what this one does not know. */
export function readLaporanBeku(text: string): LaporanBeku | null {
  try {
    return LaporanBeku.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** What a child of S was counted for. */
export type StatusBeku = BarisBeku & {
  readonly id: string
  readonly posyanduId: string
  readonly kms: boolean
  /** Null: not weighed. */
  readonly huruf: Huruf | null
  readonly bgm: boolean
  readonly duaT: boolean
  /** grams and millimetres of the weighing that counts */
  readonly bbG: number | null
  readonly tbMm: number | null
}

export function listStatusBeku({ posyandu }: LaporanBeku): StatusBeku[] {
  return posyandu.flatMap(({ id: posyanduId, anak }) =>
    anak.flatMap(([id, row, kms, huruf, bgm, duaT, bbG, tbMm]): StatusBeku[] => {
      const baris = barisBeku[row]
      if (!baris) return []
      return [{ id, posyanduId, ...baris, kms: kms === 1, huruf, bgm: bgm === 1, duaT: duaT === 1, bbG, tbMm }]
    }),
  )
}

/** The numbers of the whole month, all posyandu and rows together. */
export function jumlahBeku({ posyandu }: LaporanBeku): HitunganSkdn {
  const rows = posyandu.flatMap(({ baris }) => baris)
  const total = (column: number) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
  return Object.fromEntries(kodeSkdn.map((kode, column) => [kode, total(column)])) as HitunganSkdn
}
