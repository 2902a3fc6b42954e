import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import buttonCss from './button.module.css'

/** `utama` is the one filled button of a screen, `tanya` answers a question of the book, `teks` looks like a link. */
export type Rupa = 'biasa' | 'utama' | 'teks' | 'tanya' | 'bahaya'

const classOf: Readonly<Record<Rupa, string | undefined>> = {
  biasa: undefined,
  utama: buttonCss.utama,
  teks: buttonCss.teks,
  tanya: buttonCss.tanya,
  bahaya: buttonCss.bahaya,
}

export type Look = {
  readonly rupa?: Rupa
  readonly kecil?: boolean
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

/** The classes of whatever looks like a button. */
export function kelasTombol(rupa: Rupa, kecil: boolean): string {
  return cls(buttonCss.tombol, classOf[rupa], kecil && buttonCss.kecil)
}

/** What stands in it: an icon, and words. */
export function IsiTombol({ icon: Icon, kecil, children }: Pick<Look, 'icon' | 'kecil' | 'children'>) {
  return (
    <>
      {Icon && <Icon size={kecil ? 16 : 18} strokeWidth={1.75} aria-hidden />}
      {children}
    </>
  )
}

export function Button({
  rupa = 'biasa',
  kecil = false,
  icon,
  children,
  ...rest
}: Look & Omit<ComponentProps<'button'>, 'className' | 'children'>) {
  return (
    <button type="button" {...rest} className={kelasTombol(rupa, kecil)} data-rupa={rupa}>
      <IsiTombol {...(icon ? { icon } : {})} kecil={kecil}>
        {children}
      </IsiTombol>
    </button>
  )
}

/** A bare icon, for close, lock and hide only; its word is read aloud and shown as a tooltip. */
export function IconButton({
  icon: Icon,
  label,
  ...rest
}: { readonly icon: LucideIcon; readonly label: string } & Omit<ComponentProps<'button'>, 'className' | 'children'>) {
  return (
    <button
      type="button"
      {...rest}
      className={cls(buttonCss.tombol, buttonCss.ikon)}
      data-rupa="ikon"
      aria-label={label}
      title={label}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
