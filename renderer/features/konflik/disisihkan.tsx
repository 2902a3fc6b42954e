import { Check } from 'lucide-react'
import { useId } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Sisihan } from '#shared/contract/sisihan.ts'
import konflikCss from './konflik.module.css'

/** One record that came and counts nowhere, with what to do about it. */
function Satu({ sisihan }: { readonly sisihan: Sisihan }) {
  const { nomor, tentang, alasan, isian, dari, oleh, waktu, bolehDiterima } = sisihan
  const say = useStatus()
  const [terima, biarkan] = [useMutate('sisihan.accept'), useMutate('sisihan.leave')]
  const sibuk = terima.isPending || biarkan.isPending
  const accept = () => {
    if (sibuk) return
    terima.mutate({ nomor }, { onSuccess: () => say(`${tentang} diterima atas nama Puskesmas.`) })
  }
  const leave = () => {
    if (sibuk) return
    biarkan.mutate({ nomor }, { onSuccess: () => say(`${tentang} dibiarkan: tetap tidak dihitung.`) })
  }
  return (
    <li>
      <span className={konflikCss.apa}>
        <b>{tentang}</b>
        <span>{alasan}</span>
        <span className="num">{isian.map(({ nama, nilai }) => `${nama}: ${nilai}`).join(', ')}</span>
        <small className="muted num">
          {oleh}, {dari}, {formatWaktu(waktu)}
        </small>
        <FailureNotice failure={terima.error ?? biarkan.error} />
      </span>
      {bolehDiterima && (
        <Button kecil icon={Check} aria-label={`Terima ${tentang}`} aria-disabled={sibuk} onClick={accept}>
          Terima
        </Button>
      )}
      <Button kecil aria-label={`Biarkan ${tentang}`} aria-disabled={sibuk} onClick={leave}>
        Biarkan
      </Button>
    </li>
  )
}

/** What came in packages and reaches beyond its writer: kept, counted nowhere, until somebody decides. */
export function Disisihkan({ daftar }: { readonly daftar: readonly Sisihan[] }) {
  const judulId = useId()
  return (
    <section className={cls(cardCss.card, konflikCss.sudahDipilih)} aria-labelledby={judulId}>
      <div className={cls(cardCss.kepala, konflikCss.ch)}>
        <h2 id={judulId} tabIndex={-1}>
          Disisihkan
        </h2>
      </div>
      <p className={konflikCss.penjelasan}>
        Catatan ini datang bersama kiriman, tetapi bukan milik penulisnya. Disimpan, dan tidak dihitung di mana pun.
        {daftar.some(({ bolehDiterima }) => bolehDiterima)
          ? ' Tanyakan dulu kepada penulisnya sebelum diterima.'
          : ' Hubungi Puskesmas bila seharusnya dihitung.'}
      </p>
      <ul>
        {daftar.map((one) => (
          <Satu key={one.nomor} sisihan={one} />
        ))}
      </ul>
    </section>
  )
}
