import { line } from 'd3-shape'
import { useId } from 'react'
import grafikCss from '../grafik.module.css'
import { BarisBulan } from './grafik-baris.tsx'
import type { ModelGrafik } from './grafik-model.ts'
import { type Bagian, Kisi, Lengkung, Pita, Sumbu } from './kertas-grafik.tsx'
import type { Titik } from './titik-grafik.ts'
import { type Kanvas, tempatkanJeda, ukuranGrafik } from './ukuran-grafik.ts'

type Props = {
  readonly model: ModelGrafik
  readonly kanvas: Kanvas
  readonly withHuruf: boolean
  /** What a screen reader says instead of the drawing. */
  readonly keterangan: string
  readonly barisNilai: string
  /** Said in the corner that no curve reaches. */
  readonly rujukan: string
  readonly terpilih: string | null
  readonly onPilih?: (id: string) => void
}

function Jeda({ model, u }: Bagian) {
  const merah = model.garis.at(-1)?.titik ?? []
  const height = 24 * u.skala
  return tempatkanJeda(model.jeda, u).map(({ x, pesan, kotak }) => {
    const at = u.x(x)
    const below = u.y(merah.find((t) => t.x >= x)?.y ?? model.y[0])
    const top = Math.min(below + 36 * u.skala, u.bawah - height - 4 * u.skala)
    return (
      <g key={x} className={grafikCss.jeda}>
        <line x1={at} x2={at} y1={Math.max(u.atas, below - 84 * u.skala)} y2={kotak ? top : below} />
        {kotak && (
          <>
            <rect x={kotak.x} y={top} width={kotak.lebar} height={height} rx={5} />
            <text x={kotak.x + kotak.lebar / 2} y={top + 16 * u.skala} textAnchor="middle">
              {pesan}
            </text>
          </>
        )}
      </g>
    )
  })
}

function Anak({
  model,
  u,
  terpilih,
  onPilih,
}: Bagian & { readonly terpilih: string | null; readonly onPilih: Props['onPilih'] }) {
  const path = line<Titik>()
    .x(({ x }) => u.x(x))
    .y(({ y }) => u.y(y))
  const dipilih = model.ruas.flat().find(({ id }) => id === terpilih)
  return (
    <g className={grafikCss.anak}>
      {model.ruas.map((run) => (
        <path key={run[0]?.id} d={path(run) ?? ''} />
      ))}
      {model.ruas.flat().map((t) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; the table beside it has the buttons
        <circle
          key={t.id}
          className={t.lahir && grafikCss.lahir}
          cx={u.x(t.x)}
          cy={u.y(t.y)}
          r={3.4 * u.skala}
          onClick={() => !t.lahir && onPilih?.(t.id)}
        >
          <title>{t.lahir ? `Saat lahir ${t.label} ${model.satuan}` : `${t.label} ${model.satuan}`}</title>
        </circle>
      ))}
      {dipilih && (
        <>
          <circle className={grafikCss.lingkar} cx={u.x(dipilih.x)} cy={u.y(dipilih.y)} r={8 * u.skala} />
          <text
            className={grafikCss.nilai}
            x={u.x(dipilih.x) + (u.kanan - u.x(dipilih.x) < 52 * u.skala ? -13 : 13) * u.skala}
            y={u.y(dipilih.y) + 5 * u.skala}
            textAnchor={u.kanan - u.x(dipilih.x) < 52 * u.skala ? 'end' : 'start'}
          >
            {dipilih.label}
          </text>
        </>
      )}
    </g>
  )
}

/** The growth chart of the KMS, drawn for the size it is shown at; its text never falls below 12 px. */
export function GrafikKms({ model, kanvas, withHuruf, keterangan, barisNilai, rujukan, terpilih, onPilih }: Props) {
  const clip = useId()
  const u = ukuranGrafik(model, kanvas, withHuruf)
  return (
    <svg
      className={grafikCss.grafikKms}
      width={kanvas.lebar}
      height={kanvas.tinggi}
      viewBox={`0 0 ${kanvas.lebar} ${kanvas.tinggi}`}
      role="img"
      aria-label={keterangan}
    >
      <clipPath id={clip}>
        <rect x={u.kiri} y={u.atas} width={u.kanan - u.kiri} height={u.bawah - u.atas} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <Pita model={model} u={u} />
        <Kisi model={model} u={u} />
        <Lengkung model={model} u={u} />
      </g>
      <rect className={grafikCss.bingkai} x={u.kiri} y={u.atas} width={u.kanan - u.kiri} height={u.bawah - u.atas} />
      <Sumbu model={model} u={u} />
      <text x={u.kiri + 10 * u.skala} y={u.atas + 19 * u.skala}>
        {rujukan}
      </text>
      <Jeda model={model} u={u} />
      <Anak model={model} u={u} terpilih={terpilih} onPilih={onPilih} />
      <BarisBulan model={model} u={u} withHuruf={withHuruf} barisNilai={barisNilai} terpilih={terpilih} />
    </svg>
  )
}
