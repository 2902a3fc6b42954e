import { Link } from 'react-router'
import { Tanya } from '#renderer/components/notice.tsx'
import { useCall } from '#renderer/lib/query.ts'
import { formatBulat } from '#shared/text/angka.ts'
import kirimCss from '../kirim.module.css'

/** Children of a month whose impossible value nobody has answered: the report goes without them, and may. */
export function BelumDihitung({ bulan }: { readonly bulan: string }) {
  const { data } = useCall('laporan.skdn', { bulan, posyanduId: null })
  const jumlah = data?.belumDihitung.length ?? 0
  if (jumlah === 0) return null
  return (
    <div className={kirimCss.ketBulan}>
      <Tanya>
        <span>
          {formatBulat(jumlah)} anak belum dihitung di laporan ini: angkanya perlu dijawab. Boleh dikirim sekarang; yang
          dijawab sesudahnya menjadi revisi. <Link to={`/laporan?bulan=${bulan}&formulir=F2`}>Lihat anaknya</Link>
        </span>
      </Tanya>
    </div>
  )
}
