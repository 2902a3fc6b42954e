import { Check } from 'lucide-react'
import { useId } from 'react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Konflik } from '#shared/contract/konflik.ts'
import { judulKonflik, kalimatKonflik, kataAsal, kataNilai } from './kalimat.ts'
import konflikCss from './konflik.module.css'

/** One field with all its values, and a button for each. */
export function KartuKonflik({ konflik, onDijawab }: { readonly konflik: Konflik; readonly onDijawab: () => void }) {
  const { entitas, id, isian, namaIsian, orangId, calon } = konflik
  const say = useStatus()
  const pilih = useMutate('konflik.choose')
  const judulId = useId()
  const choose = ({ nomor, nilai }: (typeof calon)[number]) => {
    if (pilih.isPending) return
    const onSuccess = () => {
      say(`${namaIsian}: ${kataNilai(nilai)} dipilih. Yang lain tetap disimpan.`)
      onDijawab()
    }
    pilih.mutate({ entitas, id, isian, nomor }, { onSuccess })
  }
  return (
    <section className={cls(cardCss.card, konflikCss.kartuKonflik)} aria-labelledby={judulId}>
      <div className={cls(cardCss.kepala, konflikCss.ch)}>
        <h2 id={judulId} tabIndex={-1}>
          {judulKonflik(konflik)}
        </h2>
        {orangId !== null && (
          <div className={cardCss.kanan}>
            <Link to={`/balita/${orangId}`}>Lihat kartu anak</Link>
          </div>
        )}
      </div>
      <p>{kalimatKonflik(konflik)}</p>
      <ul className={konflikCss.calon}>
        {calon.map((one) => (
          <li key={one.nomor} className={one.tampil ? konflikCss.tampil : undefined}>
            <b className={cls('num', konflikCss.nilai)}>{kataNilai(one.nilai)}</b>
            <span className="muted small num">{kataAsal(one)}</span>
            <span className={cls('small', konflikCss.kini)}>{one.tampil && 'Sekarang terlihat di buku'}</span>
            <Button icon={Check} aria-disabled={pilih.isPending} onClick={() => choose(one)}>
              Pilih {kataNilai(one.nilai)}
            </Button>
          </li>
        ))}
      </ul>
      <FailureNotice failure={pilih.error} />
    </section>
  )
}
