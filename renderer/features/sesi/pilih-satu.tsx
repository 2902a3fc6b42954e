import { useId } from 'react'
import pilihSatuCss from './pilih-satu.module.css'

/** One that can be chosen: its name, what is said below it, and the letters of its picture where it has one. */
export type Pilihan = { readonly id: string; readonly nama: string; readonly ket: string; readonly inisial?: string }

/** One of a list of large rows, each of which can be pressed as a whole. */
export function PilihSatu({
  judul,
  judulTampil = false,
  pilihan,
  dipilih,
  onPilih,
  onSelesai,
}: {
  readonly judul: string
  readonly judulTampil?: boolean
  readonly pilihan: readonly Pilihan[]
  readonly dipilih: string
  readonly onPilih: (id: string) => void
  /** A row was pressed with the pointer: typing can go on. */
  readonly onSelesai?: () => void
}) {
  const name = useId()
  return (
    <fieldset className={pilihSatuCss.pilihSatu}>
      <legend className={judulTampil ? undefined : 'sr-only'}>{judul}</legend>
      {pilihan.map(({ id, nama, ket, inisial }) => (
        <label key={id} {...(onSelesai ? { onPointerUp: () => requestAnimationFrame(onSelesai) } : {})}>
          <input type="radio" name={name} checked={id === dipilih} onChange={() => onPilih(id)} />
          {inisial !== undefined && (
            <span className={pilihSatuCss.av} aria-hidden="true">
              {inisial}
            </span>
          )}
          <span className={pilihSatuCss.nm}>
            {nama}
            <small>{ket}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
