import { type ComponentProps, type HTMLInputTypeAttribute, type Ref, useState } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import fieldCss from './field.module.css'
import { Field, type FieldProps } from './field.tsx'

type Lebar = 'pendek' | 'sedang' | 'panjang' | 'penuh'

export type TextFieldProps = FieldProps & {
  readonly value: string
  readonly onChange: (text: string) => void
  /** Looks at the text when the field is left: a sentence, or null when it is fine. */
  readonly check?: (text: string) => string | null
  readonly lebar?: Lebar
  readonly unit?: string
  readonly rata?: 'kiri' | 'kanan'
  readonly inputRef?: Ref<HTMLInputElement>
  readonly type?: HTMLInputTypeAttribute
} & Pick<
    ComponentProps<'input'>,
    | 'inputMode'
    | 'placeholder'
    | 'maxLength'
    | 'autoComplete'
    | 'disabled'
    | 'name'
    | 'required'
    | 'onKeyDown'
    | 'onBlur'
    | 'list'
  >

function inputClass(lebar: Lebar, rata: 'kiri' | 'kanan'): string {
  return cls(fieldCss.masukan, lebar !== 'penuh' && fieldCss[lebar], rata === 'kanan' && fieldCss.angka)
}

/** One line of text. What was typed stays as typed; it is looked at only when the field is left. */
export function TextField({
  label,
  boleh,
  petunjuk,
  salah,
  tanya,
  value,
  onChange,
  check,
  lebar = 'penuh',
  unit,
  rata = 'kiri',
  inputRef,
  onBlur,
  ...input
}: TextFieldProps) {
  const [left, setLeft] = useState<{ text: string; pesan: string | null } | null>(null)
  // The sentence is about the text it was said of; it goes as soon as that changes.
  const own = left?.text === value ? (left.pesan ?? undefined) : undefined
  return (
    <Field
      label={label}
      boleh={boleh ?? false}
      petunjuk={petunjuk}
      salah={salah}
      pesanKini={own}
      tanya={tanya}
      value={value}
    >
      {(control) => (
        <div className={fieldCss.masukanSatuan}>
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...input}
            {...control}
            {...(inputRef ? { ref: inputRef } : {})}
            className={inputClass(lebar, rata)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={(event) => {
              if (check) setLeft({ text: value, pesan: check(value) })
              onBlur?.(event)
            }}
          />
          {unit && <span className={fieldCss.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  )
}

/** A number with decimal comma, kept as the text that was typed. */
export function NumberField(props: TextFieldProps) {
  return <TextField inputMode="decimal" rata="kanan" lebar="pendek" {...props} />
}

/** A date typed as dd-mm-yyyy. The text stays the caller's; `readKetikanTanggal` tells what it means. */
export function DateField(props: TextFieldProps) {
  const checkDate = (text: string): string | null => {
    const read = readKetikanTanggal(text)
    return read.kind === 'salah' ? read.pesan : (props.check?.(text) ?? null)
  }
  return <TextField inputMode="numeric" placeholder="hh-bb-tttt" lebar="sedang" {...props} check={checkDate} />
}
