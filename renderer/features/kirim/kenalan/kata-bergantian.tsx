import { Ear, Megaphone } from 'lucide-react'
import { useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { Checkbox } from '#renderer/components/choice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { EnamKata } from '../enam-kata.tsx'
import kataKenalanCss from '../kata-kenalan.module.css'

type KataProps = {
  /** "1 dari 2" */
  readonly nomor: string
  /** "Puskesmas Wonorejo" */
  readonly nama: string
  readonly kata: readonly string[]
}

/** The words of this book, to be read out. */
export function Bacakan({ nomor, nama, kata, onLanjut }: KataProps & { readonly onLanjut: () => void }) {
  return (
    <section className={kataKenalanCss.langkahKata} aria-label="Kata untuk dibacakan">
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
export function Dengarkan({
  nomor,
  nama,
  kata,
  onSemua,
  onBeda,
}: KataProps & { readonly onSemua: () => void; readonly onBeda: () => void }) {
  const [didengar, setDidengar] = useState<readonly boolean[]>(kata.map(() => false))
  const kurang = didengar.filter((one) => !one).length
  return (
    <section className={kataKenalanCss.langkahKata} aria-label="Kata untuk didengarkan">
      <h3 tabIndex={-1}>
        <Ear size={20} strokeWidth={1.75} aria-hidden />
        {nomor}. Dengarkan enam kata dari {nama}
      </h3>
      <p>Minta {nama} membacakan katanya satu per satu. Centang tiap kata yang terdengar sama.</p>
      <fieldset className={kataKenalanCss.centangKata}>
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

export function Berbeda({ nama, onUlang }: { readonly nama: string; readonly onUlang: () => void }) {
  return (
    <Notice jenis="gagal" aksi={<Button onClick={onUlang}>Dengarkan lagi</Button>}>
      Belum dihubungkan, dan tidak ada yang berubah. Mungkin kartunya tertukar atau dibuat orang lain. Minta {nama}{' '}
      menyimpan kartunya lagi, langsung dari laptopnya.
    </Notice>
  )
}
