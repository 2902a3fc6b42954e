import type { Ref } from 'react'
import { Checkbox, Segmented } from '#renderer/components/choice.tsx'
import { DateField, TextField, type TextFieldProps } from '#renderer/components/text-field.tsx'
import formulirCss from '../formulir.module.css'
import type { Kolom, Salah } from './baca-isian.ts'
import type { IsianAnak } from './isian.ts'

export const pilihanJk = [
  { nilai: 'L', label: 'Laki-laki' },
  { nilai: 'P', label: 'Perempuan' },
] as const
export const pilihanYaTidak = [
  { nilai: 'ya', label: 'Ya' },
  { nilai: 'tidak', label: 'Tidak' },
] as const

/** What stands beside the fields: what cannot be stored, what is asked, and whether all of it is to be shown now. */
export type Sisi = {
  /** Known at once, told when the field is left. */
  readonly salah: Salah
  /** Told at once: the form was about to be saved, or the program refused it. */
  readonly tegas: Salah
  readonly tanya: Partial<Record<Kolom, string>>
}

type FieldOf = Pick<TextFieldProps, 'salah' | 'tanya' | 'check'>

/** The sentences of one field. */
export function sisiOf({ salah, tegas, tanya }: Sisi, kolom: Kolom): FieldOf {
  return { salah: tegas[kolom], tanya: tanya[kolom], check: () => salah[kolom] ?? null }
}

export type IsianAnakProps = {
  readonly anak: IsianAnak
  readonly onChange: (patch: Partial<IsianAnak>) => void
  readonly sisi: Sisi
}

const kosongTanya = {
  jk: 'Jenis kelamin belum diisi. Buku tidak menebak.',
  tanggalLahir: 'Tanggal lahir belum diisi. Anak ini belum masuk hitungan.',
} as const

/** Who a child is: what every number of it rests on. `ditinjau`: asks about what was left empty. */
export function FormPokok({
  anak,
  onChange,
  sisi,
  ditinjau,
  namaRef,
}: IsianAnakProps & { readonly ditinjau: boolean; readonly namaRef?: Ref<HTMLInputElement> | undefined }) {
  const kosong = ditinjau && anak.tanggalLahir.trim() === ''
  return (
    <>
      <TextField
        label="Nama anak"
        {...(namaRef ? { inputRef: namaRef } : {})}
        salah={sisi.tegas.nama}
        value={anak.nama}
        onChange={(nama) => onChange({ nama })}
      />
      <Segmented
        label="Jenis kelamin"
        tampilLabel
        pilihan={pilihanJk}
        value={anak.jk}
        tanya={ditinjau && anak.jk === null ? kosongTanya.jk : undefined}
        onChange={(jk) => onChange({ jk })}
      />
      <div className={formulirCss.lahir}>
        <DateField
          label="Tanggal lahir"
          value={anak.tanggalLahir}
          onChange={(tanggalLahir) => onChange({ tanggalLahir })}
          salah={sisi.tegas.tanggalLahir}
          tanya={kosong ? kosongTanya.tanggalLahir : sisi.tanya.tanggalLahir}
        />
        <Checkbox
          label="Tanggal perkiraan"
          ket="Bila keluarga tidak ingat pasti. Tetap dihitung."
          checked={anak.tanggalLahirPerkiraan}
          onChange={(tanggalLahirPerkiraan) => onChange({ tanggalLahirPerkiraan })}
        />
      </div>
    </>
  )
}
