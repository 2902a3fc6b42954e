import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { Riwayat } from '#shared/contract/riwayat.ts'
import { formatJam } from '#shared/text/jam.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

/** How many entries show before one asks for all of them. */
const awalTampil = 6

const kataJenis: Readonly<Record<Riwayat['jenis'], string>> = {
  ketik: 'diketik',
  impor: 'diambil dari berkas',
  urungkan: 'diurungkan',
  contoh: 'data contoh',
  siapkan: 'disiapkan',
}

/** "10-09-2026 10.42" where this computer stands. */
export function kataWaktu(waktu: string): string {
  const pada = new Date(waktu)
  const iso = `${pada.getFullYear()}-${String(pada.getMonth() + 1).padStart(2, '0')}-${String(pada.getDate()).padStart(2, '0')}`
  return `${formatTanggal(iso)} ${formatJam(pada)}`
}

function Isian({ isian }: Pick<Riwayat, 'isian'>) {
  return isian.map(({ nama, dari, ke }) => (
    <span key={nama} className="perubahan">
      {nama}: {dari === null ? '' : <s>{dari}</s>} {dari !== null && 'menjadi '}
      <b>{ke ?? 'kosong'}</b>
    </span>
  ))
}

function Satu({
  riwayat,
  onUndo,
  sibuk,
}: {
  readonly riwayat: Riwayat
  /** Null where it cannot be taken back, or is with the entry above. */
  readonly onUndo: (() => void) | null
  readonly sibuk: boolean
}) {
  const { tentang, isian, alasan, waktu, pelaku, jenis, sumber } = riwayat
  return (
    <li>
      <div>
        <b>{tentang}</b>
        <span className="num isian">
          <Isian isian={isian} />
        </span>
        <span className="small muted num">
          {kataWaktu(waktu)}, {pelaku}, {kataJenis[jenis]}
          {alasan && `. Alasan: ${alasan}`}
          {sumber && `. ${sumber}`}
        </span>
      </div>
      {onUndo && (
        <Button kecil icon={Undo2} disabled={sibuk} onClick={onUndo}>
          Urungkan<span className="sr-only"> {tentang}</span>
        </Button>
      )}
    </li>
  )
}

/** Everything that was written about one child, newest first; what can be taken back has a button. */
export function PanelRiwayat({ orangId }: { readonly orangId: string }) {
  const say = useStatus()
  const [semua, setSemua] = useState(false)
  const { data, error, refetch } = useCall('riwayat.list', { orangId, hariBukaId: null, batas: 500 })
  const undo = useMutate('riwayat.undo')
  const rows = data ?? []
  const shown = semua ? rows : rows.slice(0, awalTampil)
  const take = (kelompok: number) => undo.mutate({ kelompok }, { onSuccess: () => say('Sudah diurungkan.') })
  const kept = undo.data?.dipertahankan ?? []
  return (
    <section className="card riwayat" aria-labelledby="riwayat">
      <div className="ch">
        <h2 id="riwayat">Riwayat</h2>
        <span className="r small muted num">{rows.length > 0 && `${rows.length} catatan`}</span>
      </div>
      <div className="cb">
        <FailureNotice failure={error} onRetry={() => refetch()} />
        <FailureNotice failure={undo.error} />
        {kept.length > 0 && (
          <Notice jenis="info">
            {kept.map((kalimat) => (
              <p key={kalimat}>{kalimat}</p>
            ))}
          </Notice>
        )}
        <ol>
          {shown.map((riwayat, index) => (
            <Satu
              // Merging touches several weighings of one day in one go; the list as a whole is read anew each time.
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart
              key={`${riwayat.kelompok}${riwayat.tentang}${index}`}
              riwayat={riwayat}
              sibuk={undo.isPending}
              onUndo={
                riwayat.bolehDiurungkan && riwayat.kelompok !== shown[index - 1]?.kelompok
                  ? () => take(riwayat.kelompok)
                  : null
              }
            />
          ))}
        </ol>
        {rows.length > shown.length && (
          <Button kecil rupa="teks" onClick={() => setSemua(true)}>
            Tampilkan semua riwayat
          </Button>
        )}
      </div>
    </section>
  )
}
