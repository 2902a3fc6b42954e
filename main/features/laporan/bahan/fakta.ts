import { readPengaturan } from '#main/db/buku.ts'
import { mapKapsul } from '#main/db/pemberian.ts'
import type { FaktaAnak } from '#shared/bahan/bahan.ts'
import { zUkuran } from '#shared/domain/antropometri/balita.ts'
import { kelasGizi, kelasTBU } from '#shared/domain/antropometri/kelas.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { umurUntukZ } from '#shared/domain/skdn/z-bbu.ts'
import { firstDayOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import type { PengaturanForm } from '#shared/formulir/masukan.ts'
import { mapAsi } from '../laporan.repository.ts'
import type { Pembaca } from './pembaca.ts'

type StatusGizi = Pick<FaktaAnak, 'bbTb' | 'tbU'>

function statusGizi({ timbang, anak, jk }: AnakSkdn, rujukanZ: PengaturanForm['rujukanZ']): StatusGizi {
  if (timbang === null || anak.tanggalLahir === null) return { bbTb: null, tbU: null }
  const { tanggal, bbG, tbMm, caraUkur, edema } = timbang.penimbangan
  const umur = umurUntukZ(anak.tanggalLahir, tanggal, rujukanZ)
  const z = zUkuran({ jk, umur }, { bbG, tbMm, caraUkur, edema })
  return {
    bbTb: z.bbtb === null ? null : kelasGizi(z.bbtb.z),
    tbU: z.tbu === null ? null : kelasTBU(z.tbu.z),
  }
}

/** What was given, asked and measured of each child of S in the month. */
export const readFakta: Pembaca<'fakta'> = ({ context, bulan, ambil }) => {
  const { rujukanZ } = readPengaturan(context.db)
  const rows = mapAsi(context.db, { bulan, sampai: context.hariIni() })
  const [akhir, kini] = [lastDayOf(bulan), context.hariIni()]
  const kapsul = mapKapsul(context.db, { dari: firstDayOf(bulan), sampai: akhir < kini ? akhir : kini })
  const facts = new Map<string, FaktaAnak>()
  for (const a of ambil('skdn')(null).posyandu.flatMap((p) => p.anak)) {
    const layanan = { vitaminA: kapsul.get(a.anak.id) ?? null, asi: rows.get(a.anak.id) ?? null }
    facts.set(a.anak.id, { ...layanan, ...statusGizi(a, rujukanZ) })
  }
  return () => facts
}
