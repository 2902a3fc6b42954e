import { Check, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Chips } from '#renderer/components/choice.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import markCss from '#renderer/components/mark.module.css'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { UmpanBalik } from '#shared/contract/umpan-balik.ts'
import { kelompokCatatan } from '../kalimat.ts'
import puskesmasCss from '../puskesmas.module.css'

type Saring = 'belum' | 'selesai' | 'semua'

function Catatan({
  note: { orangId, orang, isi, waktu, oleh, selesai },
  sibuk,
  onTandai,
}: {
  readonly note: UmpanBalik
  readonly sibuk: boolean
  readonly onTandai: () => void
}) {
  return (
    <li>
      <div>
        {orangId !== null && (
          <p>
            Tentang <Link to={`/balita/${orangId}`}>{orang}</Link>
          </p>
        )}
        <p className={puskesmasCss.teks}>{isi}</p>
        <small className="muted num">
          {oleh}, {formatWaktu(waktu)}
        </small>
      </div>
      <div className={puskesmasCss.keadaan}>
        {selesai ? (
          <span className={markCss.done}>
            <Check size={16} strokeWidth={2.5} aria-hidden />
            selesai
          </span>
        ) : (
          <span className="muted">belum selesai</span>
        )}
        <Button
          kecil
          rupa={selesai ? 'teks' : 'biasa'}
          icon={selesai ? Undo2 : Check}
          aria-disabled={sibuk}
          onClick={() => !sibuk && onTandai()}
        >
          {selesai ? 'Buka lagi' : 'Tandai selesai'}
        </Button>
      </div>
    </li>
  )
}

/** All notes, by month and Pustu, until they are dealt with here or there. */
export function DaftarUmpanBalik({ catatan }: { readonly catatan: readonly UmpanBalik[] }) {
  const say = useStatus()
  const tandai = useMutate('umpanBalik.finish')
  const [saring, setSaring] = useState<Saring>('semua')
  const belum = catatan.filter(({ selesai }) => !selesai)
  const selesai = catatan.filter((note) => note.selesai)
  const shown = { belum, selesai, semua: catatan }[saring]
  const mark = (note: UmpanBalik) => {
    const onSuccess = () => say(note.selesai ? 'Dikembalikan ke yang belum selesai.' : 'Ditandai selesai.')
    tandai.mutate({ id: note.id, selesai: !note.selesai }, { onSuccess })
  }
  return (
    <Card judul="Catatan untuk Pustu" className={puskesmasCss.daftarUmpanBalik}>
      <div className={cls(cardCss.isi, puskesmasCss.cb)}>
        {catatan.length > 0 && (
          <Chips
            label="Saring menurut keadaan"
            pilihan={[
              { nilai: 'semua', label: 'Semua', jumlah: catatan.length },
              { nilai: 'belum', label: 'Belum selesai', jumlah: belum.length },
              { nilai: 'selesai', label: 'Selesai', jumlah: selesai.length },
            ]}
            value={saring}
            onChange={setSaring}
          />
        )}
        <FailureNotice failure={tandai.error} />
        {catatan.length === 0 && (
          <p className="muted">Belum ada umpan balik. Yang ditulis di sini ikut kiriman ke Pustu.</p>
        )}
        {catatan.length > 0 && shown.length === 0 && <p className="muted">Tidak ada yang seperti itu.</p>}
        {kelompokCatatan(shown).map(({ judul, isi }) => (
          <section key={judul}>
            <h3>{judul}</h3>
            <ul>
              {isi.map((note) => (
                <Catatan key={note.id} note={note} sibuk={tandai.isPending} onTandai={() => mark(note)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}
