import { useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihBulan } from '#renderer/components/pilih-bulan.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { semuaPosyandu, useTempatBulan } from '#renderer/lib/tempat-bulan.ts'
import type { IndikatorGizi } from '#shared/domain/gizi/prevalensi.ts'
import { labelIndikator } from '#shared/text/gizi.ts'
import { DaftarAnakGizi } from './daftar-anak.tsx'
import giziCss from './gizi.module.css'
import { TabelPrevalensi } from './tabel-prevalensi.tsx'
import { Tren } from './tren.tsx'

/** How many are stunted, wasted, overweight and underweight, who they are, and how it went in a year. */
export function GiziPage() {
  const { bulan, akhir, posyanduId, pilihan, set } = useTempatBulan()
  const [dipilih, setDipilih] = useState<IndikatorGizi>('stunting')
  const { data, error, refetch } = useCall('gizi.read', { bulan, posyanduId, rujukan: null }, { keepPrevious: true })
  return (
    <Page
      judul="Status gizi"
      sub={data ? `z ${data.rujukanZ}${data.sementara ? ', sementara' : ''}` : ''}
      aksi={
        <>
          <SelectField
            label="Posyandu"
            lebar="sedang"
            pilihan={pilihan}
            value={posyanduId ?? semuaPosyandu}
            onChange={(posyandu) => set({ posyandu })}
          />
          <PilihBulan bulan={bulan} akhir={akhir} onChange={(satu) => set({ bulan: satu })} />
        </>
      }
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
            <Card judul={`${labelIndikator[dipilih].nama}: ${labelIndikator[dipilih].arti}`}>
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
