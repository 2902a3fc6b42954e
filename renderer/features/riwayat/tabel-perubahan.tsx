import { History, Undo2 } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Dipertahankan } from '#renderer/components/dipertahankan.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { IsianBerubah } from '#renderer/components/isian-berubah.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { Perubahan } from '#shared/contract/riwayat.ts'
import { Halaman, useTumpukan } from './halaman.tsx'
import riwayatCss from './riwayat.module.css'
import type { toMasukan } from './saring.ts'

const kataJenis: Readonly<Record<Perubahan['jenis'], string>> = {
  ketik: 'diketik',
  impor: 'dari berkas',
  urungkan: 'diurungkan',
  contoh: 'data contoh',
  siapkan: 'disiapkan',
}

type Catatan = Perubahan['catatan'][number]

function Satu({ catatan: { tentang, isian, sumber, orangId } }: { readonly catatan: Catatan }) {
  return (
    <div className={riwayatCss.catatan}>
      {orangId === null ? <b>{tentang}</b> : <Link to={`/balita/${orangId}`}>{tentang}</Link>}
      <span className={cls('num', riwayatCss.isian)}>
        {isian.map((satu) => (
          <span key={satu.nama}>
            <IsianBerubah {...satu} />
          </span>
        ))}
      </span>
      {sumber && <span className="small muted">{sumber}</span>}
    </div>
  )
}

function Baris({
  perubahan,
  sibuk,
  onUndo,
}: {
  readonly perubahan: Perubahan
  readonly sibuk: boolean
  readonly onUndo: (() => void) | null
}) {
  const { waktu, pelaku, jenis, alasan, jumlah, catatan } = perubahan
  const rest = jumlah - catatan.length
  return (
    <tr>
      <td className={cls('num', riwayatCss.waktu)}>
        {formatWaktu(waktu)}
        <span className="small muted">{kataJenis[jenis]}</span>
      </td>
      <td className={riwayatCss.oleh}>{pelaku}</td>
      <td className={cls(riwayatCss.apa, tableCss.penuh)}>
        {catatan.map((satu, index) => (
          // Nothing else tells two weighings of one day apart, and the list of an entry never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Satu key={index} catatan={satu} />
        ))}
        {rest > 0 && <span className="small muted num">dan {rest} catatan lain</span>}
        {alasan && <span className={riwayatCss.alasan}>Alasan: {alasan}</span>}
      </td>
      <td className="n tanpa-cetak">
        {onUndo && (
          <Button kecil icon={Undo2} aria-disabled={sibuk} onClick={() => !sibuk && onUndo()}>
            Urungkan<span className="sr-only"> {catatan[0]?.tentang}</span>
          </Button>
        )}
      </td>
    </tr>
  )
}

/** The history of the book: what was written in one go is one row. */
export function TabelPerubahan({ masukan }: { readonly masukan: ReturnType<typeof toMasukan> }) {
  const say = useStatus()
  const { sebelum, tumpukan, set } = useTumpukan()
  const { data, error, refetch } = useCall('riwayat.audit', { ...masukan, sebelum }, { keepPrevious: true })
  const undo = useMutate('riwayat.undo')
  const isi = useBoleh('isi')
  const kept = undo.data?.dipertahankan ?? []
  const take = (kelompok: number) => undo.mutate({ kelompok }, { onSuccess: () => say('Sudah diurungkan.') })
  const rows = data?.perubahan ?? []
  return (
    <>
      <FailureNotice failure={error} onRetry={() => refetch()} />
      <FailureNotice failure={undo.error} />
      <Dipertahankan kalimat={kept} />
      {data && rows.length === 0 && (
        <EmptyState icon={History} judul="Tidak ada perubahan yang cocok">
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
                <th>Yang berubah</th>
                <th className="tanpa-cetak">
                  <span className="sr-only">Tindakan</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((p) => (
                <Baris
                  key={p.kelompok}
                  perubahan={p}
                  sibuk={undo.isPending}
                  onUndo={isi && p.bolehDiurungkan ? () => take(p.kelompok) : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Halaman tumpukan={tumpukan} lanjut={data?.lanjut ?? null} onPindah={set} />
    </>
  )
}
