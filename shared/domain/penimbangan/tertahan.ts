import { zUkuran } from '../antropometri/balita.ts'
import type { AnakRegister, Penimbangan, Tertahan } from '../register/register.ts'
import { type RujukanZ, umurUntukZ } from '../skdn/z-bbu.ts'
import { berlipat, isWajar, type Ukuran, ukuranBb, ukuranTb } from './periksa-ukuran.ts'
import type { Pertanyaan } from './pertanyaan.ts'

/** Which measures of a row are held back. */
export type UkuranTertahan = { readonly bb: boolean; readonly tb: boolean }

/**
 * The measures that count nowhere for now: those no balita has, as long as nobody answered the question about them.
 *
 * What is merely doubtful counts while it is asked about.
 *
 * @param terbuka the questions about a row that wait for an answer
 * @source docs/aturan/skdn.md, "Weighings"
 */
export function ukuranTertahan(terbuka: readonly Pertanyaan[]): UkuranTertahan {
  const held = terbuka.filter((p) => p.mustahil)
  return {
    bb: held.some(({ isian }) => isian === 'bb'),
    tb: held.some(({ isian, kode }) => isian === 'tb' || kode === 'tertukar'),
  }
}

/** A measure, the one before it, and whether WHO flags it at this age. */
type Dibandingkan = { readonly nilai: number | null; readonly lalu: number | null; readonly flagged: boolean }

/** True unless the value lies where no question calls it impossible. */
function isJauh(ukuran: Ukuran, { nilai, lalu, flagged }: Dibandingkan): boolean {
  if (nilai === null) return false
  if (flagged || !isWajar(ukuran, nilai)) return true
  return lalu !== null && Math.max(nilai, lalu) > berlipat[ukuran.isian] * Math.min(nilai, lalu)
}

/**
 * Whether a weighing may hold a value no balita has: a quick look, by which almost every row of a book passes.
 *
 * True of every row `ukuranTertahan` would hold back; true of some others, too.
 *
 * @param anak the child with its earlier weighings, by date
 */
export function mungkinMustahil(
  anak: Pick<AnakRegister, 'jk' | 'tanggalLahir' | 'penimbangan'>,
  { tanggal, bbG, tbMm, caraUkur, edema }: Penimbangan,
  rujukan: RujukanZ,
): boolean {
  const { jk, tanggalLahir: lahir } = anak
  const born = lahir !== null && tanggal >= lahir
  const z = born ? zUkuran({ jk, umur: umurUntukZ(lahir, tanggal, rujukan) }, { bbG, tbMm, caraUkur, edema }) : null
  const before = (of: (p: Penimbangan) => number | null) => {
    const last = anak.penimbangan.findLast((p) => p.tanggal < tanggal && of(p) !== null)
    return last ? of(last) : null
  }
  return (
    isJauh(ukuranBb, { nilai: bbG, lalu: before((p) => p.bbG), flagged: z?.bbu?.flagged ?? false }) ||
    isJauh(ukuranTb, { nilai: tbMm, lalu: before((p) => p.tbMm), flagged: z?.tbu?.flagged ?? false })
  )
}

/** The weighing as it counts: without what is held back, which is kept as it was typed. */
export function tahan(penimbangan: Penimbangan, { bb, tb }: UkuranTertahan, teks: Tertahan): Penimbangan {
  if (!bb && !tb) return penimbangan
  return {
    ...penimbangan,
    bbG: bb ? null : penimbangan.bbG,
    tbMm: tb ? null : penimbangan.tbMm,
    tertahan: { bb: bb ? teks.bb : null, tb: tb ? teks.tb : null },
  }
}

/** True when a child was weighed in a month, though the weight counts nowhere yet. */
export function isBeratTertahan({ tertahan }: Pick<Penimbangan, 'tertahan'>): boolean {
  return tertahan !== null && tertahan.bb !== null
}
