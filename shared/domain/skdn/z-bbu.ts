import { zUkuran } from '../antropometri/balita.ts'
import type { Umur } from '../antropometri/inti.ts'
import { kelasBBU } from '../antropometri/kelas.ts'
import type { AnakRegister, Penimbangan } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh, umurHari } from '../tanggal/umur.ts'

export type NilaiZ = { readonly z: number; readonly flagged: boolean }
/** Gives the z BB/U of one weighing, or null where there is none (oedema, no weight). */
export type ZBBU = (anak: Lahir, penimbangan: Timbang) => NilaiZ | null
type Lahir = Pick<AnakRegister, 'jk' | 'tanggalLahir'>
type Timbang = Pick<Penimbangan, 'tanggal' | 'bbG' | 'edema'>

/** By days as WHO Anthro counts, or by the Permenkes table of completed months. */
export type RujukanZ = 'hari' | 'bulanPenuh'

/** The age a z-score is looked up by, by the rule in force: days, or completed months. */
export function umurUntukZ(lahir: Tanggal, pada: Tanggal, rujukan: RujukanZ): Umur {
  return rujukan === 'hari' ? { hari: umurHari(lahir, pada) } : { bulan: umurBulanPenuh(lahir, pada) }
}

/**
 * The z BB/U of a weighing by the age rule in force, or null without weight, sex, birth date, or with oedema.
 *
 * @source docs/aturan/skdn.md, "z-scores"
 */
export function zBBUPada(anak: Lahir, penimbangan: Timbang, rujukan: RujukanZ): NilaiZ | null {
  const { jk, tanggalLahir } = anak
  if (jk === null || tanggalLahir === null || penimbangan.bbG === null || penimbangan.edema) return null
  if (penimbangan.tanggal < tanggalLahir) return null
  const umur = umurUntukZ(tanggalLahir, penimbangan.tanggal, rujukan)
  return zUkuran({ jk, umur }, { bbG: penimbangan.bbG, edema: false }).bbu
}

/** The z BB/U of the report, remembered per weighing: a month asks for the same one several times. */
export function createZBBU(rujukan: RujukanZ): ZBBU {
  const known = new WeakMap<Timbang, NilaiZ | null>()
  return (anak, penimbangan) => {
    const remembered = known.get(penimbangan)
    if (remembered !== undefined) return remembered
    const z = zBBUPada(anak, penimbangan, rujukan)
    known.set(penimbangan, z)
    return z
  }
}

/** True when two z-scores of one weighing fall into different classes BB/U. */
export function isBedaKelas(a: NilaiZ | null, b: NilaiZ | null): boolean {
  return a !== null && b !== null && kelasBBU(a.z) !== kelasBBU(b.z)
}
