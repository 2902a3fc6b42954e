import type { AppContext } from '#main/context/context.ts'
import { hitungBulan, refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import type { MutuData, SampelMutu, TemuanMutu } from '#shared/contract/mutu.ts'
import { undiSampel } from '#shared/domain/mutu/sampel.ts'
import { type Temuan, tingkatOf } from '#shared/domain/mutu/temuan.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { kalimatTemuan, nasihat } from '#shared/text/mutu.ts'
import { type BacaanMutu, bacaMutu, requirePosyandu, sha256 } from './baca-mutu.ts'
import { listTimbang, mapDisebut } from './mutu.repository.ts'

export type PilihMutu = { readonly bulan: Bulan; readonly posyanduId: string | null }

/** Findings as they are told. */
export function createSebut({ db }: AppContext, { skdn, hasil }: BacaanMutu): (temuan: Temuan) => TemuanMutu {
  const ids = [...hasil.temuan, ...hasil.dijawab].flatMap(({ anakId, pasanganId }) =>
    [anakId, pasanganId].filter((id) => id !== null),
  )
  const disebut = mapDisebut(db, [...new Set(ids)])
  const tempat = new Map(skdn.posyandu.map(({ posyandu: { id, nama } }) => [id, nama]))
  return (temuan) => {
    const { kode, anakId, pasanganId, posyanduId, tanggal, isian, nilai, pembanding, saran } = temuan
    const [anak, pasangan] = [disebut.get(anakId ?? '') ?? null, disebut.get(pasanganId ?? '') ?? null]
    const nama = tempat.get(posyanduId ?? '') ?? ''
    const sebutan = { anak: anak?.nama ?? '', pasangan: pasangan?.nama ?? '', posyandu: nama }
    return {
      ...{ kode, tingkat: tingkatOf(temuan), anak, pasangan, posyandu: nama, tanggal, isian, nilai, pembanding, saran },
      kalimat: kalimatTemuan(temuan, sebutan),
    }
  }
}

/** Those of one posyandu, or all. */
export const onlyDi =
  (posyanduId: string | null) =>
  <T extends { readonly posyanduId: string | null }>(list: readonly T[]): readonly T[] =>
    posyanduId === null ? list : list.filter((satu) => satu.posyanduId === posyanduId)

/** What a month says beside its findings. */
export function toMutu(
  { hasil, rujukan }: BacaanMutu,
  posyanduId: string | null,
): Omit<MutuData, 'temuan' | 'dijawab'> {
  return {
    bulan: hasil.bulan,
    rujukanZ: rujukan === 'hari' ? 'WHO harian' : 'Permenkes bulan penuh',
    posyandu: hasil.posyandu
      .filter(({ id }) => posyanduId === null || id === posyanduId)
      .map((satu) => ({ ...satu, nasihat: satu.nasihat.map((sebab) => nasihat[sebab]) })),
    kader: [],
    catatan: ['kader: buku ini tidak mencatat siapa yang menimbang'],
  }
}

/** The quality of the figures of a month, of the whole book or of one posyandu. */
export function readMutu(context: AppContext, { bulan, posyanduId }: PilihMutu): MutuData {
  requirePosyandu(context, posyanduId)
  const bacaan = bacaMutu(context, bulan)
  const { temuan, dijawab } = bacaan.hasil
  const only = onlyDi(posyanduId)
  const sebut = createSebut(context, bacaan)
  return { ...toMutu(bacaan, posyanduId), temuan: only(temuan).map(sebut), dijawab: only(dijawab).map(sebut) }
}

type PilihSampel = PilihMutu & { readonly benih: number; readonly bagian: number }

/** A counting weighing that may be drawn, and what the book holds of it: kg, cm. */
export type CalonUkur = SampelMutu['sampel'][number] & {
  readonly id: string
  readonly penimbanganId: string
  readonly bb: number | null
  readonly tb: number | null
}

/** The weighings drawn of a month. */
export function undiCalon(context: AppContext, { bulan, posyanduId, benih, bagian }: PilihSampel): CalonUkur[] {
  refuseBelumMulai(context, bulan)
  requirePosyandu(context, posyanduId)
  const rows = Map.groupBy(listTimbang(context.db, bulan), (row) => `${row.orang_id} ${row.tanggal}`)
  const calon = hitungBulan(context, bulan)
    .posyandu.filter(({ posyandu: { id } }) => posyanduId === null || id === posyanduId)
    .flatMap(({ posyandu, anak }) =>
      anak.flatMap(({ anak: { id, nama, tanggalLahir }, timbang }): CalonUkur[] => {
        if (timbang === null || tanggalLahir === null) return []
        const { tanggal, bbG, tbMm } = timbang.penimbangan
        const row = rows.get(`${id} ${tanggal}`)?.findLast(({ bb_g }) => bb_g !== null)
        if (!row) return []
        const ukur = { bb: bbG === null ? null : bbG / 1000, tb: tbMm === null ? null : tbMm / 10 }
        return [{ id, nama, tanggalLahir, posyandu: posyandu.nama, tanggal, penimbanganId: row.id, ...ukur }]
      }),
    )
  return undiSampel(calon, { bulan, benih, bagian }, sha256)
}

/** The counting weighings of a month that are typed anew: nothing of what the book holds of them. */
export function readSampel(context: AppContext, pilih: PilihSampel): SampelMutu {
  const { benih, bagian } = pilih
  const sampel = undiCalon(context, pilih).map(({ nama, tanggalLahir, posyandu, tanggal }) => ({
    ...{ nama, tanggalLahir, posyandu, tanggal },
  }))
  return { benih, bagian, sampel }
}
