import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { AnakImunisasi, SelImunisasi } from '#shared/contract/imunisasi.ts'
import { DialogDosis } from './dialog-dosis.tsx'
import imunisasiCss from './imunisasi.module.css'
import { isDitagih, kataDiberi, kataSemua } from './kata.ts'
import { Sel } from './sel.tsx'

const isSama = (a: SelImunisasi, b: SelImunisasi | null) => a.seri === b?.seri && a.tempat === b.tempat

function Ringkas({ anak }: { readonly anak: AnakImunisasi }) {
  const set = anak.himpunan.map(({ nama, putusan }) => `${nama} ${putusan}`)
  return <p>{[`Hari ini ${anak.hariIni || '–'}`, `tertunggak ${anak.tertunggak || '–'}`, ...set].join(' · ')}</p>
}

/** The doses of a child on its card: what was given, what is due, each with its box. */
export function PanelImunisasi({ orangId }: { readonly orangId: string }) {
  const { hariIni } = useKeadaan()
  const bolehIsi = useBoleh('isi')
  const say = useTertulis()
  const { data: anak, error, refetch } = useCall('imunisasi.ofPerson', { orangId })
  const semua = useMutate('imunisasi.recordSemua')
  const [fokus, setFokus] = useState<SelImunisasi | null>(null)
  const [dibuka, setDibuka] = useState<SelImunisasi | null>(null)
  const sel = (anak?.sel ?? []).filter(({ keadaan }) => keadaan !== 'tidak-perlu')
  const terbuka = sel.find((satu) => isSama(satu, dibuka))
  const beriSemua = (who: AnakImunisasi) => {
    if (!bolehIsi || !who.sel.some(isDitagih)) return
    semua.mutate(
      { orangId, posyanduId: null, tanggal: hariIni },
      {
        onSuccess: ({ kelompok, dosis, peringatan }) =>
          say([kataDiberi(who, dosis), ...peringatan].join(' '), kelompok),
      },
    )
  }
  if (anak && sel.length === 0 && anak.tanggalLahir !== null) return null
  return (
    <Card judul="Imunisasi">
      <div className={cls(cardCss.isi, imunisasiCss.panel)}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {anak && <Ringkas anak={anak} />}
        <FailureNotice failure={semua.error} />
        {anak && bolehIsi && anak.sel.some(isDitagih) && (
          <Button kecil title={kataSemua(anak)} onClick={() => beriSemua(anak)}>
            Beri semua ({anak.hariIni + anak.tertunggak})
          </Button>
        )}
        {anak?.tanggalLahir === null && <p className="muted">Tanggal lahir belum ada, jadi belum dapat dinilai.</p>}
        {anak && (
          <ul>
            {sel.map((satu, i) => (
              <li key={satu.kode}>
                {satu.kode}
                <Sel
                  anak={anak}
                  sel={satu}
                  fokus={fokus === null ? i === 0 : isSama(satu, fokus)}
                  onPilih={() => setFokus(satu)}
                  onBeri={() => bolehIsi && setDibuka(satu)}
                  onBuka={() => bolehIsi && setDibuka(satu)}
                  onSemua={() => beriSemua(anak)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {anak && terbuka && (
        <DialogDosis
          anak={anak}
          sel={terbuka}
          tanggal={hariIni}
          posyanduId={null}
          onClose={() => setDibuka(null)}
          onTertulis={say}
        />
      )}
    </Card>
  )
}
