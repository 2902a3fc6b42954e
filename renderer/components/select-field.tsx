import { cls } from '#renderer/lib/cls.ts'
import type { OneOf } from './choice.tsx'
import fieldCss from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

/** A native select. `kosong` is the first entry's text while nothing is chosen. */
export function SelectField<V extends string>({
  pilihan,
  value,
  onChange,
  kosong,
  lebar = 'penuh',
  ...field
}: FieldProps & OneOf<V> & { readonly kosong?: string; readonly lebar?: 'pendek' | 'sedang' | 'panjang' | 'penuh' }) {
  const choose = (text: string) => {
    const chosen = pilihan.find((p) => p.nilai === text)
    if (chosen) onChange(chosen.nilai)
  }
  return (
    <Field {...field} value={value}>
      {(control) => (
        <select
          {...control}
          className={lebar === 'penuh' ? fieldCss.masukan : cls(fieldCss.masukan, fieldCss[lebar])}
          value={value ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          {(value === null || kosong !== undefined) && (
            <option value="" disabled>
              {kosong ?? ''}
            </option>
          )}
          {pilihan.map(({ nilai, label }) => (
            <option key={nilai} value={nilai}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
