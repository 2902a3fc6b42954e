import { Undo2 } from 'lucide-react'
import { useId } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Konflik } from '#shared/contract/konflik.ts'
import { kataNilai, kunciKonflik } from './kalimat.ts'
import konflikCss from './konflik.module.css'

/** What was decided, by whom, and the way back. */
export function SudahDipilih({ daftar }: { readonly daftar: readonly Konflik[] }) {
  const say = useStatus()
  const judulId = useId()
  const undo = useMutate('riwayat.undo')
  const take = (kelompok: number) => {
    if (undo.isPending) return
    undo.mutate({ kelompok }, { onSuccess: () => say('Pilihan diurungkan. Pertanyaannya terbuka lagi.') })
  }
  return (
    <section className={cls(cardCss.card, konflikCss.sudahDipilih)} aria-labelledby={judulId}>
      <div className={cls(cardCss.kepala, konflikCss.ch)}>
        <h2 id={judulId} tabIndex={-1}>
          Sudah dipilih
        </h2>
      </div>
      <FailureNotice failure={undo.error} />
      <ul>
        {daftar.map((konflik) => {
          const { putusan, tentang, namaIsian, calon } = konflik
          if (putusan === null) return null
          const lain = calon.filter(({ nilai }) => nilai !== putusan.nilai).map(({ nilai }) => kataNilai(nilai))
          return (
            <li key={kunciKonflik(konflik)}>
              <span className={konflikCss.apa}>
                <b>{tentang}</b>
                <span>
                  {namaIsian}: <b className="num">{kataNilai(putusan.nilai)}</b>
                  {lain.length > 0 && <span className="muted">, tidak dipilih {lain.join(', ')}</span>}
                </span>
                <small className="muted num">
                  {putusan.oleh}, {formatWaktu(putusan.waktu)}
                </small>
              </span>
              {putusan.bolehDiurungkan && (
                <Button
                  kecil
                  icon={Undo2}
                  aria-label={`Urungkan pilihan ${tentang}, ${namaIsian}`}
                  aria-disabled={undo.isPending}
                  onClick={() => take(putusan.kelompok)}
                >
                  Urungkan
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
