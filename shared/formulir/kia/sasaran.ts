import type { KehamilanIbu } from '#shared/bahan/bahan.ts'
import type { BukuKia } from '#shared/bahan/kia.ts'
import type { JenisSasaran } from '#shared/catatan/sasaran.ts'
import { isSatuPersalinan } from '#shared/domain/hamil/satu-persalinan.ts'
import { kunciNama } from '#shared/domain/identitas/nama-tempat.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { kelahiranDi, posyanduPada } from '../lahir-mati.ts'
import type { Umum } from '../masukan.ts'

/** How many there are to be reached in a year. @source docs/aturan/formulir.md, "LB3 KIA" */

/** The day a pregnancy is counted by: that of its delivery, else the one that is expected; null where it ended otherwise. */
function hariBersalin({ akhir, sebabAkhir, hpl }: KehamilanIbu): Tanggal | null {
  if (akhir !== null) return sebabAkhir === 'bersalin' ? akhir : null
  return hpl
}

type Diminta = { readonly posyandu: ReadonlySet<string>; readonly sampai: Tanggal }

/** Mothers who give birth in the year, as far as it is known on a day: an entry a delivery. */
export function ibuBersalin({ hamil, lahirMati, warga: { warga }, tahun }: BukuKia, { posyandu, sampai }: Diminta) {
  const isDi = (id: string, pada: Tanggal) =>
    posyandu.has(posyanduPada(warga.get(id), pada < sampai ? pada : sampai) ?? '')
  const dikenal = hamil.ibu.flatMap(({ id, kehamilan }) =>
    kehamilan.flatMap((satu) => {
      const pada = satu.mulai <= sampai ? hariBersalin(satu) : null
      return pada === null ? [] : [{ id, pada }]
    }),
  )
  const tanpaKartu = lahirMati.kelahiran.flatMap(({ ibuId, tanggal }) => {
    if (ibuId === null || tanggal > sampai) return []
    return dikenal.some(({ id, pada }) => id === ibuId && isSatuPersalinan(pada, tanggal))
      ? []
      : [{ id: ibuId, pada: tanggal }]
  })
  const semua = [...dikenal, ...tanpaKartu.filter((satu, i) => !isKembar(tanpaKartu.slice(0, i), satu))]
  return semua.filter(({ id, pada }) => pada.startsWith(tahun) && isDi(id, pada)).map(({ id }) => id)
}

type Bersalin = { readonly id: string; readonly pada: Tanggal }
const isKembar = (lain: readonly Bersalin[], { id, pada }: Bersalin): boolean =>
  lain.some((satu) => satu.id === id && isSatuPersalinan(satu.pada, pada))

/** Babies born alive in the year until a day. */
export function bayiHidup({ lahirMati, warga, tahun }: BukuKia, { posyandu, sampai }: Diminta): string[] {
  return lahirMati.kelahiran.flatMap((lahir) => {
    const { hidup, tanggal, id, bayiId, ibuId } = lahir
    if (!hidup || tanggal > sampai || !tanggal.startsWith(tahun)) return []
    return posyandu.has(kelahiranDi({ warga }, lahir) ?? '') ? [bayiId ?? ibuId ?? id] : []
  })
}

/** The official figure: of the posyandu asked for, or of their desa; null where an office named none for one of them. */
export function sasaranResmi(
  { sasaran }: Pick<BukuKia, 'sasaran'>,
  apa: JenisSasaran,
  { posyanduId, kepala, tempat }: Umum,
): number | null {
  const own = sasaran.filter((satu) => satu.apa === apa)
  const ids = posyanduId === null ? [...kepala.keys()] : [posyanduId]
  const perPosyandu = ids.map((id) => own.find((satu) => satu.posyanduId === id)?.jumlah ?? null)
  const jumlah = jumlahSemua(perPosyandu)
  if (jumlah !== null || posyanduId !== null) return jumlah
  const desa = new Set(ids.map((id) => kunciNama('desa', kepala.get(id)?.desa ?? tempat.desa ?? '')))
  return jumlahSemua(
    [...desa].map((nama) => own.find((satu) => kunciNama('desa', satu.desa ?? '') === nama)?.jumlah ?? null),
  )
}

function jumlahSemua(list: readonly (number | null)[]): number | null {
  return list.length === 0 ? null : list.reduce((sum, satu) => (sum === null || satu === null ? null : sum + satu))
}
