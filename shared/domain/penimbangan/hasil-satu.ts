import { isBGM } from '../antropometri/kelas.ts'
import type { AnakRegister, Penimbangan } from '../register/register.ts'
import type { ZBBU } from '../skdn/z-bbu.ts'
import { bulanOf } from '../tanggal/tanggal.ts'
import {
  type AlasanLuarS,
  type HasilHuruf,
  hurufPenimbangan,
  type IsAwalData,
  isDuaT,
  penimbanganBulan,
} from './hasil.ts'

/** What one weighing means in its month. */
export type HasilSatu = {
  /** True when it is the weighing that counts in its month. */
  readonly dihitung: boolean
  /** Why the weighing that speaks for its month stands outside S; null for all others. */
  readonly luarS: AlasanLuarS | null
  /** Null when it does not count. */
  readonly huruf: HasilHuruf | null
  readonly duaT: boolean
  readonly z: number | null
  readonly bgm: boolean
}

export type AturanHasil = { readonly isAwalData: IsAwalData; readonly zBBU: ZBBU }

/** Judges one weighing of a child by the rules of the report. */
export function hasilSatu(anak: AnakRegister, penimbangan: Penimbangan, aturan: AturanHasil): HasilSatu {
  const bulan = bulanOf(penimbangan.tanggal)
  const hitung = penimbanganBulan(anak, bulan)
  const speaks = hitung?.penimbangan.id === penimbangan.id ? hitung : null
  const huruf = speaks?.kind === 'diS' ? hurufPenimbangan(anak, speaks, aturan.isAwalData) : null
  const z = aturan.zBBU(anak, penimbangan)?.z ?? null
  return {
    dihitung: huruf !== null,
    luarS: speaks?.kind === 'luarS' ? speaks.alasan : null,
    huruf,
    duaT: huruf !== null && isDuaT(anak, { bulan, huruf: huruf.huruf }, aturan.isAwalData),
    z,
    bgm: z !== null && isBGM(z),
  }
}

/** The latest weighing with a weight (else the latest row), and what it means in its month; null without any. */
export function hasilTerakhir(anak: AnakRegister, aturan: AturanHasil) {
  const last = anak.penimbangan.findLast((p) => p.bbG !== null) ?? anak.penimbangan.at(-1)
  if (!last) return null
  const { huruf, duaT, bgm, z } = hasilSatu(anak, last, aturan)
  return { tanggal: last.tanggal, bbG: last.bbG, tbMm: last.tbMm, huruf: huruf?.huruf ?? null, duaT, bgm, zBBU: z }
}
