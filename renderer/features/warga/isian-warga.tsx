import { Checkbox, Segmented } from '#renderer/components/choice.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { type HubunganKk, hubunganKk } from '#shared/catatan/orang.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import type { WargaIsi } from '#shared/contract/warga.ts'
import type { KetikanWarga } from './isian.ts'
import { PilihOrang } from './pilih-orang.tsx'
import wargaCss from './warga.module.css'

const kelamin = [
  { nilai: 'L', label: 'Laki-laki' },
  { nilai: 'P', label: 'Perempuan' },
] as const
const kawin = [
  { nilai: 'kawin', label: 'Kawin' },
  { nilai: 'belum', label: 'Belum kawin' },
  { nilai: 'ceraiHidup', label: 'Cerai hidup' },
  { nilai: 'ceraiMati', label: 'Cerai mati' },
] as const
const yaTidak = [
  { nilai: 'ya', label: 'Ya' },
  { nilai: 'tidak', label: 'Tidak' },
] as const
const hubungan = (Object.entries(hubunganKk) as [HubunganKk, string][]).map(([nilai, kata]) => ({
  nilai,
  label: kata.charAt(0).toUpperCase() + kata.slice(1),
}))

type Props = {
  readonly id: string | null
  readonly ketikan: KetikanWarga
  /** Saving was tried: what must not stay empty is said. */
  readonly ditinjau: boolean
  readonly failure: AppFailure | null
  readonly onChange: (patch: Partial<KetikanWarga>) => void
}

/** The fields of a person: who it is, the family, where it lives. */
export function IsianWarga({ id, ketikan, ditinjau, failure, onChange }: Props) {
  const salah = (isian: keyof WargaIsi) => pesanIsian(failure, 'isi', isian)
  const set = (kunci: keyof KetikanWarga) => (nilai: string) => onChange({ [kunci]: nilai })
  return (
    <>
      <TextField label="Nama" value={ketikan.nama} onChange={set('nama')} salah={salah('nama')} maxLength={200} />
      <div className={wargaCss.dua}>
        <Segmented
          label="Jenis kelamin"
          tampilLabel
          pilihan={kelamin}
          value={ketikan.jk}
          onChange={(jk) => onChange({ jk })}
          salah={ditinjau && ketikan.jk === null ? 'L atau P belum diisi. Buku tidak menebak.' : salah('jk')}
        />
        <div>
          <DateField
            label="Tanggal lahir"
            boleh
            value={ketikan.lahir}
            onChange={set('lahir')}
            salah={salah('tanggalLahir')}
          />
          <Checkbox
            label="Tanggal perkiraan"
            checked={ketikan.tanggalLahirPerkiraan}
            onChange={(tanggalLahirPerkiraan) => onChange({ tanggalLahirPerkiraan })}
          />
        </div>
        <TextField
          label="NIK"
          boleh
          inputMode="numeric"
          value={ketikan.nik}
          onChange={set('nik')}
          salah={salah('nik')}
          maxLength={16}
        />
        <TextField
          label="Nomor KK"
          boleh
          inputMode="numeric"
          value={ketikan.noKk}
          onChange={set('noKk')}
          salah={salah('noKk')}
          maxLength={16}
        />
        <SelectField
          label="Hubungan dengan kepala keluarga"
          boleh
          kosong="Pilih"
          pilihan={hubungan}
          value={ketikan.hubunganKk}
          onChange={(hubunganKk) => onChange({ hubunganKk })}
        />
        <SelectField
          label="Status kawin"
          boleh
          kosong="Pilih"
          pilihan={kawin}
          value={ketikan.statusKawin}
          onChange={(statusKawin) => onChange({ statusKawin })}
        />
        <PilihOrang label="Ibu" jk="P" kecuali={id} value={ketikan.ibu} onChange={(ibu) => onChange({ ibu })} />
        {ketikan.jk !== 'L' && (
          <PilihOrang
            label="Suami"
            jk="L"
            kecuali={id}
            value={ketikan.suami}
            onChange={(suami) => onChange({ suami })}
          />
        )}
        <TextField label="Nama ayah" boleh value={ketikan.namaAyah} onChange={set('namaAyah')} />
        <TextField label="Telepon" boleh inputMode="tel" value={ketikan.telepon} onChange={set('telepon')} />
      </div>
      <TextField label="Alamat" boleh value={ketikan.alamat} onChange={set('alamat')} />
      <div className={wargaCss.tiga}>
        <TextField label="Dusun" boleh value={ketikan.dusun} onChange={set('dusun')} />
        <TextField label="RT" boleh value={ketikan.rt} onChange={set('rt')} />
        <TextField label="RW" boleh value={ketikan.rw} onChange={set('rw')} />
      </div>
      <div className={wargaCss.dua}>
        <TextField label="Nomor JKN" boleh value={ketikan.noJkn} onChange={set('noJkn')} />
        <Segmented
          label="Keluarga miskin (gakin)"
          boleh
          tampilLabel
          kecil
          pilihan={yaTidak}
          value={ketikan.gakin === null ? null : ketikan.gakin ? 'ya' : 'tidak'}
          onChange={(nilai) => onChange({ gakin: nilai === 'ya' })}
        />
        <TextField label="Disabilitas" boleh value={ketikan.disabilitas} onChange={set('disabilitas')} />
        <TextField label="Catatan" boleh value={ketikan.catatan} onChange={set('catatan')} />
      </div>
    </>
  )
}
