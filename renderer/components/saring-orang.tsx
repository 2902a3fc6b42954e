import { Search } from 'lucide-react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import daftarOrangCss from './daftar-orang.module.css'
import fieldCss from './field.module.css'

/** What narrows a list of persons: a name, a posyandu, and what else the list is told apart by. */
export function SaringOrang({
  label,
  contoh,
  cari,
  onCari,
  posyanduId,
  onPosyandu,
  className,
  cariRef,
  onKeyDown,
  children,
}: {
  readonly label: string
  /** What may be looked for, while nothing is typed. */
  readonly contoh: string
  readonly cari: string
  readonly onCari: (cari: string) => void
  /** Null: all. */
  readonly posyanduId: string | null
  readonly onPosyandu: (id: string | null) => void
  readonly className?: string | undefined
  readonly cariRef: Ref<HTMLInputElement>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: ReactNode
}) {
  const { posyandu } = useKeadaan()
  return (
    <search className={cls(daftarOrangCss.saring, className)}>
      <div className={daftarOrangCss.cari}>
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          ref={cariRef}
          type="search"
          className={cls(fieldCss.masukan, daftarOrangCss.inp)}
          aria-label={label}
          placeholder={contoh}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={cari}
          onChange={(event) => onCari(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <select
        className={cls(fieldCss.masukan, daftarOrangCss.inp)}
        aria-label="Posyandu"
        value={posyanduId ?? ''}
        onChange={(event) => onPosyandu(event.target.value || null)}
      >
        <option value="">Semua posyandu</option>
        {posyandu.map(({ id, nama }) => (
          <option key={id} value={id}>
            {nama}
          </option>
        ))}
      </select>
      {children}
    </search>
  )
}
