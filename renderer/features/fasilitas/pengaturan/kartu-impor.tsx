import { FileSpreadsheet } from 'lucide-react'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatJam } from '#shared/text/jam.ts'
import fasilitasCss from '../fasilitas.module.css'

/** "12-11-2026 10.42" where this computer stands. */
function formatWaktu(iso: string): string {
  const at = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(at.getDate())}-${two(at.getMonth() + 1)}-${at.getFullYear()} ${formatJam(at)}`
}

function Tabel({ daftar }: { readonly daftar: OutputOf<'impor.list'> }) {
  return (
    <table className={cls(tableCss.tabel, tableCss.susun, fasilitasCss.tbl)}>
      <thead>
        <tr>
          <th>Waktu</th>
          <th>Berkas</th>
          <th className="n">Balita baru</th>
          <th className="n">Penimbangan baru</th>
          <th>Keadaan</th>
        </tr>
      </thead>
      <tbody>
        {daftar.map((impor) => (
          <tr key={impor.id}>
            <td>{formatWaktu(impor.waktu)}</td>
            <td className={cls(fasilitasCss.berkas, tableCss.penuh)}>{impor.berkas}</td>
            <td className="n" data-kepala="Balita baru">
              {formatBulat(impor.balitaBaru)}
            </td>
            <td className="n" data-kepala="Penimbangan baru">
              {formatBulat(impor.penimbanganBaru)}
            </td>
            <td className="muted">{impor.dibatalkan ? 'Dibatalkan' : 'Ada di buku'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every file that came in. Taking one back belongs to the import page, which says what stays and why. */
export function KartuImpor() {
  const { data: daftar = [], error, refetch } = useCall('impor.list', {})
  return (
    <Card
      judul="Riwayat impor"
      kanan={
        <ButtonLink to="/impor" kecil icon={FileSpreadsheet}>
          {daftar.some((impor) => !impor.dibatalkan) ? 'Impor atau batalkan impor' : 'Impor berkas'}
        </ButtonLink>
      }
    >
      <FailureNotice failure={error} onRetry={() => refetch()} />
      {daftar.length === 0 ? (
        <p className={cls('muted', cardCss.isi)}>Belum ada berkas yang diimpor.</p>
      ) : (
        <Tabel daftar={daftar} />
      )}
    </Card>
  )
}
