import type { JenisKelamin } from '../register/register.ts'
import { type KelompokUmur, kelompokUmur } from '../tanggal/umur.ts'
import { type HitunganSkdn, kodeSkdn } from './indikator.ts'
import type { AnakSkdn, HasilSkdn } from './skdn.ts'

/** Counts the children of a list by every code. */
export function hitungSkdn(anak: readonly AnakSkdn[]): HitunganSkdn {
  const h = { S: 0, K: 0, D: 0, N: 0, T: 0, O: 0, B: 0, BGM: 0, '2T': 0 }
  for (const a of anak) {
    h.S++
    if (a.punyaKms) h.K++
    if (!a.timbang) continue
    h.D++
    h[a.timbang.huruf]++
    if (a.timbang.bgm) h.BGM++
    if (a.timbang.duaT) h['2T']++
  }
  return h
}

/** The sum of counts, code by code. */
export function jumlahSkdn(list: readonly HitunganSkdn[]): HitunganSkdn {
  const sum = { S: 0, K: 0, D: 0, N: 0, T: 0, O: 0, B: 0, BGM: 0, '2T': 0 }
  for (const one of list) for (const kode of kodeSkdn) sum[kode] += one[kode]
  return sum
}

export type BarisSkdn = { readonly kelompok: KelompokUmur; readonly jk: JenisKelamin } & HitunganSkdn

/** The ten rows 0-5 … 36-59 × L, P of a list of children. */
export function barisSkdn(anak: readonly AnakSkdn[]): BarisSkdn[] {
  return kelompokUmur.flatMap((kelompok) =>
    (['L', 'P'] as const).map((jk) => ({
      kelompok,
      jk,
      ...hitungSkdn(anak.filter((a) => a.kelompok === kelompok && a.jk === jk)),
    })),
  )
}

/** The same ten rows, summed over several. */
export function jumlahBaris(list: readonly (readonly BarisSkdn[])[]): BarisSkdn[] {
  return kelompokUmur.flatMap((kelompok) =>
    (['L', 'P'] as const).map((jk) => {
      const sama = list.flatMap((baris) => baris.filter((row) => row.kelompok === kelompok && row.jk === jk))
      return { kelompok, jk, ...jumlahSkdn(sama) }
    }),
  )
}

/** Members of S not weighed in this month nor in the five before it, though already born, and known to the book, then. */
export function anakDiam(hasil: HasilSkdn): AnakSkdn[] {
  return hasil.posyandu.flatMap((p) => p.anak).filter((a) => a.diam)
}

/** The part of a month that concerns one posyandu; all of it for null. */
export function onlyPosyandu<H extends HasilSkdn>(hasil: H, posyanduId: string | null): H {
  if (posyanduId === null) return hasil
  return {
    ...hasil,
    posyandu: hasil.posyandu.filter((p) => p.posyandu.id === posyanduId),
    luarS: hasil.luarS.filter((l) => l.posyanduId === posyanduId),
    belumLengkap: hasil.belumLengkap.filter((b) => b.posyanduId === posyanduId),
  }
}
