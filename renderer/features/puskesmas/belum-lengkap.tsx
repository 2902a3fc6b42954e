import { Notice } from '#renderer/components/notice.tsx'
import { useCall } from '#renderer/lib/query.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { kalimatBelumLengkap } from './kalimat-lapor.ts'

/** Says above the numbers of a month whose report is still missing in them. */
export function BelumLengkap({ bulan }: { readonly bulan: Bulan }) {
  const { data } = useCall('puskesmas.matriks', { sampai: bulan, banyak: 1 })
  const kalimat = data ? kalimatBelumLengkap(data) : null
  return kalimat === null ? null : <Notice jenis="tanya">{kalimat}</Notice>
}
