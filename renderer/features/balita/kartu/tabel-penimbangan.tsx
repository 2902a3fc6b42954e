import { type KeyboardEvent, useRef } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import type { Grafik } from '#shared/domain/grafik/bentuk.ts'
import kartuCss from '../kartu.module.css'
import { barisRiwayat, hitungBulan } from './baris-riwayat.ts'
import { BarisTakDitimbang, BarisTimbang } from './baris-timbang.tsx'

type Props = {
  readonly kartu: KartuBalita
  /** Whose z stands in the last column. */
  readonly grafik: Grafik
  readonly terpilih: string | null
  readonly onPilih: (id: string) => void
}

/** As narrow as a column. */
const singkatGrafik: Readonly<Record<Grafik, string>> = {
  BBU: 'BB/U',
  TBU: 'TB/U',
  BBTB: 'BB/TB',
  IMTU: 'IMT/U',
  LKU: 'LK/U',
  LILAU: 'LILA/U',
}

function KepalaTabel({ grafik }: Pick<Props, 'grafik'>) {
  return (
    <thead>
      <tr>
        <th scope="col">Bulan</th>
        <th scope="col" className="n">
          Umur
        </th>
        <th scope="col" className="n">
          BB
        </th>
        <th scope="col" className="n">
          PB/TB
        </th>
        <th scope="col" className="n">
          LK
        </th>
        <th scope="col" className="n">
          LILA
        </th>
        <th scope="col" className="n">
          {grafik === 'IMTU' ? 'IMT' : 'Naik g'}
        </th>
        <th scope="col">Hasil</th>
        <th scope="col" className="n">
          z {singkatGrafik[grafik]}
        </th>
      </tr>
    </thead>
  )
}

/** All weighings, newest first; missed months are hatched. Arrows move the chosen row. */
export function TabelPenimbangan({ kartu, grafik, terpilih, onPilih }: Props) {
  const { hariIni } = useKeadaan()
  const body = useRef<HTMLTableSectionElement>(null)
  const baris = barisRiwayat(kartu, hariIni)
  const { kali, dari } = hitungBulan(kartu, hariIni)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = kartu.penimbangan.findIndex(({ id }) => id === terpilih)
    const next = kartu.penimbangan[at + step]
    if (!next) return
    onPilih(next.id)
    const buttons = body.current?.querySelectorAll<HTMLElement>('button')
    buttons?.[at + step]?.focus()
  }
  return (
    <section className={cls(cardCss.card, kartuCss.hist)} aria-labelledby="penimbangan">
      <div className={cls(cardCss.kepala, kartuCss.ch)}>
        <h2 id="penimbangan">Penimbangan</h2>
        <span className={cls('small muted num', cardCss.kanan)}>
          {dari === 0 ? '' : `${kali} kali dari ${dari} bulan`}
        </span>
      </div>
      {baris.length === 0 ? (
        <p className={cls('muted', kartuCss.kosongKartu)}>
          Belum pernah ditimbang. Catat di lembar hari buka posyandunya.
        </p>
      ) : (
        <div className={kartuCss.gulir}>
          <table>
            <KepalaTabel grafik={grafik} />
            <tbody ref={body} onKeyDown={move}>
              {baris.map((b) =>
                b.kind === 'timbang' ? (
                  <BarisTimbang
                    key={b.timbang.id}
                    kartu={kartu}
                    t={b.timbang}
                    grafik={grafik}
                    terpilih={b.timbang.id === terpilih}
                    onPilih={onPilih}
                  />
                ) : (
                  <BarisTakDitimbang key={b.bulan} bulan={b.bulan} umur={b.umur} />
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
