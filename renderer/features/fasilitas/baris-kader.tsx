import { CircleAlert, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { IconButton } from '#renderer/components/button.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { cls } from '#renderer/lib/cls.ts'
import fasilitasCss from './fasilitas.module.css'

/** A kader as it stands in the form. `kunci` tells the rows apart while they have no id yet. */
export type KaderKetik = {
  readonly kunci: string
  readonly id?: string
  readonly nama: string
  readonly ketua: boolean
  readonly dilatih: boolean
  readonly telepon: string | null
}

/** Whether a row says nothing at all: it was added and never used, and is not kept. */
export function isKaderKosong({ id, nama, ketua, dilatih }: KaderKetik): boolean {
  return id === undefined && nama.trim() === '' && !ketua && !dilatih
}

function NamaKader({
  label,
  nama,
  salah,
  inputRef,
  onChange,
  onLanjut,
}: {
  readonly label: string
  readonly nama: string
  readonly salah: string | undefined
  readonly inputRef: (input: HTMLInputElement | null) => void
  readonly onChange: (nama: string) => void
  readonly onLanjut: (() => void) | undefined
}) {
  const id = useId()
  return (
    <div className={fieldCss.ruas}>
      <input
        ref={inputRef}
        className={cls(fieldCss.masukan, fasilitasCss.inp)}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        value={nama}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.repeat || !onLanjut) return
          event.preventDefault()
          onLanjut()
        }}
        {...(salah ? { 'aria-invalid': true, 'aria-describedby': id } : {})}
      />
      {salah && (
        <div className={fieldCss.salah} id={id}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          {salah}
        </div>
      )}
    </div>
  )
}

export function BarisKader({
  kader,
  nomor,
  salah,
  namaRef,
  onChange,
  onKetua,
  onLanjut,
  onRemove,
}: {
  readonly kader: KaderKetik
  /** Its place in the list, from 1. */
  readonly nomor: number
  readonly salah: string | undefined
  readonly namaRef: (input: HTMLInputElement | null) => void
  readonly onChange: (part: Partial<KaderKetik>) => void
  readonly onKetua: () => void
  readonly onLanjut: (() => void) | undefined
  readonly onRemove: () => void
}) {
  return (
    <tr>
      <td>
        <NamaKader
          label={`Nama kader ${nomor}`}
          nama={kader.nama}
          salah={salah}
          inputRef={namaRef}
          onChange={(nama) => onChange({ nama })}
          onLanjut={onLanjut}
        />
      </td>
      <td className={fasilitasCss.t}>
        <input
          type="radio"
          name="ketua"
          data-lewati
          aria-label={`Kader ${nomor} ketua`}
          checked={kader.ketua}
          onChange={onKetua}
        />
      </td>
      <td className={fasilitasCss.t}>
        <input
          type="checkbox"
          aria-label={`Kader ${nomor} sudah dilatih`}
          checked={kader.dilatih}
          onChange={(event) => onChange({ dilatih: event.target.checked })}
        />
      </td>
      <td className={fasilitasCss.t}>
        <IconButton icon={Trash2} label={`Hapus kader ${kader.nama || nomor}`} onClick={onRemove} />
      </td>
    </tr>
  )
}
