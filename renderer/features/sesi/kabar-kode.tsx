import { lazy, Suspense, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useBoleh, useSesi } from '#renderer/lib/sesi.ts'

const load = () => import('./dialog-kode.tsx')
const DialogUji = lazy(async () => ({ default: (await load()).DialogUji }))
const DialogKodeBaru = lazy(async () => ({ default: (await load()).DialogKodeBaru }))

/** The recovery code helps only if its paper is there and right: until it was tried, both ways stand open here. */
export function KabarKode() {
  const { keadaan } = useSesi()
  const akun = useBoleh('akun')
  const [buka, setBuka] = useState<'uji' | 'baru' | null>(null)
  const close = () => setBuka(null)
  const belum = akun && keadaan.kodeDiuji === false
  return (
    <>
      {belum && (
        <Notice
          jenis="tanya"
          aksi={
            <>
              <Button kecil rupa="tanya" onClick={() => setBuka('uji')}>
                Uji kode pemulihan
              </Button>
              <Button kecil rupa="tanya" onClick={() => setBuka('baru')}>
                Buat kode baru
              </Button>
            </>
          }
        >
          Kode pemulihan belum diuji. Kertasnya ada? Uji kodenya. Belum sempat dicatat? Kode yang lama hilang: buat kode
          baru.
        </Notice>
      )}
      <Suspense fallback={null}>
        {buka === 'uji' && <DialogUji onClose={close} />}
        {buka === 'baru' && <DialogKodeBaru onClose={close} />}
      </Suspense>
    </>
  )
}
