import type { ReactNode } from 'react'
import type { IsiKartu, KolomKartu, PutusanKartu } from '#shared/contract/bentuk-kartu.ts'
import type { Kelompok } from './isian.ts'
import persalinanCss from './persalinan.module.css'

/** How a column of a card is asked, and how what was judged is shown. */
export type CaraKartu = {
  readonly kolom: (props: {
    readonly kolom: KolomKartu
    readonly value: string
    readonly onChange: (teks: string) => void
    readonly salah: string | undefined
  }) => ReactNode
  /** What a cell says, in words. */
  readonly kata: (kolom: KolomKartu, teks: string) => string
  readonly putusan: (list: readonly PutusanKartu[]) => ReactNode
}

/** The columns of some groups, under the heading of each. */
export function IsianKelompok({
  kelompok,
  isi,
  onIsi,
  salah,
  cara,
}: {
  readonly kelompok: Kelompok
  readonly isi: IsiKartu
  readonly onIsi: (isi: IsiKartu) => void
  readonly salah: (kode: string) => string | undefined
  readonly cara: CaraKartu
}) {
  return kelompok.map(({ judul, kolom }) => {
    const boleh = kolom.filter(({ bolehIsi }) => bolehIsi)
    if (boleh.length === 0) return null
    return (
      <fieldset key={judul}>
        <legend>{judul}</legend>
        <div className={persalinanCss.kolom}>
          {boleh.map((satu) => (
            <div key={satu.kode}>
              {cara.kolom({
                kolom: satu,
                value: isi[satu.kode] ?? '',
                onChange: (teks) => onIsi({ ...isi, [satu.kode]: teks }),
                salah: salah(satu.kode),
              })}
            </div>
          ))}
        </div>
      </fieldset>
    )
  })
}
