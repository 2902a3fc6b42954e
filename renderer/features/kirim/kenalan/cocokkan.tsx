import { useEffect, useRef, useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { KartuPercaya } from '#shared/contract/kirim.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import kataKenalanCss from '../kata-kenalan.module.css'
import type { KartuDipilih } from './daftar-kartu.tsx'
import { Bacakan, Berbeda, Dengarkan } from './kata-bergantian.tsx'
import { type LangkahKata, urutanKata } from './urutan-kata.ts'

/** Two people compare their words by telephone: one list is read out, and another is heard. */
export function Cocokkan({
  dipilih,
  sendiri,
  onKenal,
  onLain,
}: {
  readonly dipilih: KartuDipilih
  readonly sendiri: KartuPercaya
  readonly onKenal: (kartu: KartuPercaya) => void
  readonly onLain: () => void
}) {
  const urutan = urutanKata(sendiri)
  const [ke, setKe] = useState(0)
  const [beda, setBeda] = useState(false)
  const kotak = useRef<HTMLDivElement>(null)
  const { data, error, refetch } = useCall('kirim.readKartu', dipilih)
  const percaya = useMutate('kirim.trust')
  const langkah: LangkahKata | null = data ? (urutan[ke] ?? 'dengarkan') : null
  // To the first word to be ticked; where there is only something to read, to what it is.
  useEffect(() => {
    if (langkah === null || beda) return
    const first = kotak.current?.querySelector('input') ?? kotak.current?.querySelector('h3')
    first?.focus()
  }, [langkah, beda])
  if (!data) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  const nama = formatTempat(data.kartu)
  const trust = () => {
    if (!percaya.isPending) percaya.mutate({ ...dipilih, kata: data.kartu.kata }, { onSuccess: onKenal })
  }
  const next = () => (ke === 0 ? setKe(1) : trust())
  const nomor = `${ke + 1} dari 2`
  return (
    <div className={kataKenalanCss.cocokkan} ref={kotak}>
      {data.sudahDikenal && <Notice jenis="info">{nama} sudah terhubung. Tidak perlu dicocokkan lagi.</Notice>}
      <p>
        Telepon {nama}. {ke === 0 ? 'Satu membacakan, satu mendengarkan, lalu bergantian.' : 'Sekarang bergantian.'}
      </p>
      {langkah === 'bacakan' && <Bacakan nomor={nomor} nama={nama} kata={sendiri.kata} onLanjut={next} />}
      {langkah === 'dengarkan' && beda && <Berbeda nama={nama} onUlang={() => setBeda(false)} />}
      {langkah === 'dengarkan' && !beda && (
        <Dengarkan nomor={nomor} nama={nama} kata={data.kartu.kata} onSemua={next} onBeda={() => setBeda(true)} />
      )}
      <FailureNotice failure={percaya.error} />
      <Actions>
        {ke === 1 && (
          <Button rupa="teks" onClick={() => setKe(0)}>
            Kembali ke kata yang tadi
          </Button>
        )}
        <Button rupa="teks" onClick={onLain}>
          Kartu lain
        </Button>
      </Actions>
    </div>
  )
}
