import { type ReactNode, useId } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { formatBulat } from '#shared/text/angka.ts'
import choiceCss from './choice.module.css'
import fieldCss from './field.module.css'
import { type FieldProps, Sisi, sisiIds } from './field.tsx'
import { useSalahSegar } from './percobaan.ts'

export type Pilihan<V extends string> = { readonly nilai: V; readonly label: string; readonly ket?: string }

export type OneOf<V extends string> = {
  readonly pilihan: readonly Pilihan<V>[]
  readonly value: V | null
  readonly onChange: (value: V) => void
}

/** Radio buttons under a legend, with what is wrong or asked about them below. */
function KelompokPilihan({
  label,
  legend,
  boleh = false,
  petunjuk,
  salah: pesan,
  tanya,
  value,
  children,
}: FieldProps & {
  readonly legend: 'tampil' | 'dibaca'
  readonly value: string | null
  readonly children: (name: string) => ReactNode
}) {
  const id = useId()
  const salah = useSalahSegar(id, pesan, value)
  const described = sisiIds({ id, petunjuk, tanya, salah })
  return (
    <fieldset
      className={fieldCss.ruas}
      {...(described ? { 'aria-describedby': described } : {})}
      {...(boleh ? {} : { 'data-wajib': id })}
      {...(salah ? { 'data-salah': '' } : {})}
    >
      <legend className={cls(legend === 'dibaca' && 'sr-only')}>
        {label}
        {boleh && <span className={fieldCss.boleh}>boleh kosong</span>}
      </legend>
      {children(id)}
      <Sisi id={id} petunjuk={petunjuk} tanya={tanya} salah={salah} />
    </fieldset>
  )
}

type PilihanProps<V extends string> = FieldProps & OneOf<V>

/** Radio buttons, one below the other. */
export function RadioGroup<V extends string>({ pilihan, value, onChange, ...field }: PilihanProps<V>) {
  return (
    <KelompokPilihan {...field} legend="tampil" value={value}>
      {(name) => (
        <div className={choiceCss.daftarPilih}>
          {pilihan.map(({ nilai, label: text, ket }) => (
            <label key={nilai} className={choiceCss.pilih}>
              <input type="radio" name={name} checked={value === nilai} onChange={() => onChange(nilai)} />
              <span>
                {text}
                {ket && <span className={choiceCss.ket}>{ket}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </KelompokPilihan>
  )
}

/** Radio buttons drawn as one bar. The label is read aloud, and shown when `tampilLabel`. */
export function Segmented<V extends string>({
  pilihan,
  value,
  onChange,
  kecil = false,
  tampilLabel = false,
  ...field
}: PilihanProps<V> & { readonly kecil?: boolean; readonly tampilLabel?: boolean }) {
  return (
    <KelompokPilihan {...field} legend={tampilLabel ? 'tampil' : 'dibaca'} value={value}>
      {(name) => (
        <div className={cls(choiceCss.belahan, kecil && choiceCss.kecil)}>
          {pilihan.map(({ nilai, label: text }) => (
            <label key={nilai}>
              <input type="radio" name={name} checked={value === nilai} onChange={() => onChange(nilai)} />
              {text}
            </label>
          ))}
        </div>
      )}
    </KelompokPilihan>
  )
}

export function Checkbox({
  label,
  ket,
  checked,
  onChange,
}: {
  readonly label: string
  readonly ket?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <label className={choiceCss.pilih}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {ket && <span className={choiceCss.ket}>{ket}</span>}
      </span>
    </label>
  )
}

/** Filter chips with counts. */
export function Chips<V extends string>({
  label,
  pilihan,
  value,
  onChange,
}: {
  readonly label: string
  readonly pilihan: readonly { readonly nilai: V; readonly label: string; readonly jumlah: number }[]
  readonly value: V
  readonly onChange: (value: V) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would promise fields of a form
    <div className={cls('num', choiceCss.saringan)} role="group" aria-label={label}>
      {pilihan.map((p) => (
        <button key={p.nilai} type="button" aria-pressed={value === p.nilai} onClick={() => onChange(p.nilai)}>
          {p.label} <b>{formatBulat(p.jumlah)}</b>
        </button>
      ))}
    </div>
  )
}
