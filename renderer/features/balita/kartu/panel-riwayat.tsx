import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Dipertahankan } from '#renderer/components/dipertahankan.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { IsianBerubah } from '#renderer/components/isian-berubah.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { Riwayat } from '#shared/contract/riwayat.ts'
import panelKartuCss from '../panel-kartu.module.css'

/** How many entries show before one asks for all of them. */
const awalTampil = 6

const kataJenis: Readonly<Record<Riwayat['jenis'], string>> = {
  ketik: 'diketik',
  impor: 'diambil dari berkas',
  urungkan: 'diurungkan',
  contoh: 'data contoh',
  siapkan: 'disiapkan',
}

function Isian({ isian }: Pick<Riwayat, 'isian'>) {
  return isian.map((satu) => (
    <span key={satu.nama}>
      <IsianBerubah {...satu} />
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
        <span className={cls('num', panelKartuCss.isian)}>
          <Isian isian={isian} />
        </span>
        <span className="small muted num">
          {formatWaktu(waktu)}, {pelaku}, {kataJenis[jenis]}
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

/** Where the button of each group stands: what was written in one go is taken back in one go, so it has one button. */
function placeTombol(rows: readonly Riwayat[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  rows.forEach(({ kelompok, tentang, bolehDiurungkan }, index) => {
    // With the identity, which says best what the whole was about.
    if (bolehDiurungkan && (!places.has(kelompok) || tentang.startsWith('Data diri'))) places.set(kelompok, index)
  })
  return places
}

/** Everything that was written about one child, newest first; what can be taken back has a button. */
export function PanelRiwayat({ orangId }: { readonly orangId: string }) {
  const say = useStatus()
  const [semua, setSemua] = useState(false)
  const { data, error, refetch } = useCall('riwayat.list', { orangId, hariBukaId: null, batas: 500 })
  const undo = useMutate('riwayat.undo')
  const rows = data ?? []
  const shown = semua ? rows : rows.slice(0, awalTampil)
  const tombol = placeTombol(shown)
  const take = (kelompok: number) => undo.mutate({ kelompok }, { onSuccess: () => say('Sudah diurungkan.') })
  const kept = undo.data?.dipertahankan ?? []
  return (
    <section className={cls(cardCss.card, panelKartuCss.riwayat)} aria-labelledby="riwayat">
      <div className={cardCss.kepala}>
        <h2 id="riwayat">Riwayat</h2>
        <span className={cls('small muted num', cardCss.kanan)}>{rows.length > 0 && `${rows.length} catatan`}</span>
      </div>
      <div className={cardCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        <FailureNotice failure={undo.error} />
        <Dipertahankan kalimat={kept} />
        <ol>
          {shown.map((riwayat, index) => (
            <Satu
              // Merging touches several weighings of one day in one go; the list as a whole is read anew each time.
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart
              key={`${riwayat.kelompok}${riwayat.tentang}${index}`}
              riwayat={riwayat}
              sibuk={undo.isPending}
              onUndo={tombol.get(riwayat.kelompok) === index ? () => take(riwayat.kelompok) : null}
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
