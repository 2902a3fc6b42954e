import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { DialogNT, type PilihanNT } from '#renderer/components/dialog-nt.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { RiwayatTimbang } from '#shared/contract/balita.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

type Props = { readonly t: RiwayatTimbang; readonly onClose: () => void }

/** Overrules N or T; the letter that was not computed is offered first. */
export function DialogUbahNT({ t, onClose }: Props) {
  const say = useStatus()
  const override = useMutate('penimbangan.override')
  const save = (nt: PilihanNT, alasan: string) => {
    const onSuccess = () => {
      onClose()
      say('N/T diubah. Laporan bulan itu ikut dihitung ulang.')
    }
    override.mutate({ penimbanganId: t.id, nt, alasan }, { onSuccess })
  }
  const lain = t.hurufHitung === 'N' ? 'T' : 'N'
  return (
    <DialogNT
      judul={`N atau T penimbangan ${formatTanggal(t.tanggal)}`}
      hitungan={t.hurufHitung}
      awal={{ nt: t.pengganti === 'berlaku' ? null : lain, alasan: '' }}
      sibuk={override.isPending}
      failure={override.error}
      onSave={save}
      onClose={onClose}
    />
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
