import type { AppContext } from '#main/context/context.ts'
import type { AnakFhir } from '#shared/domain/ekspor/fhir.ts'
import { kodeOf } from '#shared/domain/imunisasi/jadwal.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { bacaHari, type TempatEkspor, urutAnak } from './bahan.ts'
import { listDosis, mapIdentitas } from './ekspor.repository.ts'

const tanpaNilai = { BBU: null, TBU: null, BBTB: null } as const

/** The children of a month of whom there is something to tell: a measure, or a dose. */
export function bacaFhir(context: AppContext, bulan: Bulan, tempat: readonly TempatEkspor[]): AnakFhir[] {
  const anak = tempat.flatMap(urutAnak)
  const ids = anak.map(({ skdn }) => skdn.anak.id)
  const identitas = mapIdentitas(context.db, ids)
  const dosis = Map.groupBy(listDosis(context.db, ids, bulan), ({ orang_id }) => orang_id)
  const hari = bacaHari(context, bulan)
  return anak.flatMap(({ skdn, gizi }): AnakFhir[] => {
    const { id, nama, tanggalLahir } = skdn.anak
    const nilai = gizi?.nilai ?? tanpaNilai
    const diberi = dosis.get(id) ?? []
    const diukur = Object.values(nilai).some((satu) => satu !== null)
    if (tanggalLahir === null || (!diukur && diberi.length === 0)) return []
    const diri = identitas.get(id)
    const lain = nilai.BBU ? hari(id, nilai.BBU.hari.tanggal) : undefined
    return [
      {
        ...{ id, nama, jk: skdn.jk, tanggalLahir, nilai },
        nik: diri?.nik ?? null,
        nikIbu: diri?.nikIbu ?? null,
        lilaMm: lain?.lila_mm ?? null,
        lkMm: lain?.lk_mm ?? null,
        dosis: diberi.map(({ id: dosisId, dosis: kode, tanggal, batch, kedaluwarsa, riwayat }) => ({
          ...{ id: dosisId, kode, tanggal, batch, kedaluwarsa },
          nama: kodeOf(kode)?.nama ?? kode,
          riwayat: riwayat === 1,
        })),
      },
    ]
  })
}
