import { useNavigate } from 'react-router'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { DialogGabung } from '../gabung/dialog-gabung.tsx'
import { DialogKembali, DialogMeninggal, DialogPindah } from './dialog-anggota.tsx'
import { DialogBetulkan } from './dialog-betulkan.tsx'
import { DialogGrafik } from './dialog-grafik.tsx'
import { DialogKeanggotaan } from './dialog-keanggotaan.tsx'
import { DialogKms } from './dialog-kms.tsx'
import { DialogHapusTimbang, DialogUbahNT } from './dialog-timbang.tsx'
import { DialogCatatan, DialogUbah } from './dialog-ubah.tsx'
import type { PilihanGrafik } from './kartu-kms.tsx'

/** The one dialog of the card that is open. */
export type DialogKartu =
  | { readonly kind: 'ubah' | 'grafik' | 'catatan' | 'pindah' | 'kembali' | 'meninggal' | 'kms' | 'hapus' }
  | { readonly kind: 'keanggotaan'; readonly anggota: KartuBalita['keanggotaan'][number] }
  | { readonly kind: 'nt' | 'hapusTimbang'; readonly id: string }
  /** `isian`: where the focus begins. */
  | { readonly kind: 'betulkan'; readonly id: string; readonly isian: 'bb' | 'tb' }
  /** `id` null: the other record is looked for first. */
  | { readonly kind: 'gabung'; readonly id: string | null }

type Props = { readonly kartu: KartuBalita; readonly onClose: () => void }

function DialogHapus({ kartu, onClose }: Props) {
  const say = useTertulis()
  const navigate = useNavigate()
  // The card is gone: nobody is left on its empty page.
  const remove = useMutate('balita.remove', ({ kelompok }) => {
    onClose()
    navigate('/balita', { replace: true })
    say(`${kartu.isi.nama} dihapus. Dapat dikembalikan 30 hari.`, kelompok)
  })
  return (
    <ConfirmDialog
      judul={`Hapus ${kartu.isi.nama} dari daftar?`}
      tombol="Hapus"
      bahaya
      mintaAlasan
      sibuk={remove.isPending}
      failure={remove.error}
      onConfirm={(alasan) => remove.mutate({ id: kartu.id, alasan })}
      onClose={onClose}
    >
      Dapat dikembalikan 30 hari lewat Riwayat, Tempat sampah, bersama semua penimbangannya. Bila anak pindah atau
      meninggal, pakai Pindah atau Meninggal. Bila tercatat dua kali, pakai Gabungkan.
    </ConfirmDialog>
  )
}

type TerbukaProps = Props & { readonly dialog: DialogKartu; readonly pilihan: PilihanGrafik }

/** Draws the dialog that is open. */
export function DialogTerbuka({ dialog, kartu, pilihan, onClose }: TerbukaProps) {
  switch (dialog.kind) {
    case 'ubah':
      return <DialogUbah kartu={kartu} onClose={onClose} />
    case 'grafik':
      return <DialogGrafik kartu={kartu} pilihan={pilihan} onClose={onClose} />
    case 'catatan':
      return <DialogCatatan kartu={kartu} onClose={onClose} />
    case 'pindah':
      return <DialogPindah kartu={kartu} onClose={onClose} />
    case 'kembali':
      return <DialogKembali kartu={kartu} onClose={onClose} />
    case 'meninggal':
      return <DialogMeninggal kartu={kartu} onClose={onClose} />
    case 'kms':
      return <DialogKms kartu={kartu} onClose={onClose} />
    case 'hapus':
      return <DialogHapus kartu={kartu} onClose={onClose} />
    case 'keanggotaan':
      return <DialogKeanggotaan anggota={dialog.anggota} onClose={onClose} />
    case 'gabung':
      return <DialogGabung kartu={kartu} lainId={dialog.id} onClose={onClose} />
    default: {
      const t = kartu.penimbangan.find(({ id }) => id === dialog.id)
      if (!t) return null
      if (dialog.kind === 'nt') return <DialogUbahNT t={t} onClose={onClose} />
      if (dialog.kind === 'betulkan') return <DialogBetulkan t={t} awal={dialog.isian} onClose={onClose} />
      return <DialogHapusTimbang t={t} onClose={onClose} />
    }
  }
}
