import cardCss from '#renderer/components/card.module.css'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { Prevalensi } from '#shared/contract/gizi.ts'
import { indikatorGizi } from '#shared/domain/gizi/prevalensi.ts'
import { kalimatPrevalensi, labelIndikator } from '#shared/text/gizi.ts'
import { formatBulan } from '#shared/text/tanggal.ts'

/** Twelve months beside each other, the latest last. */
export function Tren({ bulan, posyanduId }: { readonly bulan: string; readonly posyanduId: string | null }) {
  const { data } = useCall('gizi.trend', { bulan, posyanduId, rujukan: null }, { keepPrevious: true })
  if (!data) return <p className={cls('muted', cardCss.isi)}>Dua belas bulan sedang dihitung.</p>
  return (
    <table className={cls(tableCss.tabel, 'num')}>
      <thead>
        <tr>
          <th scope="col">Bulan</th>
          {indikatorGizi.map((satu) => (
            <th key={satu} scope="col">
              {labelIndikator[satu].nama}
            </th>
          ))}
          <th scope="col">Stunting baru</th>
        </tr>
      </thead>
      <tbody>
        {data.map((satu) => (
          <tr key={satu.bulan}>
            <th scope="row">{formatBulan(satu.bulan)}</th>
            {indikatorGizi.map((nama) => (
              <td key={nama}>{kalimatPrevalensi(satu.prevalensi[nama] as Prevalensi)}</td>
            ))}
            <td>{satu.baru}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
