import type { Ref } from 'react'
import fieldCss from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

/** Several lines of text. */
export function TextArea({
  value,
  onChange,
  rows = 3,
  inputRef,
  ...field
}: FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows?: number
  readonly inputRef?: Ref<HTMLTextAreaElement>
}) {
  return (
    <Field {...field} value={value}>
      {(control) => (
        <textarea
          {...control}
          {...(inputRef ? { ref: inputRef } : {})}
          className={fieldCss.masukan}
          rows={rows}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
