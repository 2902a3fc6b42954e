import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { grafikSvg } from '#main/reports/grafik-svg.ts'
import { gambarGrafik } from '#shared/domain/grafik/gambar.ts'
import { kataPojok } from '#shared/domain/grafik/kata.ts'
import { bidangSurat, judulGrafik } from '#shared/domain/grafik/kertas.ts'
import { modelGrafik } from '#shared/domain/grafik/model.ts'
import { lembarTerakhir } from './grafik.ts'
import { readKartu } from './kartu.ts'

/** The KMS of somebody for a letter; null of whom none can be drawn: no child, or sex or birth date unknown. */
export function gambarSurat(context: AppContext, orangId: string) {
  if (!context.register().anak.has(orangId)) return null
  const kartu = readKartu(context, orangId)
  const lembar = lembarTerakhir(kartu)
  const { rujukanZ: rujukan } = readPengaturan(context.db)
  const model = modelGrafik(kartu, 'BBU', lembar, { hariIni: context.hariIni(), rujukan })
  if (model === null || kartu.penimbangan.length === 0) return null
  const { lebarMm, tinggiMm } = bidangSurat
  const gambar = gambarGrafik(model, bidangSurat, kataPojok('BBU', lembar, rujukan))
  return { judul: judulGrafik('BBU', lembar), svg: grafikSvg(gambar), lebarMm, tinggiMm }
}
