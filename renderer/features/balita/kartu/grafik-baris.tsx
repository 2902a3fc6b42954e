import pageCss from '#renderer/components/page.module.css'
import { cls } from '#renderer/lib/cls.ts'
import grafikCss from '../grafik.module.css'
import type { SelBulan } from './bulan-grafik.ts'
import type { ModelGrafik } from './grafik-model.ts'
import { langkahOf } from './pola-grafik.ts'
import type { Ukuran } from './ukuran-grafik.ts'

type Props = {
  readonly model: ModelGrafik
  readonly u: Ukuran
  readonly withHuruf: boolean
  readonly barisNilai: string
  readonly terpilih: string | null
}

function HurufSel({ sel, u, x }: { readonly sel: SelBulan; readonly u: Ukuran; readonly x: number }) {
  if (sel.huruf === null) return null
  const width = Math.min(22 * u.skala, u.lebarSel - 3)
  const height = u.tinggiBaris - 4 * u.skala
  return (
    <g className={cls(grafikCss.huruf, grafikCss[sel.duaT ? 'T2' : sel.huruf])}>
      <rect
        x={x + (u.lebarSel - width) / 2}
        y={u.barisHuruf + 2 * u.skala}
        width={width}
        height={height}
        rx={4 * u.skala}
      />
      <text x={x + u.lebarSel / 2} y={u.barisHuruf + u.tinggiBaris / 2 + 4.5 * u.skala} textAnchor="middle">
        {sel.huruf}
      </text>
    </g>
  )
}

function NilaiSel({
  sel,
  ke,
  u,
  x,
  tebal,
}: {
  readonly sel: SelBulan
  /** Which cell of the row, from 0. */
  readonly ke: number
  readonly u: Ukuran
  readonly x: number
  readonly tebal: boolean
}) {
  const tegak = u.tingkat === null
  const line = u.tingkat === null ? 0 : ((ke % u.tingkat) - (u.tingkat - 1) / 2) * u.tinggiTingkat
  const [cx, cy] = [x + u.lebarSel / 2, u.barisNilai + u.tinggiNilai / 2 + line]
  const shift = 4.5 * u.skala
  return (
    <text
      className={tebal ? cls(pageCss.isi, grafikCss.isi, grafikCss.tebal) : cls(pageCss.isi, grafikCss.isi)}
      x={tegak ? cx + shift : cx}
      y={tegak ? cy : cy + shift}
      textAnchor="middle"
      {...(tegak ? { transform: `rotate(-90 ${cx + shift} ${cy})` } : {})}
    >
      {sel.nilai}
    </text>
  )
}

/** The rows under the chart: calendar month, value, and the letter, each in the cell of its month of age. */
export function BarisBulan({ model, u, withHuruf, barisNilai, terpilih }: Props) {
  if (model.sel.length === 0) return null
  const tepi = u.kanan + 18 * u.skala
  const lines = [u.barisBulan, u.barisNilai, u.barisHuruf, ...(withHuruf ? [u.akhir] : [])]
  return (
    <g className={grafikCss.baris}>
      {lines.map((y) => (
        <line key={y} className={grafikCss.rangka} x1={u.kiri} x2={u.kanan} y1={y} y2={y} />
      ))}
      {langkahOf(model.x, 1).map((x) => (
        <line key={x} className={grafikCss.rangka} x1={u.x(x)} x2={u.x(x)} y1={u.barisBulan} y2={u.akhir} />
      ))}
      {model.sel.map((sel, i) => {
        const x = u.x(model.x[0] + i)
        return (
          <g key={sel.bulan}>
            <text x={x + u.lebarSel / 2} y={u.barisBulan + u.tinggiBaris / 2 + 4.5 * u.skala} textAnchor="middle">
              {sel.awal}
            </text>
            <NilaiSel sel={sel} ke={i} u={u} x={x} tebal={sel.id !== null && sel.id === terpilih} />
            {withHuruf && <HurufSel sel={sel} u={u} x={x} />}
          </g>
        )
      })}
      <text className={grafikCss.tepi} x={tepi} y={u.barisBulan + u.tinggiBaris / 2 + 4.5 * u.skala}>
        Bulan
      </text>
      <text className={grafikCss.tepi} x={tepi} y={u.barisNilai + u.tinggiNilai / 2 + 4.5 * u.skala}>
        {barisNilai}
      </text>
      {withHuruf && (
        <text className={grafikCss.tepi} x={tepi} y={u.barisHuruf + u.tinggiBaris / 2 + 4.5 * u.skala}>
          N/T
        </text>
      )}
    </g>
  )
}
