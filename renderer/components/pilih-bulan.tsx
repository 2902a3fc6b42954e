import { ChevronLeft, ChevronRight } from 'lucide-react'
import { addBulan, type Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import pilihBulanCss from './pilih-bulan.module.css'

/** A month with the one before and the one after at its sides. `akhir`: the last that may be chosen. */
export function PilihBulan({
  bulan,
  akhir,
  onChange,
}: {
  readonly bulan: Bulan
  readonly akhir?: Bulan
  readonly onChange: (bulan: Bulan) => void
}) {
  const last = akhir !== undefined && bulan >= akhir
  return (
    <fieldset className={pilihBulanCss.pilihBulan}>
      <legend className="sr-only">Bulan</legend>
      <button type="button" aria-label="Bulan sebelumnya" onClick={() => onChange(addBulan(bulan, -1))}>
        <ChevronLeft size={18} aria-hidden />
      </button>
      <span aria-live="polite">{formatBulan(bulan)}</span>
      <button
        type="button"
        aria-label="Bulan berikutnya"
        aria-disabled={last}
        onClick={() => !last && onChange(addBulan(bulan, 1))}
      >
        <ChevronRight size={18} aria-hidden />
      </button>
    </fieldset>
  )
}
