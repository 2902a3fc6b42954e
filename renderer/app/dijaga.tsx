import type { ReactNode } from 'react'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useSesi } from '#renderer/lib/sesi.ts'
import { type Hak, mayUse } from '#shared/domain/akun/hak.ts'

/** A page only for those who may use it: one of these rights is enough. */
export function Dijaga({ hak, children }: { readonly hak: readonly Hak[]; readonly children: ReactNode }) {
  const { saya } = useSesi()
  if (hak.some((h) => mayUse(saya.peran, h))) return children
  return (
    <Page judul="Halaman ini bukan untuk akun Ibu">
      <div className={pageCss.isi}>
        <Notice jenis="info">
          Ibu masuk sebagai {saya.nama}. Bagian ini dipakai bidan. Minta bantuan bidan bila perlu.
        </Notice>
      </div>
    </Page>
  )
}
