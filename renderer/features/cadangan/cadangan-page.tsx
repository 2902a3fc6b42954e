import { useQueryClient } from '@tanstack/react-query'
import { Archive } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { prefetchCall, useCall, useMutate } from '#renderer/lib/query.ts'
import cadanganCss from './cadangan.module.css'
import { DaftarCadangan } from './daftar-cadangan.tsx'
import { kabarCadangan } from './kalimat.ts'
import { KartuFlashdisk } from './kartu-flashdisk.tsx'
import { KartuLatihan } from './kartu-latihan.tsx'
import { KartuPeriksa } from './kartu-periksa.tsx'

/** Copies of the book: when the last was made, how to make one, and how to know that they are good. */
export function CadanganPage() {
  const { data: keadaan, error, refetch } = useCall('cadangan.keadaan', {})
  const client = useQueryClient()
  const buat = useMutate('cadangan.create', () => prefetchCall(client, 'cadangan.terakhir', {}))
  const backUp = (flashdiskId: string | null) => {
    if (!buat.isPending) buat.mutate({ flashdiskId })
  }
  const kabar = keadaan && kabarCadangan(keadaan, new Date())
  return (
    <Page
      judul="Cadangan"
      sub="Salinan tersandi seluruh buku. Dibuat sendiri tiap hari dan waktu buku ditutup."
      aksi={
        <Button rupa="utama" icon={Archive} aria-disabled={buat.isPending} onClick={() => backUp(null)}>
          {buat.isPending ? 'Menyalin dan membaca ulang' : 'Cadangkan sekarang'}
        </Button>
      }
    >
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => void refetch()} />
        <FailureNotice failure={buat.error} />
        {kabar && (
          <div className={cadanganCss.kabarCadangan}>
            <Notice jenis={kabar.jenis}>{kabar.kalimat}</Notice>
          </div>
        )}
        {keadaan && (
          <div className={cadanganCss.kolomCadangan}>
            <div>
              <KartuFlashdisk
                flashdisk={keadaan.flashdisk}
                sibuk={buat.isPending}
                onCadangkan={backUp}
                onCari={() => void refetch()}
              />
              <DaftarCadangan cadangan={keadaan.cadangan} />
            </div>
            <div>
              <KartuLatihan keadaan={keadaan} />
              <KartuPeriksa />
            </div>
          </div>
        )}
      </div>
    </Page>
  )
}
