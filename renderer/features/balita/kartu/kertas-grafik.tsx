import { area, line } from 'd3-shape'
import { cls } from '#renderer/lib/cls.ts'
import { formatDesimal } from '#shared/text/angka.ts'
import grafikCss from '../grafik.module.css'
import type { ModelGrafik } from './grafik-model.ts'
import { langkahOf } from './pola-grafik.ts'
import type { Ukuran } from './ukuran-grafik.ts'

export type Bagian = { readonly model: ModelGrafik; readonly u: Ukuran }

export function Pita({ model, u }: Bagian) {
  return model.pita.map(({ warna, atas, bawah }) => {
    const path = area<number>()
      .x((i) => u.x(atas[i]?.x ?? 0))
      .y0((i) => u.y(bawah[i]?.y ?? 0))
      .y1((i) => u.y(atas[i]?.y ?? 0))
    return <path key={`${warna}${atas[0]?.y}`} className={grafikCss[warna]} d={path(atas.keys()) ?? ''} />
  })
}

export function Kisi({ model, u }: Bagian) {
  const besar = model.labelX === 'Umur bulan' ? 12 : 10
  return (
    <>
      {langkahOf(model.x, model.sel.length > 0 ? 1 : model.langkahX).map((x) => (
        <line
          key={`x${x}`}
          className={x % besar === 0 ? cls(grafikCss.kisi, grafikCss.tebal) : grafikCss.kisi}
          x1={u.x(x)}
          x2={u.x(x)}
          y1={u.atas}
          y2={u.bawah}
        />
      ))}
      {langkahOf(model.y, model.langkahY / 2).map((y) => (
        <line
          key={`y${y}`}
          className={y % model.langkahY === 0 ? cls(grafikCss.kisi, grafikCss.tebal) : grafikCss.kisi}
          x1={u.kiri}
          x2={u.kanan}
          y1={u.y(y)}
          y2={u.y(y)}
        />
      ))}
    </>
  )
}

export function Lengkung({ model, u }: Bagian) {
  const path = line<{ x: number; y: number }>()
    .x(({ x }) => u.x(x))
    .y(({ y }) => u.y(y))
  // The lines that decide are drawn over the others.
  const order = { biasa: 0, tengah: 1, oranye: 2, merah: 3 }
  return [...model.garis]
    .sort((a, b) => order[a.rupa] - order[b.rupa])
    .map(({ z, rupa, titik }) => (
      <path key={z} className={cls(grafikCss.garis, grafikCss[rupa])} d={path(titik) ?? ''} />
    ))
}

export function Sumbu({ model, u }: Bagian) {
  return (
    <>
      {langkahOf(model.y, model.langkahY).map((y) => (
        <text key={y} x={u.kiri - 7 * u.skala} y={u.y(y) + 4 * u.skala} textAnchor="end">
          {formatDesimal(y, 0)}
        </text>
      ))}
      {langkahOf(model.x, model.langkahX).map((x) => (
        <text key={x} x={u.x(x)} y={u.bawah + 15 * u.skala} textAnchor="middle">
          {x}
        </text>
      ))}
      <text className={grafikCss.tepi} x={u.kanan + 18 * u.skala} y={u.bawah + 15 * u.skala}>
        {model.labelX}
      </text>
      {model.garis.map(({ z, label, rupa, titik }) => (
        <text
          key={z}
          className={cls(grafikCss.nama, grafikCss[rupa])}
          x={u.kanan + 8 * u.skala}
          y={u.y(titik.at(-1)?.y ?? 0) + 4 * u.skala}
        >
          {label}
        </text>
      ))}
    </>
  )
}
