import { useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import type { KartuPercaya, Stik } from '#shared/contract/kirim.ts'
import relCss from '../rel.module.css'
import { useFokusTahap } from '../tahap.tsx'
import { Cocokkan } from './cocokkan.tsx'
import { DaftarKartu, type KartuDipilih } from './daftar-kartu.tsx'

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
  readonly kartu: KartuPercaya
  readonly stik: readonly Stik[] | undefined
  readonly onCari: () => void
  readonly onBuka: () => void
  readonly onKenal: (kartu: KartuPercaya) => void
}) {
  const [dipilih, setDipilih] = useState<KartuDipilih | null>(null)
  const key = dipilih === null ? '' : `${dipilih.stikId}/${dipilih.berkas}`
  const ref = useFokusTahap(key)
  if (!buka) {
    return (
      <Actions>
        <span className="muted">Dua orang mencocokkan enam kata lewat telepon.</span>
        <Button kecil rupa="teks" onClick={onBuka}>
          Buka langkah ini
        </Button>
      </Actions>
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
