import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import balitaCss from '../balita.module.css'
import { IsiBaris } from './baris-balita.tsx'
import { rowAfter } from './langkah.ts'

/** Height of a row of two lines, in rem: 46 px at text size 100. */
const tinggiRem = 2.875
/** Height of the head that stands over the rows, in rem. */
const kepalaRem = 2.125

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

export type DaftarHandle = { readonly focusRow: (index: number) => void }

type Props = {
  readonly baris: readonly BalitaBaris[]
  readonly handle: Ref<DaftarHandle>
  /** Arrow up on the first row. */
  readonly onLeaveTop: () => void
  /** The end comes into view while there are more rows than were asked for. */
  readonly onEnd: (() => void) | undefined
}

/** The rows in view, and which of them Tab reaches. `focusRow` also goes to one that is not drawn yet. */
function useBarisTampak(jumlah: number) {
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useRef(new Map<number, HTMLAnchorElement>())
  const [kini, setKini] = useState(0)
  const wanted = useRef<number | null>(null)
  const active = Math.min(kini, jumlah - 1)
  const kepala = kepalaRem * remPx()
  const virtual = useVirtualizer({
    count: jumlah,
    getScrollElement: () => scroll.current,
    estimateSize: () => tinggiRem * remPx(),
    overscan: 8,
    scrollMargin: kepala,
    scrollPaddingStart: kepala,
    // The row that Tab reaches is drawn also while it is scrolled out of view.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  })
  const focusRow = (index: number) => {
    wanted.current = index
    setKini(index)
    virtual.scrollToIndex(index)
    rows.current.get(index)?.focus({ preventScroll: true })
  }
  useEffect(() => {
    // A row that was out of view exists only after this drawing.
    if (wanted.current === null) return
    rows.current.get(wanted.current)?.focus({ preventScroll: true })
    wanted.current = null
  })
  return { scroll, rows, virtual, active, kepala, setKini, focusRow }
}

/** The list itself: only the rows in view are drawn, arrows walk through all of them, Enter opens a card. */
export function DaftarBalita({ baris, handle, onLeaveTop, onEnd }: Props) {
  const { scroll, rows, virtual, active, kepala, setKini, focusRow } = useBarisTampak(baris.length)
  useImperativeHandle(handle, () => ({ focusRow }))
  const lastDrawn = virtual.range?.endIndex ?? 0
  const atEnd = lastDrawn >= baris.length - 1
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each end that is reached
  useEffect(() => {
    if (atEnd) onEnd?.()
  }, [atEnd, baris.length])
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp' && active === 0) {
      event.preventDefault()
      return onLeaveTop()
    }
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / (tinggiRem * remPx())) - 1)
    const to = rowAfter(event.key, active, baris.length, page)
    if (to === null) return
    event.preventDefault()
    focusRow(to)
  }
  return (
    <div className={balitaCss.gulir} ref={scroll}>
      <div className={balitaCss.kepala} aria-hidden>
        <span>Nama dan ibu</span>
        <span>Umur</span>
        <span className={balitaCss.kolTempat}>Posyandu</span>
        <span>Penimbangan terakhir</span>
      </div>
      <ul style={{ height: virtual.getTotalSize() }} aria-label="Daftar balita" onKeyDown={press}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const anak = baris[index]
          return anak ? (
            <li
              key={anak.id}
              style={{ transform: `translateY(${start - kepala}px)`, height: size }}
              className={index % 5 === 4 ? balitaCss.kelima : undefined}
              aria-setsize={baris.length}
              aria-posinset={index + 1}
            >
              <Link
                to={`/balita/${anak.id}`}
                tabIndex={index === active ? 0 : -1}
                onFocus={() => setKini(index)}
                ref={(element) => {
                  if (element) rows.current.set(index, element)
                  else rows.current.delete(index)
                }}
              >
                <IsiBaris baris={anak} />
              </Link>
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}
