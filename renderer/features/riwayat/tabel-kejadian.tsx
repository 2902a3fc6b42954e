import { History } from 'lucide-react'
import cardCss from '#renderer/components/card.module.css'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/query.ts'
import { Halaman, useTumpukan } from './halaman.tsx'
import riwayatCss from './riwayat.module.css'
import type { toMasukan } from './saring.ts'

/** What happened to the book beside changes: who signed in, what left it, backups. */
export function TabelKejadian({ masukan }: { readonly masukan: ReturnType<typeof toMasukan> }) {
  const { pelakuId, dari, sampai } = masukan
  const { sebelum, tumpukan, set } = useTumpukan()
  const asked = { pelakuId, dari, sampai, sebelum }
  const { data, error, refetch } = useCall('riwayat.kejadian', asked, { keepPrevious: true })
  const rows = data?.kejadian ?? []
  return (
    <>
      <FailureNotice failure={error} onRetry={() => refetch()} />
      {data && rows.length === 0 && (
        <EmptyState icon={History} judul="Tidak ada kejadian yang cocok">
          Kosongkan salah satu saringan di atas.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <div className={cardCss.card}>
          <table className={cls(tableCss.tabel, tableCss.tetap, tableCss.susun, riwayatCss.riwayatBuku)}>
            <thead>
              <tr>
                <th>Waktu</th>
                <th>Oleh</th>
                <th>Kejadian</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ nomor, waktu, pelaku, kalimat }) => (
                <tr key={nomor}>
                  <td className={cls('num', riwayatCss.waktu)}>{formatWaktu(waktu)}</td>
                  <td className={riwayatCss.oleh}>{pelaku}</td>
                  <td className={cls(riwayatCss.apa, tableCss.penuh)}>{kalimat}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Halaman tumpukan={tumpukan} lanjut={data?.lanjut ?? null} onPindah={set} />
    </>
  )
}
