import { Check, Undo2 } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { UmpanBalik } from '#shared/contract/umpan-balik.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import kirimCss from '../kirim.module.css'

function Catatan({
  note,
  sibuk,
  onSelesai,
}: {
  readonly note: UmpanBalik
  readonly sibuk: boolean
  readonly onSelesai: (selesai: boolean) => void
}) {
  const { bulan, orangId, orang, isi, waktu, oleh, selesai } = note
  return (
    <li>
      <span className={kirimCss.untuk}>
        {formatBulan(bulan)}
        {orangId !== null && (
          <>
            {', '}
            <Link to={`/balita/${orangId}`}>{orang}</Link>
          </>
        )}
      </span>
      <p>{isi}</p>
      <small className="muted">
        {oleh}, {formatWaktu(waktu)}
      </small>
      <Button
        kecil
        rupa={selesai ? 'teks' : 'biasa'}
        icon={selesai ? Undo2 : Check}
        aria-disabled={sibuk}
        onClick={() => !sibuk && onSelesai(!selesai)}
      >
        {selesai ? 'Belum selesai' : 'Sudah ditindaklanjuti'}
      </Button>
    </li>
  )
}

/** Notes of the Puskesmas, until they are dealt with. */
export function KartuUmpanBalik() {
  const say = useStatus()
  const { data, error, refetch } = useCall('umpanBalik.list', { fasilitasId: null, bulan: null })
  const tandai = useMutate('umpanBalik.finish')
  const mark = (id: string, selesai: boolean) =>
    tandai.mutate(
      { id, selesai },
      { onSuccess: () => say(selesai ? 'Ditandai sudah ditindaklanjuti.' : 'Dikembalikan ke yang belum.') },
    )
  const draw = (note: UmpanBalik) => (
    <Catatan key={note.id} note={note} sibuk={tandai.isPending} onSelesai={(selesai) => mark(note.id, selesai)} />
  )
  const [belum, sudah] = [data?.filter((n) => !n.selesai) ?? [], data?.filter((n) => n.selesai) ?? []]
  return (
    <Card
      judul="Umpan balik Puskesmas"
      className={kirimCss.umpanBalik}
      kanan={belum.length > 0 && <span className="muted small num">{belum.length} belum selesai</span>}
    >
      <div className={cls(cardCss.isi, kirimCss.cb)}>
        <FailureNotice failure={error} onRetry={() => void refetch()} />
        <FailureNotice failure={tandai.error} />
        {data?.length === 0 && <p className="muted">Belum ada catatan dari Puskesmas.</p>}
        {data !== undefined && data.length > 0 && belum.length === 0 && <p>Semua sudah ditindaklanjuti.</p>}
        {belum.length > 0 && <ul className={kirimCss.catatan}>{belum.map(draw)}</ul>}
        {sudah.length > 0 && (
          <details>
            <summary>Sudah ditindaklanjuti ({sudah.length})</summary>
            <ul className={kirimCss.catatan}>{sudah.map(draw)}</ul>
          </details>
        )}
      </div>
    </Card>
  )
}
