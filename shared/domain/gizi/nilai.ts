import { type SkorZ, zUkuran } from '../antropometri/balita.ts'
import { type KelasBBU, type KelasGizi, type KelasTBU, kelasBBU, kelasGizi, kelasTBU } from '../antropometri/kelas.ts'
import type { HariUkur } from '../penimbangan/hari-ukur.ts'
import { keanggotaanPenimbangan } from '../register/keanggotaan.ts'
import type { Lengkap } from '../skdn/di-bulan.ts'
import { type RujukanZ, umurUntukZ } from '../skdn/z-bbu.ts'
import { type Bulan, bulanOf } from '../tanggal/tanggal.ts'
import { umurBalitaTerakhirBulan, umurBulanPenuh } from '../tanggal/umur.ts'

/** The three indexes of the state of nutrition. */
export const indeksGizi = ['BBU', 'TBU', 'BBTB'] as const
export type IndeksGizi = (typeof indeksGizi)[number]

/** Measured, and in no class: a z no child has, or none because the length lies outside the table. */
type TanpaKelas = 'outlier' | 'tanpaZ'

/** The classes of each index in the order they are counted, from low to high, then what stands in no class. */
export const kelasIndeks = {
  BBU: ['sangatKurang', 'kurang', 'normal', 'risikoLebih', 'outlier', 'tanpaZ', 'edema'],
  TBU: ['sangatPendek', 'pendek', 'normal', 'tinggi', 'outlier', 'tanpaZ'],
  BBTB: ['giziBuruk', 'giziKurang', 'giziBaik', 'berisikoGiziLebih', 'giziLebih', 'obesitas', 'outlier', 'tanpaZ'],
} as const satisfies {
  readonly BBU: readonly (KelasBBU | TanpaKelas | 'edema')[]
  readonly TBU: readonly (KelasTBU | TanpaKelas)[]
  readonly BBTB: readonly (KelasGizi | TanpaKelas)[]
}
export type Kelas<I extends IndeksGizi> = (typeof kelasIndeks)[I][number]

/** An index of a child in a month: the day it was measured, and what that says. */
export type NilaiIndeks<I extends IndeksGizi> = {
  readonly hari: HariUkur
  /** two decimals; null with oedema and outside the table */
  readonly z: number | null
  readonly kelas: Kelas<I>
}

/** What a month says of a child; null where it was not measured for an index. */
export type NilaiGizi = { readonly [I in IndeksGizi]: NilaiIndeks<I> | null }

function kelasOf<K extends string>(skor: SkorZ | null, kelas: (z: number) => K): K | TanpaKelas {
  if (skor === null) return 'tanpaZ'
  return skor.flagged ? 'outlier' : kelas(skor.z)
}

/** The z-scores of one day by an age rule. Oedema is asked about by class, so it hides none here. */
export function zHari({ jk, tanggalLahir }: Pick<Lengkap, 'jk' | 'tanggalLahir'>, hari: HariUkur, rujukan: RujukanZ) {
  const { bbG, tbMm, caraUkur } = hari
  const umur = umurUntukZ(tanggalLahir, hari.tanggal, rujukan)
  return zUkuran({ jk, umur }, { bbG, tbMm, caraUkur, edema: false })
}

function nilaiBBU(anak: Lengkap, hari: HariUkur, rujukan: RujukanZ): NilaiIndeks<'BBU'> {
  if (hari.edema) return { hari, z: null, kelas: 'edema' }
  const { bbu } = zHari(anak, hari, rujukan)
  return { hari, z: bbu?.z ?? null, kelas: kelasOf(bbu, kelasBBU) }
}

function nilaiTBU(anak: Lengkap, hari: HariUkur, rujukan: RujukanZ): NilaiIndeks<'TBU'> {
  const { tbu } = zHari(anak, hari, rujukan)
  return { hari, z: tbu?.z ?? null, kelas: kelasOf(tbu, kelasTBU) }
}

/** With oedema of both feet a child is gizi buruk, whatever it weighs. @source Permenkes 2/2020; docs/aturan/gizi.md */
function nilaiBBTB(anak: Lengkap, hari: HariUkur, rujukan: RujukanZ): NilaiIndeks<'BBTB'> {
  if (hari.edema) return { hari, z: null, kelas: 'giziBuruk' }
  const { bbtb } = zHari(anak, hari, rujukan)
  return { hari, z: bbtb?.z ?? null, kelas: kelasOf(bbtb, kelasGizi) }
}

/** True on a day whose measures count: born, below 60 completed months, a member of a posyandu of this book. */
function isTerhitung(anak: Lengkap, { tanggal, posyanduId }: HariUkur): boolean {
  if (tanggal < anak.tanggalLahir || umurBulanPenuh(anak.tanggalLahir, tanggal) > umurBalitaTerakhirBulan) return false
  return keanggotaanPenimbangan(anak, tanggal, posyanduId) !== null
}

/** Whether a measure was taken: 0 and less counts as none. */
const ada = (nilai: number | null): boolean => nilai !== null && nilai > 0

/**
 * What a month says of a child: each index by the last day that holds what it needs.
 *
 * @param hari the days of the child, as `hariUkur` gives them
 * @source docs/aturan/gizi.md, "Pengukuran mana yang dihitung"
 * @edge weighed on the 5th and measured on the 20th: BB/U of the 5th, TB/U of the 20th, no BB/TB
 */
export function nilaiGizi(anak: Lengkap, hari: readonly HariUkur[], bulan: Bulan, rujukan: RujukanZ): NilaiGizi {
  const days = hari.filter((one) => bulanOf(one.tanggal) === bulan && isTerhitung(anak, one))
  const berat = days.findLast(({ bbG }) => ada(bbG))
  const tinggi = days.findLast(({ tbMm }) => ada(tbMm))
  const keduanya = days.findLast(({ bbG, tbMm }) => ada(bbG) && ada(tbMm))
  return {
    BBU: berat ? nilaiBBU(anak, berat, rujukan) : null,
    TBU: tinggi ? nilaiTBU(anak, tinggi, rujukan) : null,
    BBTB: keduanya ? nilaiBBTB(anak, keduanya, rujukan) : null,
  }
}

/** The last month before this one in which the child has a plausible TB/U, and its class; null without any. */
export function tbuSebelum(anak: Lengkap, hari: readonly HariUkur[], bulan: Bulan, rujukan: RujukanZ): KelasTBU | null {
  const counted = hari.filter((one) => bulanOf(one.tanggal) < bulan && ada(one.tbMm) && isTerhitung(anak, one))
  // The last day of a month speaks for it: an earlier one is heard only in another month.
  const perBulan = new Map(counted.map((one) => [bulanOf(one.tanggal), one]))
  for (const one of [...perBulan.values()].reverse()) {
    const { kelas } = nilaiTBU(anak, one, rujukan)
    if (kelas !== 'outlier' && kelas !== 'tanpaZ') return kelas
  }
  return null
}
