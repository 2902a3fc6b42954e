import { useId } from 'react'
import { inisial, kataPeran } from '#renderer/lib/peran.ts'
import type { AkunSingkat } from '#shared/contract/sesi.ts'
import sesiCss from './sesi.module.css'

/** Who signs in: one of a list, because nobody remembers user names. */
export function PilihOrang({
  akun,
  dipilih,
  onPilih,
  onSelesai,
}: {
  readonly akun: readonly AkunSingkat[]
  readonly dipilih: string
  readonly onPilih: (id: string) => void
  /** A person was pressed with the pointer: typing can go on. */
  readonly onSelesai: () => void
}) {
  const name = useId()
  return (
    <fieldset className={sesiCss.orangMasuk}>
      <legend className="sr-only">Siapa yang masuk</legend>
      {akun.map((orang) => (
        <label key={orang.id} onPointerUp={() => requestAnimationFrame(onSelesai)}>
          <input type="radio" name={name} checked={orang.id === dipilih} onChange={() => onPilih(orang.id)} />
          <span className={sesiCss.av} aria-hidden="true">
            {inisial(orang.nama)}
          </span>
          <span className={sesiCss.nm}>
            {orang.nama}
            <small>{kataPeran(orang)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
