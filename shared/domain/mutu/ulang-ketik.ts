import { bulatkan } from './angka-akhir.ts'

/** What two readings of the same things differ by. */
export type BedaUlang = {
  /** Pairs read. */
  readonly n: number
  readonly berbeda: number
  /** percent of the pairs that differ; null without any */
  readonly salahPersen: number | null
  /** technical error of measurement, in the unit read */
  readonly tem: number | null
  /** percent of the mean */
  readonly temRelatif: number | null
  /** mean of second − first */
  readonly bias: number | null
}

/** Digits behind the comma of an error, and of a percentage. */
const desimal = { tem: 4, persen: 2 } as const

/**
 * The error of whoever measured or typed twice.
 *
 * @source Ulijaszek & Kerr 1999, Br J Nutr 82:165–177: TEM = √(Σd² / 2n)
 */
export function bedaUlang(pasangan: readonly (readonly [number, number])[]): BedaUlang {
  const n = pasangan.length
  const berbeda = pasangan.filter(([a, b]) => a !== b).length
  if (n === 0) return { n, berbeda, salahPersen: null, tem: null, temRelatif: null, bias: null }
  const jumlahKuadrat = pasangan.reduce((sum, [a, b]) => sum + (b - a) ** 2, 0)
  const tem = Math.sqrt(jumlahKuadrat / (2 * n))
  const mean = pasangan.reduce((sum, [a, b]) => sum + a + b, 0) / (2 * n)
  const bias = pasangan.reduce((sum, [a, b]) => sum + (b - a), 0) / n
  return {
    n,
    berbeda,
    salahPersen: bulatkan((100 * berbeda) / n, desimal.persen),
    tem: bulatkan(tem, desimal.tem),
    temRelatif: mean === 0 ? null : bulatkan((100 * tem) / mean, desimal.persen),
    bias: bulatkan(bias, desimal.tem),
  }
}

export type KelasTem = 'baik' | 'cukup' | 'kurang' | 'buruk'

/** Upper limits, kg and cm; what reaches one is of the next class. */
const batasTem = { bb: [0.04, 0.1, 0.21], tb: [0.4, 0.6, 1] } as const

/** The class of an error of measuring twice. @source WHO/UNICEF anthropometry training, standardization; docs/aturan/mutu.md @edge 0,04 kg is cukup */
export function kelasTem(isian: 'bb' | 'tb', tem: number): KelasTem {
  const [baik, cukup, kurang] = batasTem[isian]
  if (tem < baik) return 'baik'
  if (tem < cukup) return 'cukup'
  return tem < kurang ? 'kurang' : 'buruk'
}

export type KelasKetik = 'baik' | 'cukup' | 'ulang'

/** Cells that differ out of all typed twice. @edge 1 % is baik, 3 % cukup; more and the month is typed anew */
export function kelasKetik({ n, berbeda }: Pick<BedaUlang, 'n' | 'berbeda'>): KelasKetik | null {
  if (n === 0) return null
  if (berbeda * 100 <= n) return 'baik'
  return berbeda * 100 <= 3 * n ? 'cukup' : 'ulang'
}
