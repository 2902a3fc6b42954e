import { useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihTempatBulan } from '#renderer/components/pilih-tempat-bulan.tsx'
import { SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useTempatBulan } from '#renderer/lib/tempat-bulan.ts'
import type { IndikatorGizi } from '#shared/domain/gizi/prevalensi.ts'
import { labelIndikator } from '#shared/text/gizi.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { DaftarAnakGizi, isiDaftarGizi } from './daftar-anak.tsx'
import giziCss from './gizi.module.css'
import { TabelPrevalensi } from './tabel-prevalensi.tsx'
import { Tren } from './tren.tsx'

/** How many are stunted, wasted, overweight and underweight, who they are, and how it went in a year. */
export function GiziPage() {
  const tempat = useTempatBulan()
  const { bulan, posyanduId, namaTempat } = tempat
  const [dipilih, setDipilih] = useState<IndikatorGizi>('stunting')
  const { data, error, refetch } = useCall('gizi.read', { bulan, posyanduId, rujukan: null }, { keepPrevious: true })
  return (
    <Page
      judul="Status gizi"
      sub={data ? `z ${data.rujukanZ}${data.sementara ? ', sementara' : ''}` : ''}
      aksi={<PilihTempatBulan tempat={tempat} />}
    >
      <div className={cls(pageCss.isi, giziCss.isi)}>
        <FailureNotice failure={error} onRetry={() => void refetch()} />
        {data && (
          <>
            <Card judul="Bulan ini">
              <TabelPrevalensi status={data} dipilih={dipilih} onPilih={setDipilih} />
              {data.catatan.length > 0 && (
                <p className={cls('muted', cardCss.isi)}>Catatan: {data.catatan.join('; ')}.</p>
              )}
            </Card>
            <Card
              judul={`${labelIndikator[dipilih].nama}: ${labelIndikator[dipilih].arti}`}
              kanan={
                <SimpanDaftar
                  kosong={data.anak.length === 0}
                  muat={async () => ({
                    ...isiDaftarGizi(data.anak, dipilih),
                    judul: `${labelIndikator[dipilih].nama} ${formatBulan(bulan)}, ${namaTempat}`,
                  })}
                />
              }
            >
              <DaftarAnakGizi anak={data.anak} indikator={dipilih} />
            </Card>
          </>
        )}
        <Card judul="Dua belas bulan">
          <Tren bulan={bulan} posyanduId={posyanduId} />
        </Card>
      </div>
    </Page>
  )
}
