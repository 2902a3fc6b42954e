import { ArchiveRestore, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Dipertahankan } from '#renderer/components/dipertahankan.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { Sampah } from '#shared/contract/riwayat.ts'
import riwayatCss from './riwayat.module.css'

const kataSisa = (sisa: number) => (sisa === 0 ? 'hari ini terakhir' : `${sisa} hari lagi`)

function Baris({
  sampah: { tentang, waktu, pelaku, alasan, sisaHari },
  sibuk,
  onKembali,
}: {
  readonly sampah: Sampah
  readonly sibuk: boolean
  readonly onKembali: (() => void) | null
}) {
  return (
    <tr>
      <td className={cls(riwayatCss.apa, riwayatCss.tengah, tableCss.penuh)}>
        <span className="strong">{tentang}</span>
        {alasan && <span className={riwayatCss.alasan}>Alasan: {alasan}</span>}
      </td>
      <td className={cls('num', riwayatCss.waktu, riwayatCss.tengah)}>
        {formatWaktu(waktu)}
        <span className={cls('small muted', riwayatCss.dua)}>{pelaku}</span>
      </td>
      <td className={cls('num', riwayatCss.waktu, riwayatCss.tengah)}>{kataSisa(sisaHari)}</td>
      <td className={cls('n tanpa-cetak', riwayatCss.tindakan, riwayatCss.tengah)}>
        {onKembali && (
          <Button kecil icon={ArchiveRestore} aria-disabled={sibuk} onClick={() => !sibuk && onKembali()}>
            Kembalikan<span className="sr-only"> {tentang}</span>
          </Button>
        )}
      </td>
    </tr>
  )
}

/** What was removed in the last thirty days, each to be brought back. */
export function TempatSampah() {
  const say = useStatus()
  const bagian = useRef<HTMLElement>(null)
  const { data, error, refetch } = useCall('sampah.list', {})
  const restore = useMutate('sampah.restore')
  const kelola = useBoleh('kelola')
  const kept = restore.data?.dipertahankan ?? []
  const bring = ({ jenis, id, tentang }: Sampah) => {
    const onSuccess = () => {
      say(`${tentang} sudah dikembalikan.`)
      // The row is gone, and with it the button that had the focus.
      bagian.current?.focus()
    }
    restore.mutate({ jenis, id }, { onSuccess })
  }
  return (
    <section className={riwayatCss.tempatSampah} ref={bagian} tabIndex={-1} aria-label="Tempat sampah">
      <p className="muted">
        Yang dihapus dapat dikembalikan selama 30 hari. Sesudah itu tidak ditawarkan lagi di sini, tetapi catatannya
        tetap ada di Perubahan. Isian yang diurungkan bukan dihapus: kembalikan lewat Perubahan.
      </p>
      <FailureNotice failure={error} onRetry={() => refetch()} />
      <FailureNotice failure={restore.error} />
      <Dipertahankan kalimat={kept} />
      {data?.length === 0 && <EmptyState icon={Trash2} judul="Tempat sampah kosong" />}
      {data && data.length > 0 && (
        <div className={cardCss.card}>
          <table className={cls(tableCss.tabel, tableCss.tetap, tableCss.susun, riwayatCss.riwayatBuku)}>
            <thead>
              <tr>
                <th>Yang dihapus</th>
                <th>Dihapus</th>
                <th>Sisa waktu</th>
                <th className="tanpa-cetak">
                  <span className="sr-only">Tindakan</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((s) => (
                <Baris
                  key={`${s.jenis}${s.id}`}
                  sampah={s}
                  sibuk={restore.isPending}
                  onKembali={kelola ? () => bring(s) : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
