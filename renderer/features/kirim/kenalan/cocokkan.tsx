import { Ear, Megaphone } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { Checkbox } from '#renderer/components/choice.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { KartuPercaya } from '#shared/contract/kirim.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { EnamKata } from '../enam-kata.tsx'
import kirimCss from '../kirim.module.css'
import type { KartuDipilih } from './daftar-kartu.tsx'
import { type LangkahKata, urutanKata } from './urutan-kata.ts'

type KataProps = {
  /** "1 dari 2" */
  readonly nomor: string
  /** "Puskesmas Wonorejo" */
  readonly nama: string
  readonly kata: readonly string[]
}

/** The words of this book, to be read out. */
function Bacakan({ nomor, nama, kata, onLanjut }: KataProps & { readonly onLanjut: () => void }) {
  return (
    <section className={kirimCss.langkahKata} aria-label="Kata untuk dibacakan">
      <h3 tabIndex={-1}>
        <Megaphone size={20} strokeWidth={1.75} aria-hidden />
        {nomor}. Bacakan enam kata ini kepada {nama}
      </h3>
      <EnamKata kata={kata} besar />
      <p>{nama} mencentangnya di laptopnya sendiri. Kata mereka lain dari kata ini, dan memang harus lain.</p>
      <Actions>
        <Button rupa="utama" onClick={onLanjut}>
          Sudah dibacakan
        </Button>
      </Actions>
    </section>
  )
}

/** The words on the card of the other, each to be ticked as it is heard. */
function Dengarkan({
  nomor,
  nama,
  kata,
  onSemua,
  onBeda,
}: KataProps & { readonly onSemua: () => void; readonly onBeda: () => void }) {
  const [didengar, setDidengar] = useState<readonly boolean[]>(kata.map(() => false))
  const kurang = didengar.filter((one) => !one).length
  return (
    <section className={kirimCss.langkahKata} aria-label="Kata untuk didengarkan">
      <h3 tabIndex={-1}>
        <Ear size={20} strokeWidth={1.75} aria-hidden />
        {nomor}. Dengarkan enam kata dari {nama}
      </h3>
      <p>Minta {nama} membacakan katanya satu per satu. Centang tiap kata yang terdengar sama.</p>
      <fieldset className={kirimCss.centangKata}>
        <legend className="sr-only">Kata yang terdengar</legend>
        {kata.map((one, i) => (
          <Checkbox
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and the order never changes
            key={i}
            label={`${i + 1}. ${one}`}
            checked={didengar[i] ?? false}
            onChange={(ada) => setDidengar(didengar.map((now, at) => (at === i ? ada : now)))}
          />
        ))}
      </fieldset>
      <Actions>
        <Button
          rupa={kurang === 0 ? 'utama' : 'biasa'}
          aria-disabled={kurang > 0}
          onClick={() => kurang === 0 && onSemua()}
        >
          Keenam kata sama
        </Button>
        <Button onClick={onBeda}>Ada kata yang lain</Button>
        {kurang > 0 && <span className="muted small num">{kurang} kata belum dicentang</span>}
      </Actions>
    </section>
  )
}

function Berbeda({ nama, onUlang }: { readonly nama: string; readonly onUlang: () => void }) {
  return (
    <Notice jenis="gagal" aksi={<Button onClick={onUlang}>Dengarkan lagi</Button>}>
      Belum dihubungkan, dan tidak ada yang berubah. Mungkin kartunya tertukar atau dibuat orang lain. Minta {nama}{' '}
      menyimpan kartunya lagi, langsung dari laptopnya.
    </Notice>
  )
}

/** Two people compare their words by telephone: one list is read out, and another is heard. */
export function Cocokkan({
  dipilih,
  sendiri,
  onKenal,
  onLain,
}: {
  readonly dipilih: KartuDipilih
  readonly sendiri: KartuPercaya
  readonly onKenal: (kartu: KartuPercaya) => void
  readonly onLain: () => void
}) {
  const urutan = urutanKata(sendiri)
  const [ke, setKe] = useState(0)
  const [beda, setBeda] = useState(false)
  const kotak = useRef<HTMLDivElement>(null)
  const { data, error, refetch } = useCall('kirim.bacaKartu', dipilih)
  const percaya = useMutate('kirim.percaya')
  const langkah: LangkahKata | null = data ? (urutan[ke] ?? 'dengarkan') : null
  // To the first word to be ticked; where there is only something to read, to what it is.
  useEffect(() => {
    if (langkah === null || beda) return
    const first = kotak.current?.querySelector('input') ?? kotak.current?.querySelector('h3')
    first?.focus()
  }, [langkah, beda])
  if (!data) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  const nama = formatTempat(data.kartu)
  const trust = () => {
    if (!percaya.isPending) percaya.mutate({ ...dipilih, kata: data.kartu.kata }, { onSuccess: onKenal })
  }
  const next = () => (ke === 0 ? setKe(1) : trust())
  const nomor = `${ke + 1} dari 2`
  return (
    <div className={kirimCss.cocokkan} ref={kotak}>
      {data.sudahDikenal && <Notice jenis="info">{nama} sudah terhubung. Tidak perlu dicocokkan lagi.</Notice>}
      <p>
        Telepon {nama}. {ke === 0 ? 'Satu membacakan, satu mendengarkan, lalu bergantian.' : 'Sekarang bergantian.'}
      </p>
      {langkah === 'bacakan' && <Bacakan nomor={nomor} nama={nama} kata={sendiri.kata} onLanjut={next} />}
      {langkah === 'dengarkan' && beda && <Berbeda nama={nama} onUlang={() => setBeda(false)} />}
      {langkah === 'dengarkan' && !beda && (
        <Dengarkan nomor={nomor} nama={nama} kata={data.kartu.kata} onSemua={next} onBeda={() => setBeda(true)} />
      )}
      <FailureNotice failure={percaya.error} />
      <Actions>
        {ke === 1 && (
          <Button rupa="teks" onClick={() => setKe(0)}>
            Kembali ke kata yang tadi
          </Button>
        )}
        <Button rupa="teks" onClick={onLain}>
          Kartu lain
        </Button>
      </Actions>
    </div>
  )
}
