import { Undo2, Users } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { PasanganGanda } from '#shared/contract/puskesmas.ts'
import { kalimatDibedakan } from '../kalimat.ts'
import gandaCss from './ganda.module.css'
import { Pasangan } from './pasangan.tsx'

/** What was just done, and the way back. */
function Dibedakan({ pasangan, onUrungkan }: { readonly pasangan: PasanganGanda; readonly onUrungkan: () => void }) {
  const kotak = useRef<HTMLDivElement>(null)
  // The button that was pressed went with the pair.
  useEffect(() => kotak.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={kotak}>
      <Notice
        jenis="aman"
        aksi={
          <Button kecil icon={Undo2} onClick={onUrungkan}>
            Urungkan
          </Button>
        }
      >
        {kalimatDibedakan(pasangan)}
      </Notice>
    </div>
  )
}

const keyOf = ({ kiri, kanan }: PasanganGanda) => `${kiri.id} ${kanan.id}`

/** Children that stand in the registers of two Pustu: merged by a person, or told apart. */
export function AnakGanda() {
  const say = useStatus()
  const { data, error, refetch } = useCall('puskesmas.ganda', {})
  const bedakan = useMutate('puskesmas.distinguish')
  const [terakhir, setTerakhir] = useState<PasanganGanda | null>(null)
  const tell = (pasangan: PasanganGanda, beda: boolean) => {
    const onSuccess = () => {
      setTerakhir(beda ? pasangan : null)
      if (!beda) say('Diurungkan. Pasangan ini ditanyakan lagi.')
    }
    bedakan.mutate({ kiri: pasangan.kiri.id, kanan: pasangan.kanan.id, beda }, { onSuccess })
  }
  if (error) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      {terakhir !== null && (
        <Dibedakan key={keyOf(terakhir)} pasangan={terakhir} onUrungkan={() => tell(terakhir, false)} />
      )}
      <FailureNotice failure={bedakan.error} />
      {data.length === 0 ? (
        <EmptyState icon={Users} judul="Tidak ada anak yang tercatat di dua Pustu">
          Setiap kali kiriman diterima, buku membandingkan NIK, nama, dan tanggal lahir. Yang mungkin sama ditanyakan di
          sini.
        </EmptyState>
      ) : (
        <>
          <p className="muted">
            {data.length} pasangan mungkin anak yang sama, atau anak yang pindah. Buku tidak menggabungkan sendiri.
          </p>
          <ul className={gandaCss.daftarPasangan}>
            {data.map((pasangan) => (
              <Pasangan
                key={keyOf(pasangan)}
                pasangan={pasangan}
                sibuk={bedakan.isPending}
                onBedakan={() => tell(pasangan, true)}
              />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
