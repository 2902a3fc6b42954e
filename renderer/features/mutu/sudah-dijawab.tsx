import { Button } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import type { TemuanPeriksa } from '#shared/contract/mutu.ts'
import { formatBulat } from '#shared/text/angka.ts'
import mutuCss from './mutu.module.css'

/** What was called right, and can be asked again. */
export function SudahDijawab({
  dijawab,
  sibuk,
  onBatal,
}: {
  readonly dijawab: readonly TemuanPeriksa[]
  readonly sibuk: boolean
  readonly onBatal: (temuan: TemuanPeriksa) => void
}) {
  if (dijawab.length === 0) return null
  return (
    <Card judul={`Sudah dijawab "memang benar" (${formatBulat(dijawab.length)})`}>
      <ul className={mutuCss.daftar}>
        {dijawab.map((temuan) => (
          <li key={temuan.nomor} className={mutuCss.temuan} aria-label={temuan.kalimat}>
            <p className="muted">{temuan.kalimat}</p>
            <div className={mutuCss.jawab}>
              {temuan.bolehBatal ? (
                <Button kecil aria-disabled={sibuk} onClick={() => !sibuk && onBatal(temuan)}>
                  Batalkan jawaban
                </Button>
              ) : (
                <span className="muted small">dijawab saat dicatat</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
