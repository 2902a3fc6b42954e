/**
 * z-score by LMS: ((y/M)^L − 1) / (L·S). Not rounded.
 *
 * @source docs/aturan/antropometri.md, A3. No published L is exactly 0, so the logarithmic branch does not exist.
 */
export function zPolos(y: number, l: number, m: number, s: number): number {
  // exp(L·ln) is half the time of a power and differs from it in the sixteenth digit only; z keeps two decimals.
  return ((l === 1 ? y / m : Math.exp(l * Math.log(y / m))) - 1) / (s * l)
}

/** The measurement at `k` standard deviations, in the unit of M. */
export function nilaiSd(k: number, l: number, m: number, s: number): number {
  return m * (1 + l * s * k) ** (1 / l)
}

/**
 * z-score for weight-based indicators: beyond ±3 the distance between SD 2 and SD 3 goes on as a straight line.
 *
 * @source docs/aturan/antropometri.md, A3 (restricted formula)
 */
export function zTerbatas(y: number, l: number, m: number, s: number): number {
  const z = zPolos(y, l, m, s)
  return z >= -3 && z <= 3 ? z : zLurus(z, y, l, m, s)
}

/** Beyond ±3. Apart from `zTerbatas`, which stays small enough to be compiled into its callers. */
function zLurus(z: number, y: number, l: number, m: number, s: number): number {
  if (z > 3) {
    const sd3 = nilaiSd(3, l, m, s)
    return 3 + (y - sd3) / (sd3 - nilaiSd(2, l, m, s))
  }
  const sd3 = nilaiSd(-3, l, m, s)
  return -3 + (y - sd3) / (nilaiSd(-2, l, m, s) - sd3)
}

/**
 * Rounds to two decimals the way the reference does: to the nearer of the two neighbours as doubles, ties to even.
 *
 * @returns NaN for what is no finite number; never −0
 * @source docs/aturan/antropometri.md, A7
 */
export function bulatDua(z: number): number {
  const steps = 100 * z
  const nearest = Math.floor(steps + 0.5)
  // Only near a tie can the neighbours as doubles decide otherwise than plain rounding.
  if (Math.abs(Math.abs(steps - nearest) - 0.5) > tieWidth) return nearest === 0 ? 0 : nearest / 100
  return bulatSeri(z)
}

/** Hundredths; wider than any error of `100 * z` at the sizes a z-score has. */
const tieWidth = 1e-6

function bulatSeri(z: number): number {
  const size = Math.abs(z)
  const steps = 100 * size
  if (!(steps < Number.POSITIVE_INFINITY)) return Number.NaN
  const floor = Math.floor(steps)
  const low = floor / 100
  const high = Math.ceil(steps) / 100
  const up = high - size
  const down = size - low
  const rounded = up < down || (up === down && floor % 2 === 1) ? high : low
  return z < 0 && rounded !== 0 ? -rounded : rounded
}
