import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { isiSlip } from '../isi-slip.ts'
import { SlipDanCetak } from './slip.tsx'

/** The slip of a package that was sent. */
export function LembarSlip({ nomor, bulan }: { readonly nomor: number; readonly bulan: readonly BulanKirim[] }) {
  const { data: slip, error, refetch } = useCall('kirim.slip', { nomor })
  if (!slip) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  const posyandu = bulan.find((b) => b.bulan === slip.bulan)?.posyandu ?? null
  const isi = isiSlip(slip, posyandu)
  const kabar = slip.diterima && (
    <p className="small">
      Diterima {formatWaktu(slip.diterima.waktu)} oleh {slip.diterima.oleh}.
    </p>
  )
  return <SlipDanCetak isi={isi} kabar={kabar} />
}
