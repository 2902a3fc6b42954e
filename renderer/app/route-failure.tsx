import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { AppFailure } from '#shared/contract/failure.ts'

/** Stands in for a page that broke; the other pages go on working. */
export function RouteFailure() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  return (
    <Page judul="Halaman ini tidak dapat dibuka">
      <div className={pageCss.isi}>
        {error instanceof AppFailure ? (
          <FailureNotice failure={error} onRetry={() => location.reload()} />
        ) : (
          <Notice
            jenis="gagal"
            aksi={
              <>
                <Button onClick={() => location.reload()}>Buka lagi halaman ini</Button>
                <ButtonLink to="/">Ke Beranda</ButtonLink>
              </>
            }
          >
            Ada kesalahan di dalam program. Yang sudah tersimpan aman, yang belum tersimpan perlu diketik lagi.
          </Notice>
        )}
      </div>
    </Page>
  )
}

export function NotFound() {
  return (
    <Page judul="Halaman ini tidak ada">
      <div className={pageCss.isi}>
        <Notice jenis="info" aksi={<ButtonLink to="/">Ke Beranda</ButtonLink>}>
          Alamatnya keliru, atau yang dicari sudah dihapus. Isi buku tetap aman. Mulailah lagi dari Beranda.
        </Notice>
      </div>
    </Page>
  )
}
