import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { call } from '#renderer/lib/call.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import type { LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { LembarTimbangan } from './lembar-penimbangan/lembar-penimbangan.tsx'

type Lain = (hari: LembarPenimbangan['hari']) => ReactNode

/** The weighing sheet of a day. @param lain what other features have to do on it */
export function LembarPage({ lain }: { readonly lain: Lain }) {
  const { hariBukaId = '' } = useParams()
  // Read afresh at each opening and never under the typing hand: the sheet keeps itself up to date while it is open.
  const { data, error, refetch } = useQuery<LembarPenimbangan, AppFailure>({
    queryKey: ['lembar', hariBukaId],
    queryFn: () => call('penimbangan.sheet', { hariBukaId }),
    staleTime: 'static',
    gcTime: 0,
  })
  if (data) return <LembarTimbangan data={data} lain={lain(data.hari)} />
  return (
    <Page judul="Lembar penimbangan">
      <div className={pageCss.isi}>
        {error?.error.code === 'tidakAda' ? (
          <Notice jenis="info" aksi={<ButtonLink to="/hari-buka">Ke daftar hari buka</ButtonLink>}>
            {error.message}
          </Notice>
        ) : (
          <FailureNotice failure={error} onRetry={() => refetch()} />
        )}
      </div>
    </Page>
  )
}
