import { CircleAlert, CircleQuestionMark } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import fieldCss from './field.module.css'

/** What a field hands to its control. */
export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

export type FieldProps = {
  readonly label: string
  /** Marked "boleh kosong"; required is the norm and bears no mark. */
  readonly boleh?: boolean
  readonly petunjuk?: ReactNode
  /** Cannot be stored like this: red. */
  readonly salah?: string | undefined
  /** The book asks, and it can wait: violet. */
  readonly tanya?: string | undefined
}

/** Label above, control, then hint, question or error; the control names them with aria-describedby. */
export function Field({
  label,
  boleh = false,
  petunjuk,
  salah,
  tanya,
  children,
}: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const described = [petunjuk && `${id}-p`, tanya && `${id}-t`, salah && `${id}-s`].filter(Boolean).join(' ')
  const control: ControlProps = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(salah ? { 'aria-invalid': true } : {}),
  }
  return (
    <div className={fieldCss.fld}>
      <label htmlFor={id}>
        {label}
        {boleh && <span className={fieldCss.boleh}>boleh kosong</span>}
      </label>
      {children(control)}
      {petunjuk && (
        <div className={fieldCss.petunjuk} id={`${id}-p`}>
          {petunjuk}
        </div>
      )}
      {tanya && (
        <div className={fieldCss.tanya} id={`${id}-t`}>
          <CircleQuestionMark size={16} strokeWidth={1.75} aria-hidden />
          {tanya}
        </div>
      )}
      {salah && (
        <div className={fieldCss.salah} id={`${id}-s`}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          {salah}
        </div>
      )}
    </div>
  )
}
