import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button, IconButton } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { addBulan, bulanOf, isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { DialogHari, type HariDiubah } from './dialog-hari.tsx'
import hariBukaCss from './hari-buka.module.css'
import { TabelHari } from './tabel-hari.tsx'

/** The month in the address, else that of today. */
function useBulan(hariIni: string) {
  const [params, setParams] = useSearchParams()
  const asked = params.get('bulan')
  const bulan = asked !== null && isBulan(asked) ? asked : bulanOf(hariIni)
  const go = (step: number) => setParams({ bulan: addBulan(bulan, step) })
  return { bulan, go }
}

/** The days of a month: each posyandu with its hari buka, how far it has come, and the way to its sheet. */
export function HariBukaPage() {
  const { hariIni, posyandu } = useKeadaan()
  const { bulan, go } = useBulan(hariIni)
  const { data, error, refetch } = useCall('hariBuka.list', { bulan }, { keepPrevious: true })
  const [diubah, setDiubah] = useState<HariDiubah | null>(null)
  const [baru, setBaru] = useState<string | null>(null)
  // The button that opened the box may be gone by now: what was made is the next thing to go on with.
  useEffect(() => {
    const link = baru && data ? document.querySelector<HTMLElement>(`main a[href="/hari-buka/${baru}"]`) : null
    if (!link) return
    link.focus()
    setBaru(null)
  }, [baru, data])
  useKeys([
    { tombol: 'PageUp', arti: 'bulan sebelumnya', jalankan: () => go(-1) },
    { tombol: 'PageDown', arti: 'bulan berikutnya', jalankan: () => go(1) },
  ])
  return (
    <Page
      judul="Hari buka"
      sub="Hari penimbangan tiap posyandu"
      kaki
      aksi={
        <>
          <IconButton icon={ChevronLeft} label="Bulan sebelumnya" onClick={() => go(-1)} />
          <span className={hariBukaCss.bulanIni} aria-live="polite">
            {formatBulan(bulan)}
          </span>
          <IconButton icon={ChevronRight} label="Bulan berikutnya" onClick={() => go(1)} />
          {posyandu.length > 0 && (
            <Button onClick={() => setDiubah({ hari: null, posyanduId: null, bulan })}>Tambah hari buka</Button>
          )}
        </>
      }
    >
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {data?.length === 0 && (
          <EmptyState judul="Belum ada posyandu" aksi={<ButtonLink to="/pengaturan">Buka Pengaturan</ButtonLink>}>
            Tambahkan posyandu di Pengaturan, lalu rencanakan hari bukanya.
          </EmptyState>
        )}
        {data && data.length > 0 && (
          <TabelHari daftar={data} bulan={bulan} hariIni={hariIni} onEdit={setDiubah} onSaved={setBaru} />
        )}
      </div>
      {diubah && (
        <DialogHari
          diubah={diubah}
          hariIni={hariIni}
          onClose={() => setDiubah(null)}
          onSaved={(id) => {
            setDiubah(null)
            setBaru(id)
          }}
        />
      )}
    </Page>
  )
}
