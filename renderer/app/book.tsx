import { useEffect } from 'react'
import { Outlet } from 'react-router'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { KeadaanContext } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { Pengaturan } from '#shared/contract/fasilitas.ts'

/** Opens the book: nothing is drawn before it has said where it stands, so that nothing jumps. */
export function Book() {
  const { data: keadaan, error, refetch } = useCall('aplikasi.keadaan', {})
  useAppearance(keadaan?.pengaturan)
  if (keadaan) {
    return (
      <KeadaanContext value={keadaan}>
        <Outlet />
      </KeadaanContext>
    )
  }
  return <div className={pageCss.isi}>{error && <FailureNotice failure={error} onRetry={() => refetch()} />}</div>
}

/** Sets the theme and text size of the whole window. */
function useAppearance(pengaturan: Pengaturan | undefined): void {
  useEffect(() => {
    if (!pengaturan) return
    document.documentElement.dataset.tema = pengaturan.tema
    document.documentElement.dataset.huruf = String(pengaturan.ukuranHuruf)
  }, [pengaturan])
}
