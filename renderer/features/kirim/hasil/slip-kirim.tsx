import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { isiSlip } from '../isi-slip.ts'
import { SlipDanCetak } from './slip.tsx'

/** The slip of a package that was sent. */
export function LembarSlip({
  nomor,
  tujuan,
  bulan,
}: {
  readonly nomor: number
  readonly tujuan: string
  readonly bulan: readonly BulanKirim[]
}) {
  const { tempat } = useKeadaan()
  const { data: slip, error, refetch } = useCall('kirim.slip', { nomor })
  if (!slip) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  const posyandu = bulan.find((b) => b.bulan === slip.bulan)?.posyandu ?? null
  const isi = isiSlip(slip, { dari: tempat ? formatTempat(tempat) : slip.dari, ke: tujuan, posyandu })
  const kabar = slip.diterima && (
    <p className="small">
      Diterima {formatWaktu(slip.diterima.waktu)} oleh {slip.diterima.oleh}.
    </p>
  )
  return <SlipDanCetak isi={isi} kabar={kabar} />
}
