import type { Huruf } from '../penimbangan/hasil.ts'
import { type KodeSkdn, kodeSkdn } from '../skdn/indikator.ts'
import { type BarisBeku, barisBeku, type LaporanBeku, listStatusBeku, type StatusBeku } from './laporan-beku.ts'

/** A number of the report that is another one now. */
export type BedaAngka = BarisBeku & {
  readonly posyanduId: string
  readonly isian: KodeSkdn
  readonly dulu: number
  readonly kini: number
}

type Beda<K extends string, T> = { readonly kode: K; readonly dulu: T; readonly kini: T }

/** One thing a child is counted for otherwise than before. A letter of null: not weighed. Grams and millimetres. */
export type BedaIsi =
  | { readonly kode: 'masukS'; readonly kini: Huruf | null }
  | { readonly kode: 'keluarS'; readonly dulu: Huruf | null }
  | Beda<'posyandu', string>
  | Beda<'baris', BarisBeku>
  | Beda<'huruf', Huruf | null>
  | Beda<'kms' | 'bgm' | 'duaT', boolean>
  | Beda<'bbG' | 'tbMm', number | null>

export type BedaAnak = {
  readonly id: string
  /** Where it is counted now, or was when it no longer is. */
  readonly posyanduId: string
  readonly beda: readonly BedaIsi[]
}

export type Banding = { readonly angka: readonly BedaAngka[]; readonly anak: readonly BedaAnak[] }

const keysOf = <T>(...maps: readonly ReadonlyMap<string, T>[]) =>
  [...new Set(maps.flatMap((map) => [...map.keys()]))].sort()

function bandingAngka(dulu: LaporanBeku, kini: LaporanBeku): BedaAngka[] {
  const rowsOf = ({ posyandu }: LaporanBeku) => new Map(posyandu.map(({ id, baris }) => [id, baris]))
  const [before, now] = [rowsOf(dulu), rowsOf(kini)]
  return keysOf(before, now).flatMap((posyanduId) =>
    barisBeku.flatMap((baris, row) =>
      kodeSkdn.flatMap((isian, column): BedaAngka[] => {
        const numberOf = (rows: typeof now) => rows.get(posyanduId)?.[row]?.[column] ?? 0
        const [a, b] = [numberOf(before), numberOf(now)]
        return a === b ? [] : [{ posyanduId, ...baris, isian, dulu: a, kini: b }]
      }),
    ),
  )
}

/** A child that is weighed now, or no longer, has no weight to compare. */
const isDitimbang = ({ huruf }: StatusBeku) => huruf !== null

function bandingIsi(dulu: StatusBeku, kini: StatusBeku): BedaIsi[] {
  const beda: BedaIsi[] = []
  if (dulu.posyanduId !== kini.posyanduId) beda.push({ kode: 'posyandu', dulu: dulu.posyanduId, kini: kini.posyanduId })
  if (dulu.kelompok !== kini.kelompok || dulu.jk !== kini.jk) {
    const barisOf = ({ kelompok, jk }: StatusBeku): BarisBeku => ({ kelompok, jk })
    beda.push({ kode: 'baris', dulu: barisOf(dulu), kini: barisOf(kini) })
  }
  if (dulu.huruf !== kini.huruf) beda.push({ kode: 'huruf', dulu: dulu.huruf, kini: kini.huruf })
  for (const kode of ['kms', 'bgm', 'duaT'] as const)
    if (dulu[kode] !== kini[kode]) beda.push({ kode, dulu: dulu[kode], kini: kini[kode] })
  if (!isDitimbang(dulu) || !isDitimbang(kini)) return beda
  for (const kode of ['bbG', 'tbMm'] as const)
    if (dulu[kode] !== kini[kode]) beda.push({ kode, dulu: dulu[kode], kini: kini[kode] })
  return beda
}

function bandingAnak(id: string, dulu: StatusBeku | undefined, kini: StatusBeku | undefined): BedaAnak[] {
  if (!dulu) return kini ? [{ id, posyanduId: kini.posyanduId, beda: [{ kode: 'masukS', kini: kini.huruf }] }] : []
  if (!kini) return [{ id, posyanduId: dulu.posyanduId, beda: [{ kode: 'keluarS', dulu: dulu.huruf }] }]
  const beda = bandingIsi(dulu, kini)
  return beda.length === 0 ? [] : [{ id, posyanduId: kini.posyanduId, beda }]
}

/** What of a month is otherwise than when it was frozen: every number, and every child. */
export function bandingkan(dulu: LaporanBeku, kini: LaporanBeku): Banding {
  const statusOf = (laporan: LaporanBeku) => new Map(listStatusBeku(laporan).map((status) => [status.id, status]))
  const [before, now] = [statusOf(dulu), statusOf(kini)]
  return {
    angka: bandingAngka(dulu, kini),
    anak: keysOf(before, now).flatMap((id) => bandingAnak(id, before.get(id), now.get(id))),
  }
}
