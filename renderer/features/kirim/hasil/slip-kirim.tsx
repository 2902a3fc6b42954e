import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/query.ts'
import { kataDisisihkan } from '#shared/text/disisihkan.ts'
import { isiSuratAntar } from '../isi-slip.ts'
import { SlipDanCetak } from './slip.tsx'

/** The paper that goes along with a package that was sent. */
export function LembarSlip({ nomor }: { readonly nomor: number }) {
  const { data: slip, error, refetch } = useCall('kirim.slip', { nomor })
  if (!slip) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  const kabar = slip.diterima && (
    <p className="small">
      Diterima {formatWaktu(slip.diterima.waktu)} oleh {slip.diterima.oleh}.
      {slip.diterima.disisihkan > 0 && ` ${kataDisisihkan(slip.diterima.disisihkan)}.`}
    </p>
  )
  return <SlipDanCetak daftar={[isiSuratAntar(slip)]} kabar={kabar} />
}
