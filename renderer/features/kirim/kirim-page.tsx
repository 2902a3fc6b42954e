import { Navigate, useSearchParams } from 'react-router'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useCall } from '#renderer/lib/query.ts'
import { HalamanKirim } from './hasil/halaman-kirim.tsx'
import { HalamanTerima } from './hasil/halaman-terima.tsx'
import { HalamanKenalan } from './kenalan/halaman-kenalan.tsx'
import kirimCss from './kirim.module.css'
import { useKerja } from './use-kerja.ts'
import { HalamanUtama } from './utama/halaman-utama.tsx'

/** Data to and from other books on a stick. */
export function KirimPage() {
  const [params] = useSearchParams()
  const { data: keadaan, error, refetch } = useCall('kirim.keadaan', {})
  const { kerja } = useKerja()
  if (!keadaan?.kartu) {
    return (
      <Page judul="Kirim & terima" className={kirimCss.kirim}>
        <div className={pageCss.isi}>
          <FailureNotice failure={error} onRetry={() => void refetch()} />
          {keadaan && (
            <EmptyState judul="Buku ini belum punya nama tempat">
              Isi dulu nama Pustu atau Puskesmas di Pengaturan, lalu buka halaman ini lagi.
            </EmptyState>
          )}
        </div>
      </Page>
    )
  }
  if (kerja?.jenis === 'kirim') return <HalamanKirim kerja={kerja} keadaan={keadaan} />
  if (kerja?.jenis === 'terima') return <HalamanTerima kerja={kerja} keadaan={keadaan} />
  // In the address, so that the page stays when the first is known.
  if (params.get('bagian') === 'kenalan') return <HalamanKenalan keadaan={keadaan} kartu={keadaan.kartu} />
  if (keadaan.kenalan.length === 0) return <Navigate to="/kirim?bagian=kenalan" replace />
  return <HalamanUtama keadaan={keadaan} tujuanAwal={params.get('kepada')} />
}
