import { X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import { useCall } from '#renderer/lib/query.ts'
import type { OrangDitemukan } from '#shared/contract/warga.ts'
import { kataTempat } from './kata.ts'
import wargaCss from './warga.module.css'

export type OrangDipilih = { readonly id: string | null; readonly nama: string }

const namaTerbanyak = 5

function ketOf(satu: OrangDitemukan): string {
  return [satu.umur, satu.posyandu, kataTempat(satu)].filter(Boolean).join(', ')
}

/** A person who may be in the book: what is typed is kept as a name, and one that is found is kept as that person. */
export function PilihOrang({
  label,
  jk,
  kecuali,
  value,
  onChange,
}: {
  readonly label: string
  readonly jk: 'L' | 'P'
  readonly kecuali: string | null
  readonly value: OrangDipilih
  readonly onChange: (orang: OrangDipilih) => void
}) {
  const [mencari, setMencari] = useState(false)
  const cari = useDeferredValue(value.nama.trim())
  const { data } = useCall(
    'warga.find',
    { cari, batas: 50 },
    { enabled: mencari && cari !== '' && value.id === null, keepPrevious: true },
  )
  const hasil = (mencari && cari !== '' && value.id === null ? (data?.baris ?? []) : [])
    .filter((satu) => satu.id !== kecuali && satu.jk !== (jk === 'L' ? 'P' : 'L') && !satu.anak)
    .slice(0, namaTerbanyak)
  if (value.id !== null) {
    return (
      <div className={wargaCss.dipilih}>
        <span>
          {label} <b>{value.nama}</b>, orang di buku ini
        </span>
        <Button kecil rupa="teks" icon={X} onClick={() => onChange({ ...value, id: null })}>
          Lepas
        </Button>
      </div>
    )
  }
  return (
    <CariNama
      label={label}
      boleh
      cari={value.nama}
      onCari={(nama) => {
        setMencari(true)
        onChange({ id: null, nama })
      }}
      hasil={hasil.map((satu) => ({ id: satu.id, nama: satu.nama, ket: ketOf(satu) }))}
      onPilih={({ id, nama }) => onChange({ id, nama })}
    />
  )
}
