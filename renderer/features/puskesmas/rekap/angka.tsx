import angkaCss from '../angka.module.css'
import type { AngkaRekap } from './daftar-nama.tsx'

/** A number of the totals as a button that asks for its names; nobody stands behind a 0. */
export function Angka({
  angka,
  children,
  onLihat,
}: {
  readonly angka: AngkaRekap
  readonly children: string
  readonly onLihat: (angka: AngkaRekap) => void
}) {
  if (angka.jumlah === 0) return children
  return (
    <button
      type="button"
      className={angkaCss.angka}
      aria-label={`${angka.kode}, ${angka.nama}: ${children}`}
      onClick={() => onLihat(angka)}
    >
      {children}
    </button>
  )
}
