import { CircleAlert, CircleCheck } from 'lucide-react'
import type { Pemeriksaan } from '#shared/contract/cadangan.ts'
import { formatBulat } from '#shared/text/angka.ts'
import cadanganCss from './cadangan.module.css'

/** What was found, as on a slip of paper: counts to compare, and each check with its sign and its word. */
export function SlipHasil({
  judul,
  hasil,
  periksa,
}: {
  readonly judul: string
  readonly hasil: Pemeriksaan
  readonly periksa: readonly { readonly kata: string; readonly benar: boolean }[]
}) {
  return (
    <div className={cadanganCss.slip} role="status">
      <h3>{judul}</h3>
      <dl>
        <dt>Orang</dt>
        <dd>{formatBulat(hasil.orang)}</dd>
        <dt>Penimbangan</dt>
        <dd>{formatBulat(hasil.penimbangan)}</dd>
        <dt>Catatan dalam riwayat</dt>
        <dd>{formatBulat(hasil.perubahan)}</dd>
        <dt>Kode isi</dt>
        <dd className="num">{hasil.sidik.slice(0, 8)}</dd>
      </dl>
      <ul>
        {periksa.map(({ kata, benar }) => {
          const Icon = benar ? CircleCheck : CircleAlert
          return (
            <li key={kata} className={benar ? cadanganCss.benar : cadanganCss.salah}>
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              {kata}: {benar ? 'ya' : 'TIDAK'}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
