import { Eye, EyeOff } from 'lucide-react'
import { type Ref, useEffect, useState } from 'react'
import fieldCss from '#renderer/components/field.module.css'
import { Field, type FieldProps } from '#renderer/components/field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import sandiCss from './sandi.module.css'

/** Whether Caps Lock is on, as far as a key has told. */
function useCapsLock(): boolean {
  const [menyala, setMenyala] = useState(false)
  useEffect(() => {
    const look = (event: KeyboardEvent) => setMenyala(event.getModifierState('CapsLock'))
    window.addEventListener('keydown', look)
    window.addEventListener('keyup', look)
    return () => {
      window.removeEventListener('keydown', look)
      window.removeEventListener('keyup', look)
    }
  }, [])
  return menyala
}

/** An empty passphrase is never tried: it would count as one that was mistyped. */
export const salahTanpaSandi = 'Ketik kata sandinya dulu.'

/** A passphrase: hidden, shown on request, with a word about Caps Lock. `besar` is the field of the lock screen. */
export function SandiField({
  value,
  onChange,
  besar = false,
  inputRef,
  tanya,
  ...field
}: FieldProps & {
  readonly value: string
  readonly onChange: (sandi: string) => void
  readonly besar?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}) {
  const [tampil, setTampil] = useState(false)
  const [fokus, setFokus] = useState(false)
  const caps = useCapsLock() && fokus
  const Icon = tampil ? EyeOff : Eye
  const capsLock = 'Caps Lock menyala. Tekan Caps Lock sekali untuk mematikan.'
  return (
    <Field {...field} tanya={caps ? capsLock : tanya} value={value}>
      {(control) => (
        <div className={cls(sandiCss.sandi, besar && sandiCss.besar)}>
          <input
            {...control}
            {...(inputRef ? { ref: inputRef } : {})}
            className={fieldCss.masukan}
            type={tampil ? 'text' : 'password'}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={200}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onFocus={() => setFokus(true)}
            onBlur={() => setFokus(false)}
          />
          <button
            type="button"
            className={sandiCss.lihat}
            aria-pressed={tampil}
            aria-controls={control.id}
            onClick={() => setTampil(!tampil)}
          >
            <Icon size={20} strokeWidth={1.75} aria-hidden />
            {tampil ? 'Tutup' : 'Lihat'}
          </button>
        </div>
      )}
    </Field>
  )
}
