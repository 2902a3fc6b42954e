import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import formCss from '#renderer/components/form.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { HapusContoh } from '../hapus-contoh.tsx'

/** Shown while the book holds sample data: empties it, so that the real register can begin. */
export function KartuContoh() {
  return (
    <Card judul="Data contoh">
      <div className={cls(cardCss.isi, formCss.formulir)}>
        <p className="muted">Buku ini berisi data contoh. Semua namanya karangan.</p>
        <div>
          <HapusContoh rupa="bahaya" />
        </div>
      </div>
    </Card>
  )
}
