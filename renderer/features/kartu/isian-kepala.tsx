import { cls } from '#renderer/lib/cls.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import type { RupaKartu } from './ibu-hamil.ts'
import { IsianKolom } from './isian-kolom.tsx'
import kartuSiklusCss from './kartu-siklus.module.css'
import { kolomOf } from './kata.ts'

type Props = {
  readonly rupa: RupaKartu
  readonly isi: IsiKartu
  readonly onChange: (isi: IsiKartu) => void
  readonly failure: AppFailure | null
}

/** What is known of the head of a card: asked once, used by every visit. */
export function IsianKepala({ rupa, isi, onChange, failure }: Props) {
  const { data } = useCall('kartu.describe', { kartu: rupa.kode })
  const kolom = data ? kolomOf(data).filter(({ milik, bolehIsi }) => milik === 'kepala' && bolehIsi) : []
  return (
    <div className={kartuSiklusCss.kolom}>
      <p className={cls('muted', kartuSiklusCss.penuh)}>Yang di bawah ini boleh kosong, dan dapat dilengkapi nanti.</p>
      {kolom.map((satu) => (
        <IsianKolom
          key={satu.kode}
          kolom={satu}
          value={isi[satu.kode] ?? ''}
          onChange={(teks) => onChange({ ...isi, [satu.kode]: teks })}
          salah={pesanIsian(failure, 'isi', satu.kode)}
        />
      ))}
    </div>
  )
}
