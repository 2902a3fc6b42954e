import { type ReactNode, useState } from 'react'
import type { AppFailure } from '#shared/contract/failure.ts'
import { Segmented } from './choice.tsx'
import { DialogIsian, salahAlasan } from './dialog-isian.tsx'
import { TextField } from './text-field.tsx'

/** Null: as computed. */
export type PilihanNT = 'N' | 'T' | null
type Pilih = 'N' | 'T' | 'hitungan'

const pilihan: readonly { readonly nilai: Pilih; readonly label: string }[] = [
  { nilai: 'hitungan', label: 'Menurut hitungan' },
  { nilai: 'N', label: 'N naik' },
  { nilai: 'T', label: 'T tidak naik' },
]

type Props = {
  readonly judul: string
  /** What the computation says: "T, −200 g". */
  readonly hitungan: ReactNode
  readonly awal: { readonly nt: PilihanNT; readonly alasan: string }
  readonly sibuk: boolean
  readonly failure: AppFailure | null
  readonly onSave: (nt: PilihanNT, alasan: string) => unknown
  readonly onClose: () => void
}

/** Overrules N or T of a weighing with a reason that stays with it, or goes back to the computed letter. */
export function DialogNT({ judul, hitungan, awal, sibuk, failure, onSave, onClose }: Props) {
  const [pilih, setPilih] = useState<Pilih>(awal.nt ?? 'hitungan')
  const [alasan, setAlasan] = useState(awal.alasan)
  const [ditolak, setDitolak] = useState(false)
  const salah = salahAlasan(alasan)
  const save = () => {
    setDitolak(true)
    return salah === undefined ? onSave(pilih === 'hitungan' ? null : pilih, alasan) : undefined
  }
  return (
    <DialogIsian judul={judul} tombol="Simpan" sibuk={sibuk} failure={failure} onSave={save} onClose={onClose}>
      <p>Menurut hitungan {hitungan}. Hitungan tetap disimpan, laporan memakai yang ditetapkan.</p>
      <Segmented<Pilih> label="Yang dipakai" tampilLabel pilihan={pilihan} value={pilih} onChange={setPilih} />
      <TextField
        label="Alasan"
        value={alasan}
        onChange={setAlasan}
        maxLength={300}
        salah={ditolak ? salah : undefined}
      />
    </DialogIsian>
  )
}
