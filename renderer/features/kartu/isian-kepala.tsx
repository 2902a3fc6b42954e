import { cls } from '#renderer/lib/cls.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import type { DeskripsiKartu, IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import { IsianKolom } from './isian-kolom.tsx'
import kartuSiklusCss from './kartu-siklus.module.css'
import { kolomOf } from './kata.ts'

type Props = {
  readonly deskripsi: DeskripsiKartu
  readonly isi: IsiKartu
  readonly onChange: (isi: IsiKartu) => void
  readonly failure: AppFailure | null
  /** A column that is asked beside these. */
  readonly tanpa?: string | undefined
}

/** What is known of the head of a card: asked once, used by every visit. */
export function IsianKepala({ deskripsi, isi, onChange, failure, tanpa }: Props) {
  const kolom = kolomOf(deskripsi).filter(
    ({ kode, milik, bolehIsi }) => milik === 'kepala' && bolehIsi && kode !== tanpa,
  )
  if (kolom.length === 0) return null
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
