import { Segmented } from '#renderer/components/choice.tsx'
import { NumberField, TextField } from '#renderer/components/text-field.tsx'
import formulirCss from '../formulir.module.css'
import { type IsianAnakProps, pilihanYaTidak, sisiOf } from './isian-anak.tsx'

function UkuranLahir({ anak, onChange, sisi }: IsianAnakProps) {
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
        label="IMD"
        boleh
        tampilLabel
        kecil
        pilihan={pilihanYaTidak}
        value={anak.imd}
        onChange={(imd) => onChange({ imd })}
      />
    </>
  )
}

/** What of a child may follow later, in the order of the paper register. */
export function FormTambahan({ anak, onChange, sisi }: IsianAnakProps) {
  return (
    <>
      <TextField
        label="NIK anak"
        boleh
        lebar="panjang"
        inputMode="numeric"
        petunjuk="NIK boleh menyusul. Bayi tetap dapat dicatat."
        {...sisiOf(sisi, 'nik')}
        value={anak.nik}
        onChange={(nik) => onChange({ nik })}
      />
      <UkuranLahir anak={anak} onChange={onChange} sisi={sisi} />
      <NumberField
        label="Anak ke"
        boleh
        inputMode="numeric"
        {...sisiOf(sisi, 'anakKe')}
        value={anak.anakKe}
        onChange={(anakKe) => onChange({ anakKe })}
      />
      <TextField
        label="Nomor JKN"
        boleh
        lebar="panjang"
        inputMode="numeric"
        salah={sisi.tegas.noJkn}
        value={anak.noJkn}
        onChange={(noJkn) => onChange({ noJkn })}
      />
    </>
  )
}
