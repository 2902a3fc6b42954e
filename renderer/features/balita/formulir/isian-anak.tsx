import type { Ref } from 'react'
import { Checkbox, Segmented } from '#renderer/components/choice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import { DateField, NumberField, TextField, type TextFieldProps } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import formulirCss from '../formulir.module.css'
import type { IsianAnak, Kolom, Salah } from './isian.ts'

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

type Props = {
  readonly anak: IsianAnak
  readonly onChange: (patch: Partial<IsianAnak>) => void
  readonly sisi: Sisi
  /** Asks about what was left empty. */
  readonly ditinjau: boolean
  readonly namaRef?: Ref<HTMLInputElement>
}

function Lahir({ anak, onChange, sisi, ditinjau }: Omit<Props, 'namaRef'>) {
  const kosong = ditinjau && anak.tanggalLahir.trim() === ''
  return (
    <>
      <div className={cls(fieldCss.fld, formulirCss.fld)}>
        <Segmented
          label="L atau P"
          tampilLabel
          pilihan={pilihanJk}
          value={anak.jk}
          onChange={(jk) => onChange({ jk })}
        />
        {ditinjau && anak.jk === null && <Tanya>L atau P belum diisi. Buku tidak menebak.</Tanya>}
      </div>
      <div className={cls(fieldCss.fld, formulirCss.fld)}>
        <DateField
          label="Tanggal lahir"
          value={anak.tanggalLahir}
          onChange={(tanggalLahir) => onChange({ tanggalLahir })}
          salah={sisi.tegas.tanggalLahir}
          tanya={sisi.tanya.tanggalLahir}
        />
        {kosong && <Tanya>Tanggal lahir belum diisi. Anak ini belum masuk hitungan.</Tanya>}
        <div>
          <Checkbox
            label="Tanggal perkiraan"
            ket="Tandai bila keluarga tidak ingat pasti. Anak tetap dihitung."
            checked={anak.tanggalLahirPerkiraan}
            onChange={(tanggalLahirPerkiraan) => onChange({ tanggalLahirPerkiraan })}
          />
        </div>
      </div>
    </>
  )
}

function UkuranLahir({ anak, onChange, sisi }: Omit<Props, 'namaRef' | 'ditinjau'>) {
  return (
    <>
      <div className={formulirCss.tiga}>
        <NumberField
          label="BB lahir"
          boleh
          unit="kg"
          {...sisiOf(sisi, 'bbLahirG')}
          value={anak.bbLahirG}
          onChange={(bbLahirG) => onChange({ bbLahirG })}
        />
        <NumberField
          label="PB lahir"
          boleh
          unit="cm"
          {...sisiOf(sisi, 'pbLahirMm')}
          value={anak.pbLahirMm}
          onChange={(pbLahirMm) => onChange({ pbLahirMm })}
        />
        <NumberField
          label="LK lahir"
          boleh
          unit="cm"
          {...sisiOf(sisi, 'lkLahirMm')}
          value={anak.lkLahirMm}
          onChange={(lkLahirMm) => onChange({ lkLahirMm })}
        />
      </div>
      <Segmented
        label="IMD (boleh kosong)"
        tampilLabel
        kecil
        pilihan={pilihanYaTidak}
        value={anak.imd}
        onChange={(imd) => onChange({ imd })}
      />
    </>
  )
}

/** The fields of one child, in the order of the paper register. */
export function FormAnak({ anak, onChange, sisi, ditinjau, namaRef }: Props) {
  return (
    <>
      <TextField
        label="Nama anak"
        {...(namaRef ? { inputRef: namaRef } : {})}
        salah={sisi.tegas.nama}
        value={anak.nama}
        onChange={(nama) => onChange({ nama })}
      />
      <Lahir anak={anak} onChange={onChange} sisi={sisi} ditinjau={ditinjau} />
      <NumberField
        label="Anak ke"
        boleh
        inputMode="numeric"
        {...sisiOf(sisi, 'anakKe')}
        value={anak.anakKe}
        onChange={(anakKe) => onChange({ anakKe })}
      />
      <TextField
        label="NIK anak"
        boleh
        lebar="l"
        inputMode="numeric"
        petunjuk="NIK boleh menyusul. Bayi tetap dapat dicatat."
        {...sisiOf(sisi, 'nik')}
        value={anak.nik}
        onChange={(nik) => onChange({ nik })}
      />
      <UkuranLahir anak={anak} onChange={onChange} sisi={sisi} />
      <TextField
        label="Nomor JKN"
        boleh
        lebar="l"
        inputMode="numeric"
        salah={sisi.tegas.noJkn}
        value={anak.noJkn}
        onChange={(noJkn) => onChange({ noJkn })}
      />
    </>
  )
}
