import { periodeOf } from '#shared/formulir/periode.ts'
import type { Pembaca } from './pembaca.ts'
import { mapDijawab } from './setahun.repository.ts'

/** The year of the month: read as the forms of a year read it. */
export const readSetahun: Pembaca<'setahun'> = ({ context, periode, pada }) => {
  const tahun = pada(periodeOf('tahun', periode.akhir))
  const dijawab = mapDijawab(context.db, context.hariIni())
  return (posyanduId) => ({
    buka: tahun.ambil('buka')(posyanduId),
    warga: tahun.ambil('warga')(posyanduId),
    kartu: tahun.ambil('kartu')(posyanduId),
    dijawab,
  })
}
