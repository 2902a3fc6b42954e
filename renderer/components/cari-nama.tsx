import type { KeyboardEvent, ReactNode, Ref } from 'react'
import cariNamaCss from './cari-nama.module.css'
import { TextField } from './text-field.tsx'

/** A person that was found: the name, and what tells two of one name apart. */
export type NamaDitemukan = { readonly id: string; readonly nama: string; readonly ket: string }

/** Moves the focus between the field and the names below it. */
export function stepNama(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, li button')]
  const at = places.findIndex((place) => place.matches(':focus'))
  const next = places[at + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** The names that were found, each to be taken. */
export function NamaNama({
  label,
  hasil,
  onPilih,
}: {
  readonly label: string
  readonly hasil: readonly NamaDitemukan[]
  readonly onPilih: (nama: NamaDitemukan) => void
}) {
  if (hasil.length === 0) return null
  return (
    <ul className={cariNamaCss.nama} aria-label={`${label}: yang ditemukan`}>
      {hasil.map((nama) => (
        <li key={nama.id}>
          <button type="button" onClick={() => onPilih(nama)}>
            <b>{nama.nama}</b> <span className="muted num">{nama.ket}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/**
 * A search field with the names it finds: arrows go through them, Enter takes the one in focus, from the field the
 * first.
 */
export function CariNama({
  label,
  boleh = false,
  petunjuk,
  cari,
  hasil,
  onCari,
  onPilih,
  inputRef,
}: {
  readonly label: string
  readonly boleh?: boolean
  readonly petunjuk?: ReactNode
  readonly cari: string
  readonly hasil: readonly NamaDitemukan[]
  readonly onCari: (cari: string) => void
  readonly onPilih: (nama: NamaDitemukan) => void
  readonly inputRef?: Ref<HTMLInputElement>
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only moves the focus between the controls it holds
    <div
      className={cariNamaCss.cariNama}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && cari !== '') {
          event.preventDefault()
          onCari('')
        } else stepNama(event)
      }}
    >
      <TextField
        label={label}
        boleh={boleh}
        petunjuk={petunjuk}
        type="search"
        value={cari}
        onChange={onCari}
        maxLength={100}
        {...(inputRef ? { inputRef } : {})}
        onKeyDown={(event) => {
          const [first] = hasil
          // Of an optional field a name nobody bears is an answer, too: Enter goes on.
          if (event.key !== 'Enter' || event.ctrlKey || (boleh && !first)) return
          event.preventDefault()
          if (first) onPilih(first)
        }}
      />
      <NamaNama label={label} hasil={hasil} onPilih={onPilih} />
    </div>
  )
}
