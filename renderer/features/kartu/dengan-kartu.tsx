import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { DeskripsiKartu } from '#shared/contract/bentuk-kartu.ts'

/** Draws a page of the card its address names, once the card has said what it is. */
export function DenganKartu({ children }: { readonly children: (deskripsi: DeskripsiKartu) => ReactNode }) {
  const { kode = '' } = useParams()
  const known = useKeadaan().kartu.find((satu) => satu.kode === kode)
  const { data, error, refetch } = useCall('kartu.describe', { kartu: kode }, { enabled: known !== undefined })
  if (data) return children(data)
  return (
    <Page judul={known?.sebut ?? 'Kartu'}>
      <div className={pageCss.isi}>
        {known ? (
          <FailureNotice failure={error} onRetry={() => refetch()} />
        ) : (
          <EmptyState icon={SearchX} judul="Kartu ini tidak ada di buku">
            Pilih kartunya dari daftar di kiri.
          </EmptyState>
        )}
      </div>
    </Page>
  )
}
