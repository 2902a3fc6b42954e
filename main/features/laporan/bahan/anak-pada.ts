import type { AnakPada } from '#shared/bahan/anak.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import type { Pembaca } from './pembaca.ts'

/** The children of any month, as the forms of that month read them: read when it is first asked for. */
export const readAnakPada: Pembaca<'anakPada'> = ({ pada }) => {
  const known = new Map<Bulan, ReturnType<AnakPada>>()
  const anakPada: AnakPada = (bulan) => {
    const before = known.get(bulan)
    if (before) return before
    const baca = pada(periodeOf('bulan', bulan))
    const made = { anak: baca.ambil('anak')(null), buka: baca.ambil('buka')(null) }
    known.set(bulan, made)
    return made
  }
  return () => anakPada
}
