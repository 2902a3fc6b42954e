import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { formatBulat } from '#shared/text/angka.ts'

/** Shown while the book holds sample data: empties it, so that the real register can begin. */
export function KartuContoh() {
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
    <Card judul="Data contoh">
      <div className={cls(cardCss.cb, formCss.formulir)}>
        <p className="muted">Buku ini berisi data contoh. Semua namanya karangan.</p>
        <div>
          <Button rupa="bahaya" onClick={() => setBuka(true)}>
            Hapus data contoh
          </Button>
        </div>
      </div>
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
    </Card>
  )
}
