import { Check, Clock, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { Ref } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import type { SelLapor } from '#shared/contract/puskesmas.ts'
import { type KataSel, kataSel, sebutSel } from '../kalimat-lapor.ts'
import matriksCss from './matriks.module.css'

const icons: Readonly<Record<KataSel['tanda'], LucideIcon | null>> = {
  diterima: Check,
  terlambat: Clock,
  belum: TriangleAlert,
  nanti: null,
}

/** One month of one Pustu: sign and word, and a later revision below. */
export function SelBulan({
  nama,
  sel,
  terbuka,
  tabIndex,
  selRef,
  onPilih,
}: {
  readonly nama: string
  readonly sel: SelLapor
  readonly terbuka: boolean
  readonly tabIndex: number
  readonly selRef: Ref<HTMLButtonElement>
  readonly onPilih: () => void
}) {
  const { tanda, kata, revisi } = kataSel(sel)
  const Icon = icons[tanda]
  return (
    <button
      ref={selRef}
      type="button"
      className={cls(matriksCss.sel, matriksCss[tanda])}
      aria-label={sebutSel(nama, sel)}
      aria-pressed={terbuka}
      tabIndex={tabIndex}
      onClick={onPilih}
    >
      <span className={matriksCss.kata}>
        {Icon && <Icon size={16} strokeWidth={tanda === 'diterima' ? 2.5 : 1.75} aria-hidden />}
        {kata}
      </span>
      {revisi && <small>{revisi}</small>}
    </button>
  )
}
