import { Segmented } from '#renderer/components/choice.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import formulirCss from '../formulir.module.css'
import type { IsianKeluarga } from './isian.ts'
import { pilihanYaTidak, type Sisi, sisiOf } from './isian-anak.tsx'

type Props = {
  readonly keluarga: IsianKeluarga
  readonly onChange: (patch: Partial<IsianKeluarga>) => void
  readonly sisi: Sisi
}

const ibuKosong = 'Nama ibu belum diisi. Anak yang namanya sama jadi sulit dibedakan.'

/** The mother, by whom a child is known. `ditinjau`: asks when she was left out. */
export function FormIbu({ keluarga, onChange, sisi, ditinjau }: Props & { readonly ditinjau: boolean }) {
  return (
    <TextField
      label="Nama ibu"
      salah={sisi.tegas.namaIbu}
      tanya={ditinjau && keluarga.namaIbu.trim() === '' ? ibuKosong : undefined}
      value={keluarga.namaIbu}
      onChange={(namaIbu) => onChange({ namaIbu })}
    />
  )
}

/** Where to find the family on a visit: the order of the sheet. */
export function FormTempat({ keluarga, onChange }: Omit<Props, 'sisi'>) {
  return (
    <div className={cls(formulirCss.tiga, formulirCss.alamat)}>
      <TextField label="Dusun" boleh value={keluarga.dusun} onChange={(dusun) => onChange({ dusun })} />
      <TextField label="RT" boleh value={keluarga.rt} onChange={(rt) => onChange({ rt })} inputMode="numeric" />
      <TextField label="RW" boleh value={keluarga.rw} onChange={(rw) => onChange({ rw })} inputMode="numeric" />
    </div>
  )
}

/** The cards of the parents, and what else is known of the family. */
export function FormKeluarga({ keluarga, onChange, sisi }: Props) {
  return (
    <>
      <TextField
        label="NIK ibu"
        boleh
        lebar="panjang"
        inputMode="numeric"
        {...sisiOf(sisi, 'nikIbu')}
        value={keluarga.nikIbu}
        onChange={(nikIbu) => onChange({ nikIbu })}
      />
      <TextField
        label="Nama ayah"
        boleh
        salah={sisi.tegas.namaAyah}
        value={keluarga.namaAyah}
        onChange={(namaAyah) => onChange({ namaAyah })}
      />
      <TextField
        label="Nomor KK"
        boleh
        lebar="panjang"
        inputMode="numeric"
        {...sisiOf(sisi, 'noKk')}
        value={keluarga.noKk}
        onChange={(noKk) => onChange({ noKk })}
      />
      <TextField
        label="Alamat"
        boleh
        salah={sisi.tegas.alamat}
        value={keluarga.alamat}
        onChange={(alamat) => onChange({ alamat })}
      />
      <TextField
        label="Telepon"
        boleh
        lebar="panjang"
        inputMode="tel"
        salah={sisi.tegas.telepon}
        value={keluarga.telepon}
        onChange={(telepon) => onChange({ telepon })}
      />
      <Segmented
        label="Keluarga miskin"
        boleh
        tampilLabel
        kecil
        pilihan={pilihanYaTidak}
        value={keluarga.gakin}
        onChange={(gakin) => onChange({ gakin })}
      />
    </>
  )
}
