import { Send } from 'lucide-react'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataJawaban, kataTujuan } from './kata.ts'

/** The referrals of a child on its card, and the way to write another. */
export function PanelRujukan({ orangId }: { readonly orangId: string }) {
  const boleh = useBoleh('kelola')
  const { data } = useCall('rujukan.list', {}, { enabled: boleh })
  if (!boleh) return null
  const milik = (data ?? []).filter((satu) => satu.orangId === orangId)
  return (
    <Card
      judul="Rujukan"
      kanan={
        <ButtonLink kecil icon={Send} to={`/tindak/rujukan?baru=${orangId}`}>
          Rujuk
        </ButtonLink>
      }
    >
      <div className={cardCss.isi}>
        {milik.length === 0 && <p className="muted">Belum pernah dirujuk.</p>}
        {milik.map((satu) => (
          <p key={satu.id}>
            {formatTanggal(satu.tanggal)} ke {kataTujuan(satu)}, {kataJawaban(satu)}
          </p>
        ))}
      </div>
    </Card>
  )
}
