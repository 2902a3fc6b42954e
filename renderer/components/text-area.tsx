import { Field, type FieldProps } from './field.tsx'

/** Several lines of text. */
export function TextArea({
  value,
  onChange,
  rows = 3,
  ...field
}: FieldProps & { readonly value: string; readonly onChange: (text: string) => void; readonly rows?: number }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          className="inp"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
