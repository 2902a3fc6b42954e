import { cls } from '#renderer/lib/cls.ts'
import brandCss from './brand.module.css'
/** The mark of the program and its name, with one line under it. */
export function Brand({ sub, className }: { readonly sub: string; readonly className?: string | undefined }) {
  return (
    <div className={cls(brandCss.brand, className)}>
      <svg className={brandCss.mark} viewBox="0 0 30 30" aria-hidden="true">
        <rect x="1" y="1" width="28" height="28" rx="7" fill="#d3e8e8" />
        <path d="M6.5 8.2c3-.9 6-.5 8.5 1.2v13.2c-2.5-1.7-5.5-2.1-8.5-1.2z" fill="#0f6872" />
        <path d="M23.5 8.2c-3-.9-6-.5-8.5 1.2v13.2c2.5-1.7 5.5-2.1 8.5-1.2z" fill="#fff" />
        <path
          d="M17 18.2l1.7-2 1.5.9 1.9-3.3"
          fill="none"
          stroke="#0f6872"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div>
        <b>Buku Pustu</b>
        <span>{sub}</span>
      </div>
    </div>
  )
}
