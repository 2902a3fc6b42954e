import { Check } from 'lucide-react'
import { Link } from 'react-router'
import { Brand } from '#renderer/components/brand.tsx'
import { cls } from '#renderer/lib/cls.ts'
import fasilitasCss from '../fasilitas.module.css'
import type { KeadaanLangkah, Langkah } from './langkah.ts'

function Isi({ urutan, l }: { readonly urutan: number; readonly l: KeadaanLangkah }) {
  return (
    <>
      <i aria-hidden="true">{l.selesai ? <Check size={16} strokeWidth={3} /> : urutan}</i>
      <span>
        {l.judul}
        <small>{l.isi}</small>
      </span>
    </>
  )
}

/** The steps, with what is done. A step can be opened once the place is named. */
export function Samping({
  daftar,
  kini,
  siap,
}: {
  readonly daftar: readonly KeadaanLangkah[]
  readonly kini: Langkah
  readonly siap: boolean
}) {
  return (
    <nav className={fasilitasCss.side} aria-label="Langkah menyiapkan buku">
      <Brand sub="Menyiapkan buku baru" className={fasilitasCss.brand} />
      <ol className={fasilitasCss.ws}>
        {daftar.map((l, i) => {
          const state = l.langkah === kini ? 'on' : l.selesai ? 'ok' : ''
          const open = siap || l.langkah === 'tempat'
          return (
            <li key={l.langkah}>
              {open ? (
                <Link
                  className={cls(fasilitasCss.ls, fasilitasCss[state])}
                  to={`/mulai/${l.langkah}`}
                  {...(l.langkah === kini ? { 'aria-current': 'step' as const } : {})}
                >
                  <Isi urutan={i + 1} l={l} />
                </Link>
              ) : (
                <span className={fasilitasCss.ls}>
                  <Isi urutan={i + 1} l={l} />
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <p className={fasilitasCss.bt}>Boleh berhenti kapan saja. Langkah yang sudah selesai tersimpan.</p>
    </nav>
  )
}
