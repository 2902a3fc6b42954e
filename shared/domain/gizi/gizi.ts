import { hariUkur } from '../penimbangan/hari-ukur.ts'
import type { AnakRegister, JenisKelamin } from '../register/register.ts'
import { isLengkap } from '../skdn/di-bulan.ts'
import type { AnakBulan, HasilSkdn, PosyanduSkdn } from '../skdn/skdn.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import type { Bulan } from '../tanggal/tanggal.ts'
import type { KelompokUmur } from '../tanggal/umur.ts'
import { type IndeksGizi, indeksGizi, type Kelas, type NilaiGizi, nilaiGizi, tbuSebelum } from './nilai.ts'

/** Newly stunted in the month, or stunted when it was measured for the first time. */
export type Insiden = 'baru' | 'pertamaDiukur'

/** One child of S in a month, with what its measures say. */
export type AnakGizi = {
  readonly anak: AnakBulan
  readonly jk: JenisKelamin
  readonly kelompok: KelompokUmur
  /** completed months on the reference date */
  readonly umur: number
  /** In D of the SKDN. */
  readonly ditimbang: boolean
  readonly nilai: NilaiGizi
  /** Not stunted when last measured before, and plausibly measured now: who may become newly stunted. */
  readonly berisiko: boolean
  readonly insiden: Insiden | null
}

/** An index of a child that falls into two classes by the two age rules. */
export type BedaKelas = {
  readonly anak: AnakBulan
  readonly indeks: IndeksGizi
  readonly harian: Kelas<IndeksGizi>
  readonly bulanPenuh: Kelas<IndeksGizi>
}

export type PosyanduGizi = {
  readonly posyandu: PosyanduSkdn
  readonly anak: readonly AnakGizi[]
  readonly bedaKelas: readonly BedaKelas[]
}

export type HasilGizi = {
  readonly bulan: Bulan
  readonly sementara: boolean
  readonly rujukan: RujukanZ
  readonly posyandu: readonly PosyanduGizi[]
}

const pendek: readonly string[] = ['sangatPendek', 'pendek']
const takWajar: readonly string[] = ['outlier', 'tanpaZ']

function bedaKelas(anak: AnakBulan, harian: NilaiGizi, bulanPenuh: NilaiGizi): BedaKelas[] {
  return indeksGizi.flatMap((indeks) => {
    const [a, b] = [harian[indeks]?.kelas, bulanPenuh[indeks]?.kelas]
    return a === undefined || b === undefined || a === b ? [] : [{ anak, indeks, harian: a, bulanPenuh: b }]
  })
}

function insidenOf(kini: NilaiGizi['TBU'], lalu: string | null): Pick<AnakGizi, 'berisiko' | 'insiden'> {
  if (kini === null || takWajar.includes(kini.kelas)) return { berisiko: false, insiden: null }
  const stunted = pendek.includes(kini.kelas)
  if (lalu === null) return { berisiko: false, insiden: stunted ? 'pertamaDiukur' : null }
  const berisiko = !pendek.includes(lalu)
  return { berisiko, insiden: berisiko && stunted ? 'baru' : null }
}

/**
 * The state of nutrition of a month: who stands in S of the SKDN, and what the measures of the month say of each.
 *
 * @param skdn the month as the SKDN counts it
 * @param anakOf the child with all its measures
 * @source docs/aturan/gizi.md
 */
export function gizi(skdn: HasilSkdn, rujukan: RujukanZ, anakOf: (id: string) => AnakRegister | undefined): HasilGizi {
  const toPosyandu = ({ posyandu, anak }: HasilSkdn['posyandu'][number]): PosyanduGizi => {
    const beda: BedaKelas[] = []
    const list = anak.flatMap((satu): AnakGizi[] => {
      const child = anakOf(satu.anak.id)
      if (!child || !isLengkap(child)) return []
      const hari = hariUkur(child)
      const menurut = {
        hari: nilaiGizi(child, hari, skdn.bulan, 'hari'),
        bulanPenuh: nilaiGizi(child, hari, skdn.bulan, 'bulanPenuh'),
      }
      beda.push(...bedaKelas(satu.anak, menurut.hari, menurut.bulanPenuh))
      const nilai = menurut[rujukan]
      const lalu = nilai.TBU === null ? null : tbuSebelum(child, hari, skdn.bulan, rujukan)
      const { anak: siapa, jk, kelompok, umur, timbang } = satu
      return [{ anak: siapa, jk, kelompok, umur, ditimbang: timbang !== null, nilai, ...insidenOf(nilai.TBU, lalu) }]
    })
    return { posyandu, anak: list, bedaKelas: beda }
  }
  return {
    bulan: skdn.bulan,
    sementara: skdn.sementara,
    rujukan,
    posyandu: skdn.posyandu.map(toPosyandu),
  }
}
