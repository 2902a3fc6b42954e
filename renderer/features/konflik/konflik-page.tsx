import { CircleCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { Konflik } from '#shared/contract/konflik.ts'
import { Disisihkan } from './disisihkan.tsx'
import { kumpulkan, kunciKonflik } from './kalimat.ts'
import { KartuKonflik } from './kartu-konflik.tsx'
import konflikCss from './konflik.module.css'
import { SudahDipilih } from './sudah-dipilih.tsx'

/** Open questions one below the other. After an answer the next one gets the focus, or what follows them. */
function Terbuka({ daftar }: { readonly daftar: readonly Konflik[] }) {
  const box = useRef<HTMLDivElement>(null)
  const [dijawab, setDijawab] = useState(0)
  useEffect(() => {
    if (dijawab > 0) box.current?.closest(`.${pageCss.isi}`)?.querySelector<HTMLElement>('h2')?.focus()
  }, [dijawab])
  return (
    <div className={konflikCss.daftarKonflik} ref={box}>
      {daftar.map((konflik) => (
        <KartuKonflik
          key={kunciKonflik(konflik)}
          konflik={konflik}
          onDijawab={() => setDijawab((count) => count + 1)}
        />
      ))}
      {daftar.length === 0 && (
        <EmptyState icon={CircleCheck} judul="Tidak ada yang perlu dipilih">
          Semua laptop mencatat hal yang sama.
        </EmptyState>
      )}
    </div>
  )
}

/** Fields that two computers set differently without knowing of each other, until a person says which is right. */
export function KonflikPage() {
  const { data, error, refetch } = useCall('konflik.list', {})
  const disisihkan = useCall('sisihan.list', {}).data ?? []
  const terbuka = data?.filter(({ putusan }) => putusan === null)
  const sudah = data?.filter(({ putusan }) => putusan !== null) ?? []
  return (
    <Page
      judul="Pilih yang benar"
      sub="Hal yang sama dicatat berbeda di dua laptop. Tidak ada yang hilang: yang tidak dipilih tetap disimpan."
      aksi={<ButtonLink to="/kirim">Ke Kirim & terima</ButtonLink>}
      className={konflikCss.konflik}
    >
      <div className={cls(pageCss.isi, konflikCss.isi)}>
        <FailureNotice failure={error} onRetry={() => void refetch()} />
        {terbuka && <Terbuka daftar={kumpulkan(terbuka)} />}
        {disisihkan.length > 0 && <Disisihkan daftar={disisihkan} />}
        {sudah.length > 0 && <SudahDipilih daftar={sudah} />}
      </div>
    </Page>
  )
}
