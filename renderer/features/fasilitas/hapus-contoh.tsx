import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button, type Rupa } from '#renderer/components/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import { formatBulat } from '#shared/text/angka.ts'

/** The button that empties the book of its sample, and the box that asks first. */
export function HapusContoh({ rupa, kecil = false }: { readonly rupa: Rupa; readonly kecil?: boolean }) {
  const [buka, setBuka] = useState(false)
  const remove = useMutate('contoh.remove')
  const say = useStatus()
  const navigate = useNavigate()
  // The page goes when the book is empty again, so the sentence must not wait for it.
  const confirm = () =>
    remove.mutateAsync({}).then(
      ({ jumlah }) => {
        say(`Data contoh dihapus: ${formatBulat(jumlah)} balita.`)
        navigate('/mulai')
      },
      // Shown in the box.
      () => undefined,
    )
  return (
    <>
      <Button rupa={rupa} kecil={kecil} onClick={() => setBuka(true)}>
        Hapus data contoh
      </Button>
      {buka && (
        <ConfirmDialog
          judul="Hapus data contoh?"
          tombol="Hapus data contoh"
          bahaya
          sibuk={remove.isPending}
          failure={remove.error}
          onConfirm={confirm}
          onClose={() => setBuka(false)}
        >
          Semua balita dan penimbangan karangan keluar dari buku, juga penimbangan yang dicoba pada mereka. Sesudah itu
          buku siap diisi dengan data yang sebenarnya.
        </ConfirmDialog>
      )}
    </>
  )
}
