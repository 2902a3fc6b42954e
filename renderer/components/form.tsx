import { type ReactNode, useEffect, useRef } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import formCss from './form.module.css'

/**
 * A form that saves on Enter or by its submit button, once at a time. When the program refuses what was typed, the focus
 * goes to the first field that is wrong. Give it an `id` when its button stands elsewhere (`form="…"`).
 */
export function Form({
  id,
  failure,
  sibuk,
  className = formCss.formulir,
  onSubmit,
  children,
}: {
  readonly id?: string
  readonly failure: AppFailure | null
  readonly sibuk: boolean
  readonly className?: string | undefined
  readonly onSubmit: () => void
  readonly children: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failure])
  return (
    <form
      ref={form}
      {...(id ? { id } : {})}
      noValidate
      className={cls(className)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!sibuk) onSubmit()
      }}
    >
      {children}
    </form>
  )
}
