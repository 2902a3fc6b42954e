import { type KeyboardEvent, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { createSekali } from '#renderer/lib/sekali.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import formCss from './form.module.css'
import { IsianDialogContext } from './isian-dialog.ts'
import { fokusIsian, isBarisIsian, isianBerikut, kunciIsian, listIsian, listKosong } from './isian-form.ts'
import { PercobaanContext } from './percobaan.ts'

const pilihanSalah = '[aria-invalid="true"], [data-salah] input:checked, [data-salah] input'
const tanpaKosong: ReadonlySet<string> = new Set()

/** Keeps count of the tries to save, of the required fields Enter found empty, and of typing since. */
function usePercobaan(luar: number, failure: AppFailure | null) {
  const [sendiri, setKali] = useState(0)
  const [kosong, setKosong] = useState(tanpaKosong)
  const [diubah, setDiubah] = useState<{ kali: number; failure: AppFailure | null } | null>(null)
  const kali = sendiri + luar
  const berubah = diubah?.kali === kali && diubah.failure === failure
  const percobaan = useMemo(() => ({ kali, kosong, berubah }), [kali, kosong, berubah])
  return {
    percobaan,
    catatPerubahan: () => {
      if (!berubah) setDiubah({ kali, failure })
    },
    coba: (empty: ReadonlySet<string>) => {
      setKali((count) => count + 1)
      setKosong(empty)
    },
  }
}

/**
 * A form. Enter goes to the next field; in the last one it saves, once nothing required is empty. A form of one field is
 * saved by Enter at once. Ctrl+Enter saves from anywhere, and so does the submit button.
 *
 * It sends one at a time, however slow the disk: `onSubmit` may give the promise of its work. When something is wrong the
 * focus goes to the first field that is. Give it an `id` when its button stands elsewhere (`form="…"`).
 */
export function Form({
  id,
  failure,
  sibuk,
  className = formCss.formulir,
  percobaan: luar = 0,
  onSubmit,
  children,
}: {
  readonly id?: string
  readonly failure: AppFailure | null
  readonly sibuk: boolean
  readonly className?: string | undefined
  /** How often saving was refused from outside: by a button that stands elsewhere, or after asking the book. */
  readonly percobaan?: number
  readonly onSubmit: () => unknown
  readonly children: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)
  const [sekali] = useState(createSekali)
  const { percobaan, coba, catatPerubahan } = usePercobaan(luar, failure)
  const { kali } = percobaan
  const kotak = useContext(IsianDialogContext)
  useEffect(() => () => kotak?.lupakan(), [kotak])
  useEffect(() => {
    const salah = failure || kali > 0 ? form.current?.querySelector<HTMLElement>(pilihanSalah) : null
    salah?.focus()
    // Its sentence stands below it.
    ;(salah?.closest('[data-wajib]') ?? salah)?.scrollIntoView({ block: 'nearest' })
  }, [failure, kali])
  const submit = () => {
    if (sibuk || sekali.isBerjalan()) return
    coba(tanpaKosong)
    void sekali.jalankan(async () => onSubmit())
  }
  const next = (from: HTMLFormElement, kini: Element) => {
    const isian = isianBerikut(from, kini)
    const kosong = isian || listIsian(from).length === 1 ? [] : listKosong(from)
    if (isian) fokusIsian(isian)
    else if (kosong.length === 0) submit()
    else coba(new Set(kosong.map(kunciIsian)))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return
    const plain = !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey
    if (!(plain ? isBarisIsian(event.target) : event.ctrlKey && !event.shiftKey)) return
    event.preventDefault()
    // A key held down is one press.
    if (event.repeat) return
    if (plain) next(event.currentTarget, event.target as Element)
    else submit()
  }
  return (
    <PercobaanContext value={percobaan}>
      <form
        ref={form}
        {...(id ? { id } : {})}
        noValidate
        className={cls(className)}
        onKeyDown={onKeyDown}
        onChange={() => {
          catatPerubahan()
          kotak?.catat()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {children}
      </form>
    </PercobaanContext>
  )
}
