import { Check } from 'lucide-react'
import { Link } from 'react-router'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Letter } from '#renderer/components/letter.tsx'
import { useCall } from '#renderer/lib/query.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import type { NamaRekap } from '#shared/contract/puskesmas.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan, formatUmur } from '#shared/text/tanggal.ts'
import daftarNamaCss from './daftar-nama.module.css'

/** A number of the totals: which one, of whom, and how many it says. */
export type AngkaRekap = InputOf<'puskesmas.nama'> & {
  readonly nama: string
  readonly arti: string
  readonly jumlah: number
}

function Tanda({ huruf, duaT, bgm }: NamaRekap) {
  return (
    <span className={daftarNamaCss.tanda}>
      {huruf !== null && <Letter kode={duaT ? '2T' : huruf} />}
      {bgm && <Letter kode="BGM" />}
    </span>
  )
}

function Daftar({ anak }: { readonly anak: readonly NamaRekap[] }) {
  return (
    <ol className={daftarNamaCss.namaRekap}>
      {anak.map((one) => (
        <li key={one.id}>
          <Link to={`/balita/${one.id}`}>{one.nama}</Link>
          <small>
            {one.posyandu}, {one.pustu}, {formatUmur(one.umur)}
          </small>
          <Tanda {...one} />
        </li>
      ))}
    </ol>
  )
}

/** The children behind a number of the totals; their count always equals it. */
export function DaftarNama({ angka, onClose }: { readonly angka: AngkaRekap; readonly onClose: () => void }) {
  const { nama, arti, jumlah, ...masukan } = angka
  const { data, error, refetch } = useCall('puskesmas.nama', masukan)
  return (
    <Dialog judul={`${nama}: ${arti}`} onClose={onClose}>
      <p className={daftarNamaCss.hitungNama}>
        <span className="muted">{formatBulan(masukan.bulan)}</span>
        <b className="num">
          {masukan.kode} {formatBulat(jumlah)}
        </b>
        {data?.length === jumlah && (
          <span className={daftarNamaCss.same}>
            <Check size={16} aria-hidden /> {formatBulat(data.length)} nama
          </span>
        )}
      </p>
      <FailureNotice failure={error} onRetry={() => void refetch()} />
      {data && <Daftar anak={data} />}
    </Dialog>
  )
}
