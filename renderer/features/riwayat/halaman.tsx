import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { cls } from '#renderer/lib/cls.ts'
import riwayatCss from './riwayat.module.css'

/** The marks of the pages one came through; the last is the page shown. */
export type Tumpukan = readonly number[]

/** Pages of a history. Start anew with a React key when what is asked for changes. */
export function useTumpukan(): {
  readonly sebelum: number | null
  readonly tumpukan: Tumpukan
  readonly set: (next: Tumpukan) => void
} {
  const [tumpukan, set] = useState<Tumpukan>([])
  return { sebelum: tumpukan.at(-1) ?? null, tumpukan, set }
}

/** To newer and older pages; nothing when there is one page only. */
export function Halaman({
  tumpukan,
  lanjut,
  onPindah,
}: {
  readonly tumpukan: Tumpukan
  readonly lanjut: number | null
  readonly onPindah: (next: Tumpukan) => void
}) {
  if (tumpukan.length === 0 && lanjut === null) return null
  return (
    <nav className={cls('tanpa-cetak', riwayatCss.lembarRiwayat)} aria-label="Lembar riwayat">
      <Button icon={ChevronLeft} disabled={tumpukan.length === 0} onClick={() => onPindah(tumpukan.slice(0, -1))}>
        Lebih baru
      </Button>
      <span className="muted num">Lembar {tumpukan.length + 1}</span>
      <Button
        icon={ChevronRight}
        disabled={lanjut === null}
        onClick={() => lanjut !== null && onPindah([...tumpukan, lanjut])}
      >
        Lebih lama
      </Button>
    </nav>
  )
}
