import { Check, type LucideIcon, X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import relCss from './rel.module.css'

/** `nanti`: not yet; `kini`: where one is; `gagal`: it did not come about. */
export type KeadaanTahap = 'nanti' | 'kini' | 'selesai' | 'gagal'

const kata: Readonly<Record<KeadaanTahap, string>> = {
  nanti: 'belum',
  kini: 'sekarang',
  selesai: 'selesai',
  gagal: 'tidak berhasil',
}

function Tanda({ keadaan, nomor, icon: Icon }: Pick<TahapProps, 'keadaan' | 'nomor' | 'icon'>) {
  if (keadaan === 'gagal') return <X size={24} strokeWidth={2.5} aria-hidden />
  if (keadaan !== 'selesai') return <span aria-hidden="true">{nomor}</span>
  return Icon ? <Icon size={24} strokeWidth={1.75} aria-hidden /> : <Check size={24} strokeWidth={2.5} aria-hidden />
}

export type TahapProps = {
  readonly nomor: number
  readonly keadaan: KeadaanTahap
  readonly judul: string
  /** Drawn in place of the tick when it is done. */
  readonly icon?: LucideIcon
  /** At the right of the heading: when it was done. */
  readonly kanan?: ReactNode
  /** The last one, in green: what all was for. */
  readonly puncak?: boolean
  readonly children?: ReactNode
}

/** One result on the way, with its sign at the left; inside `<Rel>`. */
export function Tahap({ nomor, keadaan, judul, icon, kanan, puncak = false, children }: TahapProps) {
  const id = useId()
  return (
    <li className={cls(relCss.tahap, relCss[keadaan], puncak && relCss.puncak)} aria-labelledby={id}>
      <span className={relCss.tanda}>
        <Tanda keadaan={keadaan} nomor={nomor} {...(icon ? { icon } : {})} />
      </span>
      <div className={relCss.kotak}>
        <div className={relCss.judul}>
          <h2 id={id} tabIndex={-1}>
            {judul}
            <span className="sr-only">, {kata[keadaan]}</span>
          </h2>
          {kanan && <span className={cls('num', relCss.kanan)}>{kanan}</span>}
        </div>
        {children}
      </div>
    </li>
  )
}

/**
 * Focuses the heading of the step one is at whenever `kunci` changes: what was pressed to get there is gone.
 *
 * @returns a ref to be put anywhere on the page
 */
export function useFokusTahap(kunci: string): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const last = useRef(kunci)
  useEffect(() => {
    if (last.current === kunci) return
    last.current = kunci
    const page = ref.current?.closest('main')
    page
      ?.querySelector<HTMLElement>(`.${relCss.tahap}:is(.${relCss.kini}, .${relCss.gagal}, .${relCss.puncak}) h2`)
      ?.focus()
  }, [kunci])
  return ref
}

/** The way from the first result to the last. */
export function Rel({ children }: { readonly children: ReactNode }) {
  return <ol className={relCss.rel}>{children}</ol>
}
