import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { useStatus } from '#renderer/components/status.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { Posyandu } from '#shared/contract/fasilitas.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import { PosyanduForm } from './posyandu-form.tsx'

function Hapus({ posyandu, onClose }: { readonly posyandu: Posyandu; readonly onClose: (removed: boolean) => void }) {
  const remove = useMutate('fasilitas.removePosyandu')
  const say = useStatus()
  const confirm = (alasan: string) =>
    remove.mutate(
      { id: posyandu.id, alasan },
      {
        onSuccess: () => {
          say(`${namaPosyandu(posyandu.nama)} dihapus dari daftar.`)
          onClose(true)
        },
      },
    )
  return (
    <ConfirmDialog
      judul={`Hapus ${namaPosyandu(posyandu.nama)} dari daftar?`}
      tombol="Hapus"
      bahaya
      mintaAlasan
      sibuk={remove.isPending}
      failure={remove.error}
      onConfirm={confirm}
      onClose={() => onClose(false)}
    >
      Hanya dapat dihapus bila tidak ada balita yang menjadi anggotanya. Dapat dikembalikan 30 hari lewat Riwayat,
      Tempat sampah.
    </ConfirmDialog>
  )
}

/** Adds or corrects a posyandu in a box. */
export function PosyanduDialog({
  posyandu,
  desa,
  onClose,
}: {
  readonly posyandu: Posyandu | null
  readonly desa: string | null
  readonly onClose: () => void
}) {
  const [menghapus, setMenghapus] = useState(false)
  const say = useStatus()
  if (menghapus && posyandu) {
    return <Hapus posyandu={posyandu} onClose={(removed) => (removed ? onClose() : setMenghapus(false))} />
  }
  return (
    <Dialog judul={posyandu ? namaPosyandu(posyandu.nama) : 'Posyandu baru'} onClose={onClose}>
      <PosyanduForm
        posyandu={posyandu}
        desa={desa}
        onSaved={(nama) => {
          say(`${namaPosyandu(nama)} tersimpan.`)
          onClose()
        }}
        kaki={(sibuk) => (
          <div className={formCss.actsAkhir}>
            {posyandu && (
              <Button rupa="bahaya" onClick={() => setMenghapus(true)}>
                Hapus
              </Button>
            )}
            <Button onClick={onClose}>Batal</Button>
            <Button rupa="utama" type="submit" disabled={sibuk}>
              Simpan
            </Button>
          </div>
        )}
      />
    </Dialog>
  )
}
