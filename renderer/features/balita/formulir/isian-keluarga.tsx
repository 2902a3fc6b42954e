import { Segmented } from '#renderer/components/choice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { Tanya } from '#renderer/components/notice.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import formulirCss from '../formulir.module.css'
import type { IsianKeluarga } from './isian.ts'
import { pilihanYaTidak, type Sisi, sisiOf } from './isian-anak.tsx'

type Props = {
  readonly keluarga: IsianKeluarga
  readonly onChange: (patch: Partial<IsianKeluarga>) => void
  readonly sisi: Sisi
  readonly ditinjau: boolean
}

/** Mother, father and their cards. */
export function FormOrangTua({ keluarga, onChange, sisi, ditinjau }: Props) {
  return (
    <>
      <div className={cls(fieldCss.fld, formulirCss.fld)}>
        <TextField
          label="Nama ibu"
          salah={sisi.tegas.namaIbu}
          value={keluarga.namaIbu}
          onChange={(namaIbu) => onChange({ namaIbu })}
        />
        {ditinjau && keluarga.namaIbu.trim() === '' && (
          <Tanya>Nama ibu belum diisi. Anak yang namanya sama jadi sulit dibedakan.</Tanya>
        )}
      </div>
      <TextField
        label="NIK ibu"
        boleh
        lebar="l"
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
        lebar="l"
        inputMode="numeric"
        {...sisiOf(sisi, 'noKk')}
        value={keluarga.noKk}
        onChange={(noKk) => onChange({ noKk })}
      />
    </>
  )
}

/** Where the family lives. */
export function FormAlamat({ keluarga, onChange, sisi }: Omit<Props, 'ditinjau'>) {
  return (
    <>
      <TextField
        label="Alamat"
        boleh
        salah={sisi.tegas.alamat}
        value={keluarga.alamat}
        onChange={(alamat) => onChange({ alamat })}
      />
      <div className={cls(formulirCss.tiga, formulirCss.alamat)}>
        <TextField label="Dusun" boleh value={keluarga.dusun} onChange={(dusun) => onChange({ dusun })} />
        <TextField label="RT" boleh value={keluarga.rt} onChange={(rt) => onChange({ rt })} inputMode="numeric" />
        <TextField label="RW" boleh value={keluarga.rw} onChange={(rw) => onChange({ rw })} inputMode="numeric" />
      </div>
      <TextField
        label="Telepon"
        boleh
        lebar="l"
        inputMode="tel"
        salah={sisi.tegas.telepon}
        value={keluarga.telepon}
        onChange={(telepon) => onChange({ telepon })}
      />
      <Segmented
        label="Keluarga miskin (boleh kosong)"
        tampilLabel
        kecil
        pilihan={pilihanYaTidak}
        value={keluarga.gakin}
        onChange={(gakin) => onChange({ gakin })}
      />
    </>
  )
}
