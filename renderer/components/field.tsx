import { CircleAlert, CircleQuestionMark } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import fieldCss from './field.module.css'
import { useSalahSegar } from './percobaan.ts'

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

type SisiProps = Pick<FieldProps, 'petunjuk' | 'tanya' | 'salah'> & { readonly id: string }

/** What stands below a control: hint, question, error. */
export function Sisi({ id, petunjuk, tanya, salah }: SisiProps) {
  return (
    <>
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
    </>
  )
}

/** The ids of what stands below a control, for aria-describedby. */
export function sisiIds({ id, petunjuk, tanya, salah }: SisiProps): string | undefined {
  const ids = [petunjuk && `${id}-p`, tanya && `${id}-t`, salah && `${id}-s`].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** Label above, control, then hint, question or error; the control names them with aria-describedby. */
export function Field({
  label,
  boleh = false,
  petunjuk,
  salah: pesan,
  pesanKini,
  tanya,
  value,
  children,
}: FieldProps & {
  /** What is wrong with what stands there now, whatever stood there when saving was tried. */
  readonly pesanKini?: string | undefined
  /** What stands in the control: a sentence goes when it changes. */
  readonly value: string | null
  readonly children: (control: ControlProps) => ReactNode
}) {
  const id = useId()
  const salah = useSalahSegar(id, pesan, value) ?? pesanKini
  const described = sisiIds({ id, petunjuk, tanya, salah })
  const control: ControlProps = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(salah ? { 'aria-invalid': true } : {}),
  }
  return (
    <div className={fieldCss.ruas} {...(boleh ? {} : { 'data-wajib': id })}>
      <label htmlFor={id}>
        {label}
        {boleh && <span className={fieldCss.boleh}>boleh kosong</span>}
      </label>
      {children(control)}
      <Sisi id={id} petunjuk={petunjuk} tanya={tanya} salah={salah} />
    </div>
  )
}
