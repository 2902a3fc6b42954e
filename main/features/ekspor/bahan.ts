import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { hitungGizi } from '#main/db/gizi-bulan.ts'
import { listPemberian } from '#main/db/pemberian.ts'
import { refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { warnaKapsul } from '#shared/catatan/pemberian.ts'
import type { TempatDhis2 } from '#shared/domain/ekspor/dhis2.ts'
import type { AnakUnggah, UkurUnggah } from '#shared/domain/ekspor/sigizi.ts'
import type { AnakGizi, PosyanduGizi } from '#shared/domain/gizi/gizi.ts'
import type { AnakSkdn, PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { type Bulan, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { slug } from '#shared/formulir/nama.ts'
import { type HariRow, listAsi, listHari, mapIdentitas } from './ekspor.repository.ts'

/** A posyandu of the month that files are made of. */
export type TempatEkspor = TempatDhis2 & {
  readonly id: string
  readonly skdn: PosyanduHasil
  readonly gizi: PosyanduGizi
}

/** What stands in the name of a file for each posyandu; two that are written alike are told apart. */
function slugOf(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    [...names].map(([id, nama]) => {
      const satu = slug(nama)
      const count = (seen.get(satu) ?? 0) + 1
      seen.set(satu, count)
      return [id, count === 1 ? satu : `${satu}-${count}`]
    }),
  )
}

/** The posyandu asked for, counted. @throws AppFailure where the month has not begun */
export function bacaTempat(context: AppContext, bulan: Bulan, posyanduId: string | null): TempatEkspor[] {
  refuseBelumMulai(context, bulan)
  const names = namaPosyanduJelas(context.db)
  const slugs = slugOf(names)
  const [hasil] = hitungGizi(context, [bulan])
  return (hasil?.skdn.posyandu ?? []).flatMap((skdn) => {
    const { id } = skdn.posyandu
    const gizi = hasil?.gizi.posyandu.find(({ posyandu }) => posyandu.id === id)
    if (!gizi || (posyanduId !== null && id !== posyanduId)) return []
    return [{ id, nama: names.get(id) ?? '', slug: slugs.get(id) ?? '', skdn, gizi }]
  })
}

const banding = (a: { nama: string; tanggalLahir: string | null }, b: typeof a): number =>
  a.nama.localeCompare(b.nama, 'id') || (a.tanggalLahir ?? '').localeCompare(b.tanggalLahir ?? '')

/** A child with both counts of the month. */
export type AnakEkspor = { readonly skdn: AnakSkdn; readonly gizi: AnakGizi | undefined }

/** The children of S of a posyandu, by name, then birth date. */
export function urutAnak({ skdn, gizi }: TempatEkspor): AnakEkspor[] {
  const status = new Map(gizi.anak.map((satu) => [satu.anak.id, satu]))
  return skdn.anak
    .toSorted((a, b) => banding(a.anak, b.anak))
    .map((satu) => ({ skdn: satu, gizi: status.get(satu.anak.id) }))
}

/** Beside weight and length, what stands on the days of a month: the last of each measure. */
export function bacaHari(context: AppContext, bulan: Bulan) {
  const perHari = new Map<string, HariRow>()
  for (const row of listHari(context.db, bulan)) {
    const kunci = `${row.orang_id} ${row.tanggal}`
    const lama = perHari.get(kunci)
    perHari.set(kunci, {
      ...row,
      lila_mm: row.lila_mm ?? lama?.lila_mm ?? null,
      lk_mm: row.lk_mm ?? lama?.lk_mm ?? null,
      vitamin_a: row.vitamin_a ?? lama?.vitamin_a ?? null,
    })
  }
  for (const { orang_id, tanggal, jenis } of listPemberian(context.db, {
    dari: firstDayOf(bulan),
    sampai: lastDayOf(bulan),
  })) {
    const [row, warna] = [perHari.get(`${orang_id} ${tanggal}`), warnaKapsul(jenis)]
    if (row && warna !== null) perHari.set(`${orang_id} ${tanggal}`, { ...row, vitamin_a: row.vitamin_a ?? warna })
  }
  return (orangId: string, tanggal: Tanggal) => perHari.get(`${orangId} ${tanggal}`)
}

function ukurOf({ skdn, gizi }: AnakEkspor, hari: ReturnType<typeof bacaHari>): UkurUnggah | null {
  const counted = skdn.timbang?.penimbangan
  if (!counted) return null
  // What stands on the day, also where an earlier row of it holds the length.
  const { tanggal, bbG, tbMm, caraUkur, edema } = gizi?.nilai.BBU?.hari ?? counted
  if (bbG === null) return null
  const lain = hari(skdn.anak.id, tanggal)
  return {
    ...{ tanggal, bbG, tbMm, caraUkur, edema },
    lilaMm: lain?.lila_mm ?? null,
    lkMm: lain?.lk_mm ?? null,
    vitaminA: lain?.vitamin_a ?? null,
  }
}

/** The children of a posyandu as uploads tell of them. */
export function bacaUnggah(
  context: AppContext,
  tempat: TempatEkspor,
  hari: ReturnType<typeof bacaHari>,
): (AnakUnggah & { readonly diukur: boolean })[] {
  const anak = urutAnak(tempat)
  const ids = anak.map(({ skdn }) => skdn.anak.id)
  const identitas = mapIdentitas(context.db, ids)
  const asi = Map.groupBy(listAsi(context.db, ids), ({ orang_id }) => orang_id)
  return anak.flatMap((satu) => {
    const { id } = satu.skdn.anak
    const diri = identitas.get(id)
    if (!diri) return []
    const ukur = ukurOf(satu, hari)
    const sampai = ukur?.tanggal ?? ''
    return [
      {
        identitas: diri,
        punyaKia: satu.skdn.punyaKms,
        ukur,
        asi: (asi.get(id) ?? [])
          .filter(({ tanggal }) => tanggal <= sampai)
          .map(({ tanggal, asi: jawab }) => ({ tanggal, ya: jawab === 'ya' })),
        diukur: (satu.gizi?.nilai.TBU ?? null) !== null,
      },
    ]
  })
}
