import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { Kartu, Stik } from '#shared/contract/kirim.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { EnamKata } from '../enam-kata.tsx'
import kirimCss from '../kirim.module.css'
import relCss from '../rel.module.css'
import { useFokusTahap } from '../tahap.tsx'
import { DaftarKartu, type KartuDipilih } from './daftar-kartu.tsx'

/** The two sets of six words, and the answer of the person who compared them. */
function Cocokkan({
  dipilih,
  sendiri,
  onKenal,
  onLain,
}: {
  readonly dipilih: KartuDipilih
  readonly sendiri: Kartu
  readonly onKenal: (kartu: Kartu) => void
  readonly onLain: () => void
}) {
  const [beda, setBeda] = useState(false)
  const ref = useFokusTahap(String(beda))
  const { data, error, refetch } = useCall('kirim.bacaKartu', dipilih)
  const percaya = useMutate('kirim.percaya')
  if (!data) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  const nama = formatTempat(data.kartu)
  const trust = () => {
    if (!percaya.isPending) percaya.mutate({ ...dipilih, kata: data.kartu.kata }, { onSuccess: onKenal })
  }
  return (
    <>
      {data.sudahDikenal && <Notice jenis="info">{nama} sudah dikenal. Tidak perlu dipercaya lagi.</Notice>}
      <p>
        Telepon {nama}. Minta kata bukunya dibacakan, lalu bacakan kata buku ini. Bila keenam kata sama, tekan Percaya.
      </p>
      <div className={kirimCss.duaKata} ref={ref}>
        <section aria-label={`Kata ${nama}`}>
          <h3>Kata {nama}</h3>
          <EnamKata kata={data.kartu.kata} besar />
        </section>
        <section aria-label="Kata buku ini">
          <h3>Kata buku ini</h3>
          <EnamKata kata={sendiri.kata} besar />
        </section>
      </div>
      {beda && (
        <Notice jenis="gagal" aksi={<Button onClick={() => setBeda(false)}>Cocokkan lagi</Button>}>
          Kartu ini tidak dipercaya, dan tidak ada yang berubah. Mungkin kartunya tertukar atau dibuat orang lain. Minta{' '}
          {nama} menyimpan kartunya lagi, langsung dari laptopnya.
        </Notice>
      )}
      <FailureNotice failure={percaya.error} />
      <div className={kirimCss.barisAksi}>
        {!beda && (
          <>
            <Button rupa="utama" aria-disabled={percaya.isPending} onClick={trust}>
              Percaya, keenam kata sama
            </Button>
            <Button onClick={() => setBeda(true)}>Ada yang tidak sama</Button>
          </>
        )}
        <Button rupa="teks" onClick={onLain}>
          Kartu lain
        </Button>
      </div>
    </>
  )
}

/** Step 2: a card on a stick is read, its words are compared by voice, and it is trusted. */
export function LangkahBaca({
  buka,
  mereka,
  kartu,
  stik,
  onCari,
  onBuka,
  onKenal,
}: {
  readonly buka: boolean
  readonly mereka: string
  /** The card of this book. */
  readonly kartu: Kartu
  readonly stik: readonly Stik[] | undefined
  readonly onCari: () => void
  readonly onBuka: () => void
  readonly onKenal: (kartu: Kartu) => void
}) {
  const [dipilih, setDipilih] = useState<KartuDipilih | null>(null)
  const key = dipilih === null ? '' : `${dipilih.stikId}/${dipilih.berkas}`
  const ref = useFokusTahap(key)
  if (!buka) {
    return (
      <div className={kirimCss.barisAksi}>
        <span className={cls('muted', kirimCss.muted)}>Dua orang mencocokkan enam kata lewat telepon.</span>
        <Button kecil rupa="teks" onClick={onBuka}>
          Buka langkah ini
        </Button>
      </div>
    )
  }
  return (
    <div className={relCss.isiTahap} ref={ref}>
      {dipilih === null ? (
        <DaftarKartu mereka={mereka} stik={stik} onCari={onCari} onPilih={setDipilih} />
      ) : (
        <Cocokkan key={key} dipilih={dipilih} sendiri={kartu} onKenal={onKenal} onLain={() => setDipilih(null)} />
      )}
    </div>
  )
}
