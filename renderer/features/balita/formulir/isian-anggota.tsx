import { RadioGroup, Segmented, SelectField } from '#renderer/components/choice.tsx'
import { DateField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { IsianAnggota, SalahAnggota } from './anggota.ts'
import { pilihanYaTidak } from './isian-anak.tsx'

const pilihanSebab = [
  { nilai: 'lahir', label: 'Lahir di sini', ket: 'Menjadi sasaran sejak lahir.' },
  { nilai: 'pindahMasuk', label: 'Pindah masuk', ket: 'Datang dari desa atau posyandu lain.' },
  { nilai: 'terdaftar', label: 'Sudah lama di sini, baru didaftar' },
] as const

export type Kms = 'ya' | 'tidak' | null

type Props = {
  readonly anggota: IsianAnggota
  readonly onChange: (patch: Partial<IsianAnggota>) => void
  readonly salah: SalahAnggota
  readonly kms: Kms
  readonly onKms: (kms: Kms) => void
}

/** The posyandu a new child belongs to, since when, and whether it owns a KMS. */
export function FormAnggota({ anggota, onChange, salah, kms, onKms }: Props) {
  const { posyandu } = useKeadaan()
  return (
    <>
      <SelectField
        label="Posyandu"
        lebar="l"
        pilihan={posyandu.map(({ id, nama }) => ({ nilai: id, label: nama }))}
        value={anggota.posyanduId}
        kosong="Pilih posyandu"
        salah={salah.posyandu}
        onChange={(posyanduId) => onChange({ posyanduId })}
      />
      <RadioGroup
        label="Asal anak"
        pilihan={pilihanSebab}
        value={anggota.sebab}
        onChange={(sebab) => onChange({ sebab })}
      />
      {anggota.sebab !== null && anggota.sebab !== 'lahir' && (
        <DateField
          label="Menjadi anggota sejak"
          value={anggota.mulai}
          salah={salah.mulai}
          onChange={(mulai) => onChange({ mulai })}
        />
      )}
      <Segmented
        label="Punya KMS atau Buku KIA (boleh kosong)"
        tampilLabel
        kecil
        pilihan={pilihanYaTidak}
        value={kms}
        onChange={onKms}
      />
    </>
  )
}
