import { useState } from 'react'
import { Segmented } from '#renderer/components/choice.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { DialogIsian, salahAlasan } from '#renderer/components/dialog-isian.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { TextField } from '#renderer/components/text-field.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { RiwayatTimbang } from '#shared/contract/balita.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

type Props = { readonly t: RiwayatTimbang; readonly onClose: () => void }
type Nt = 'N' | 'T' | 'hitungan'

/** Overrules N or T, with a reason that stays with it. */
export function DialogNt({ t, onClose }: Props) {
  const say = useStatus()
  const [nt, setNt] = useState<Nt>(t.pengganti === 'berlaku' ? 'hitungan' : t.hurufHitung === 'N' ? 'T' : 'N')
  const [alasan, setAlasan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  const override = useMutate('penimbangan.override')
  const save = () => {
    setDitolak(true)
    if (salahAlasan(alasan)) return
    const onSuccess = () => {
      onClose()
      say('N/T diubah. Laporan bulan itu ikut dihitung ulang.')
    }
    override.mutate({ penimbanganId: t.id, nt: nt === 'hitungan' ? null : nt, alasan }, { onSuccess })
  }
  return (
    <DialogIsian
      judul={`N/T penimbangan ${formatTanggal(t.tanggal)}`}
      tombol="Simpan"
      sibuk={override.isPending}
      failure={override.error}
      onSave={save}
      onClose={onClose}
    >
      <p>Menurut hitungan: {t.hurufHitung}. Pilih yang benar menurut bidan. Hitungannya tetap terlihat di kartu.</p>
      <Segmented
        label="N atau T"
        pilihan={[
          { nilai: 'N', label: 'N, naik' },
          { nilai: 'T', label: 'T, tidak naik' },
          { nilai: 'hitungan', label: 'Ikut hitungan' },
        ]}
        value={nt}
        onChange={setNt}
      />
      <TextField label="Alasan" value={alasan} onChange={setAlasan} salah={ditolak ? salahAlasan(alasan) : undefined} />
    </DialogIsian>
  )
}

/** Takes one weighing off the card; it comes back through the history. */
export function DialogHapusTimbang({ t, onClose }: Props) {
  const say = useTertulis()
  const remove = useMutate('penimbangan.remove')
  const confirm = (alasan: string) => {
    const onSuccess = ({ kelompok }: { readonly kelompok: number | null }) => {
      onClose()
      say('Penimbangan dihapus. Dapat dikembalikan 30 hari.', kelompok)
    }
    remove.mutate({ penimbanganId: t.id, alasan }, { onSuccess })
  }
  return (
    <ConfirmDialog
      judul={`Hapus penimbangan ${formatTanggal(t.tanggal)}?`}
      tombol="Hapus"
      bahaya
      mintaAlasan
      sibuk={remove.isPending}
      failure={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {t.bbG === null ? 'Ukuran' : `Berat ${formatBerat(t.bbG)} kg`} pada hari itu dihapus. Dapat dikembalikan 30 hari
      lewat riwayat.
    </ConfirmDialog>
  )
}
