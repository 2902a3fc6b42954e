import { Link } from 'react-router'
import { useCall } from '#renderer/lib/query.ts'
import { formatBulat } from '#shared/text/angka.ts'
import kirimCss from '../kirim.module.css'

/** The way to what is doubtful about a month, before it goes. Nothing there holds it back. */
export function PeriksaDulu({ bulan }: { readonly bulan: string }) {
  const { data } = useCall('mutu.review', { bulan, posyanduId: null })
  const jumlah = data?.temuan.length
  const kalimat =
    jumlah === undefined ? '' : jumlah === 0 ? 'Tidak ada yang meragukan. ' : `${formatBulat(jumlah)} perlu dilihat. `
  return (
    <div className={kirimCss.ketBulan}>
      {kalimat}
      <Link to={`/mutu?bulan=${bulan}`}>Periksa sebelum kirim</Link>
    </div>
  )
}
