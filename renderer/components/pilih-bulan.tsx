import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatPeriode, geserPeriode, type JenisPeriode, periodeOf } from '#shared/formulir/periode.ts'
import pilihBulanCss from './pilih-bulan.module.css'

const sebut = { bulan: 'Bulan', semester: 'Semester', tahun: 'Tahun' } as const

type Props = {
  /** What is chosen by it: a month, or the half-year or year that holds one. */
  readonly jenis?: JenisPeriode
  readonly bulan: Bulan
  /** The last month that may be chosen. */
  readonly akhir?: Bulan
  readonly onChange: (bulan: Bulan) => void
}

/** A month, half-year or year with the one before and the one after at its sides. */
export function PilihBulan({ jenis = 'bulan', bulan, akhir, onChange }: Props) {
  const last = akhir !== undefined && periodeOf(jenis, bulan).akhir >= periodeOf(jenis, akhir).akhir
  const next = () => {
    const wanted = geserPeriode(jenis, bulan, 1)
    // The place in the period that runs may not be reached yet.
    onChange(akhir !== undefined && wanted > akhir ? akhir : wanted)
  }
  return (
    <fieldset className={pilihBulanCss.pilihBulan}>
      <legend className="sr-only">{sebut[jenis]}</legend>
      <button
        type="button"
        aria-label={`${sebut[jenis]} sebelumnya`}
        onClick={() => onChange(geserPeriode(jenis, bulan, -1))}
      >
        <ChevronLeft size={18} aria-hidden />
      </button>
      <span aria-live="polite">{formatPeriode(periodeOf(jenis, bulan))}</span>
      <button
        type="button"
        aria-label={`${sebut[jenis]} berikutnya`}
        aria-disabled={last}
        onClick={() => !last && next()}
      >
        <ChevronRight size={18} aria-hidden />
      </button>
    </fieldset>
  )
}
