import type { Ref } from 'react'
import fieldCss from '#renderer/components/field.module.css'
import { Field, type FieldProps } from '#renderer/components/field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import kodeCss from './kode.module.css'

/** The recovery code as read off the paper; blanks, hyphens and small letters may be as they come. */
export function KodeField({
  value,
  onChange,
  inputRef,
  ...field
}: Omit<FieldProps, 'label'> & {
  readonly value: string
  readonly onChange: (kode: string) => void
  readonly inputRef?: Ref<HTMLInputElement>
}) {
  return (
    <Field
      label="Kode pemulihan dari kertas"
      petunjuk="7 kelompok berisi 4 huruf atau angka. Huruf kecil dan spasi tidak apa-apa."
      {...field}
      value={value}
    >
      {(control) => (
        <input
          {...control}
          {...(inputRef ? { ref: inputRef } : {})}
          className={cls(fieldCss.masukan, kodeCss.kodeKetik)}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
