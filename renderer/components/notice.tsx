import { CircleAlert, CircleCheck, CircleQuestionMark, Info, type LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import markCss from './mark.module.css'
import noticeCss from './notice.module.css'

/** `tanya`: the book asks. `gagal`: something did not happen. `aman`: done and safe. `info`: good to know. */
export type JenisNotice = 'tanya' | 'gagal' | 'aman' | 'info'

const icons: Readonly<Record<JenisNotice, LucideIcon>> = {
  tanya: CircleQuestionMark,
  gagal: CircleAlert,
  aman: CircleCheck,
  info: Info,
}

/** A boxed sentence with room for what can be done about it. Failures are read aloud at once. */
export function Notice({
  jenis,
  aksi,
  kotak,
  children,
}: {
  readonly jenis: JenisNotice
  readonly aksi?: ReactNode
  readonly kotak?: Ref<HTMLDivElement>
  readonly children: ReactNode
}) {
  const Icon = icons[jenis]
  return (
    <div
      ref={kotak}
      className={cls(noticeCss.notice, noticeCss[jenis])}
      data-kabar={jenis}
      {...(jenis === 'gagal' ? { role: 'alert' } : {})}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <div className={noticeCss.isi}>
        {children}
        {aksi && <div className={noticeCss.acts}>{aksi}</div>}
      </div>
    </div>
  )
}

/** One violet line that asks, without a box. */
export function Tanya({ children }: { readonly children: ReactNode }) {
  return (
    <span className={markCss.qTanya} data-tanya>
      <CircleQuestionMark size={16} strokeWidth={1.75} aria-hidden />
      {children}
    </span>
  )
}
