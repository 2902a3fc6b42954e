import { createElement, type ReactNode } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import type { Gambar } from '#shared/domain/grafik/gambar.ts'
import { toElemen, type Unsur } from '#shared/domain/grafik/unsur.ts'
import grafikCss from '../grafik.module.css'

/** Things that are drawn, in millimetres of their paper: made anew as a whole, so nothing needs a key of its own. */
export function UnsurSvg({ unsur }: { readonly unsur: readonly Unsur[] }) {
  return unsur.map((satu, i) => {
    const { tag, rupa, atribut, teks } = toElemen(satu)
    return createElement(tag, { key: i, className: grafikCss[rupa], ...atribut }, teks)
  })
}

type Props = {
  readonly gambar: Gambar
  /** What a screen reader says instead of the drawing. */
  readonly keterangan: string
  readonly id?: string
  readonly kertas?: boolean
  readonly children?: ReactNode
}

/** A chart as it was laid out, on its own millimetres. */
export function GambarSvg({ gambar, keterangan, id, kertas = false, children }: Props) {
  const { lebarMm, tinggiMm } = gambar
  return (
    <svg
      className={cls(grafikCss.grafik, !kertas && grafikCss.layar)}
      viewBox={`0 0 ${lebarMm} ${tinggiMm}`}
      style={{ width: `${lebarMm}mm`, height: `${tinggiMm}mm` }}
      id={id}
      role="img"
      aria-label={keterangan}
    >
      <UnsurSvg unsur={gambar.unsur} />
      {children}
    </svg>
  )
}
