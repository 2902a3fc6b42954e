import { RadioGroup, Segmented } from '#renderer/components/choice.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { DateField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { IsianAnggota, IsianAsal, SalahAnggota, SalahAsal } from './anggota.ts'
import { pilihanYaTidak } from './isian-anak.tsx'

const pilihanSebab = [
  { nilai: 'lahir', label: 'Lahir di sini', ket: 'Menjadi sasaran sejak lahir.' },
  { nilai: 'pindahMasuk', label: 'Pindah masuk', ket: 'Datang dari desa atau posyandu lain.' },
  { nilai: 'terdaftar', label: 'Sudah lama di sini, baru didaftar' },
] as const

export type Kms = 'ya' | 'tidak' | null

type AsalProps = {
  readonly asal: IsianAsal
  /** Whether it must be answered: the child is too old for silence. */
  readonly wajib: boolean
  readonly salah: SalahAsal
  readonly onChange: (patch: Partial<IsianAsal>) => void
}

/** Where a child comes from, and since when it is a member here. */
export function FormAsal({ asal, wajib, salah, onChange }: AsalProps) {
  return (
    <>
      <RadioGroup
        label="Asal anak"
        boleh={!wajib}
        pilihan={pilihanSebab}
        value={asal.sebab}
        salah={salah.sebab}
        onChange={(sebab) => onChange({ sebab })}
      />
      {asal.sebab !== null && asal.sebab !== 'lahir' && (
        <DateField
          label={asal.sebab === 'pindahMasuk' ? 'Pindah masuk tanggal' : 'Menjadi anggota sejak'}
          petunjuk="Sejak hari itu anak ini dihitung di sini. Bila tidak ingat pasti, tulis perkiraannya."
          value={asal.mulai}
          salah={salah.mulai}
          onChange={(mulai) => onChange({ mulai })}
        />
      )}
    </>
  )
}

type PosyanduProps = {
  readonly anggota: IsianAnggota
  readonly salah: SalahAnggota
  readonly onChange: (patch: Partial<IsianAnggota>) => void
}

/** The posyandu a new child belongs to. */
export function FormPosyandu({ anggota, salah, onChange }: PosyanduProps) {
  const { posyandu } = useKeadaan()
  return (
    <SelectField
      label="Posyandu"
      pilihan={posyandu.map(({ id, nama }) => ({ nilai: id, label: nama }))}
      value={anggota.posyanduId}
      kosong="Pilih posyandu"
      salah={salah.posyandu}
      onChange={(posyanduId) => onChange({ posyanduId })}
    />
  )
}

/** Whether a new child owns a KMS. */
export function FormKms({ kms, onKms }: { readonly kms: Kms; readonly onKms: (kms: Kms) => void }) {
  return (
    <Segmented
      label="Punya KMS atau Buku KIA"
      boleh
      tampilLabel
      kecil
      pilihan={pilihanYaTidak}
      value={kms}
      onChange={onKms}
    />
  )
}
