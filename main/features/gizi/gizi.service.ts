import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { hitungGizi } from '#main/db/gizi-bulan.ts'
import { refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { missing } from '#shared/contract/errors.ts'
import type { BulanTren, StatusGizi } from '#shared/contract/gizi.ts'
import type { HasilGizi } from '#shared/domain/gizi/gizi.ts'
import { insidenStunting } from '#shared/domain/gizi/hitung.ts'
import { prevalensi } from '#shared/domain/gizi/prevalensi.ts'
import { onlyPosyandu } from '#shared/domain/skdn/hitung.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { addBulan, type Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { toStatusGizi } from './status-gizi.ts'

type Pilih = { readonly bulan: Bulan; readonly posyanduId: string | null; readonly rujukan: RujukanZ | null }

function requirePosyandu({ db }: AppContext, posyanduId: string | null): void {
  if (posyanduId === null || listPosyandu(db).some(({ id }) => id === posyanduId)) return
  missing('Posyandu ini tidak ada lagi di buku. Pilih posyandu lain.')
}

function onlyGizi(hasil: HasilGizi, posyanduId: string | null): HasilGizi {
  if (posyanduId === null) return hasil
  return { ...hasil, posyandu: hasil.posyandu.filter(({ posyandu }) => posyandu.id === posyanduId) }
}

/** The state of nutrition of a month, of the whole book or of one posyandu. */
export function readGizi(context: AppContext, { bulan, posyanduId, rujukan }: Pilih): StatusGizi {
  refuseBelumMulai(context, bulan)
  requirePosyandu(context, posyanduId)
  const [satu] = hitungGizi(context, [bulan], rujukan)
  if (!satu) return missing('Bulan ini tidak dapat dibaca. Pilih bulan lain.')
  return toStatusGizi(onlyPosyandu(satu.skdn, posyanduId), onlyGizi(satu.gizi, posyanduId))
}

/** Months a trend is told of. */
const bulanTren = 12

/** The twelve months ending with this one. */
export function readTren(context: AppContext, { bulan, posyanduId, rujukan }: Pilih): BulanTren[] {
  refuseBelumMulai(context, bulan)
  requirePosyandu(context, posyanduId)
  const months = Array.from({ length: bulanTren }, (_, i) => addBulan(bulan, i + 1 - bulanTren))
  return hitungGizi(context, months, rujukan).map(({ gizi }) => {
    const anak = onlyGizi(gizi, posyanduId).posyandu.flatMap((p) => p.anak)
    return { bulan: gizi.bulan, S: anak.length, prevalensi: prevalensi(anak), baru: insidenStunting(anak).baru }
  })
}
