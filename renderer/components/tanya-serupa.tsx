import { useState } from 'react'
import type { Serupa } from '#shared/contract/bentuk-kartu.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/**
 * Asks once about whoever in the book may be the person being written down.
 *
 * @param tentang what the question is about: once that changes it is asked anew
 */
export function useTanyaSerupa(tentang: string) {
  const [ditanya, setDitanya] = useState<{ readonly tentang: string; readonly serupa: readonly Serupa[] } | null>(null)
  const known = ditanya?.tentang === tentang ? ditanya.serupa : null
  return {
    serupa: known ?? [],
    /** Whether it may be written down: nobody is like her, or she was said to be another. */
    isBolehTulis: async (lain: boolean, find: () => Promise<readonly Serupa[]>): Promise<boolean> => {
      if (lain) return true
      if (known !== null) return known.length === 0
      const serupa = await find()
      if (serupa.length > 0) setDitanya({ tentang, serupa })
      return serupa.length === 0
    },
  }
}

/** The question: the same person, or another. Nothing stands here while there is nobody to ask about. */
export function TanyaSerupa({
  serupa,
  onSama,
  onLain,
}: {
  readonly serupa: readonly Serupa[]
  readonly onSama: (orangId: string) => void
  readonly onLain: () => void
}) {
  if (serupa.length === 0) return null
  return (
    <div role="alert">
      <Notice
        jenis="tanya"
        aksi={
          <>
            {serupa.map(({ orangId }, index) => (
              <Button key={orangId} kecil rupa="tanya" onClick={() => onSama(orangId)}>
                Orang yang sama{serupa.length > 1 && ` (${index + 1})`}
              </Button>
            ))}
            <Button kecil onClick={onLain}>
              Orang lain, daftarkan
            </Button>
          </>
        }
      >
        {serupa.map((satu) => (
          <p key={satu.orangId}>{satu.pesan}</p>
        ))}
        <p>Orang yang sama, atau orang lain?</p>
      </Notice>
    </div>
  )
}
