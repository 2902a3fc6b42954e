import { readSetelanKartu } from '#main/db/buku.ts'
import { addBulan } from '#shared/domain/tanggal/tanggal.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { listSasaranResmi } from './kia.repository.ts'
import type { Pembaca } from './pembaca.ts'

/** The year of the month: mothers and children as the forms of a year read them, and how many there are as offices say. */
export const readKia: Pembaca<'kia'> = ({ context, periode, pada }) => {
  const tahun = pada(periodeOf('tahun', periode.akhir))
  const lalu = pada(periodeOf('tahun', addBulan(periode.akhir, -12)))
  const buku = {
    ...{ tahun: periode.akhir.slice(0, 4), setelan: readSetelanKartu(context.db) },
    // Births of the year before, too: January is held against December.
    ...{ hamil: tahun.ambil('hamil')(null), lahirMati: lalu.ambil('lahirMati')(null) },
    ...{ warga: tahun.ambil('warga')(null), kartu: tahun.ambil('kartu')(null) },
    sasaran: listSasaranResmi(context.db, Number(periode.akhir.slice(0, 4))),
  }
  return () => buku
}
