import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { useMutate } from '#renderer/lib/query.ts'
import imporCss from './impor.module.css'
import type { ImporTerdahulu } from './jenis.ts'
import { formatSaat, kalimatImpor } from './kalimat.ts'

export type Urung = {
  readonly id: string
  readonly berkas: string
  readonly jumlah: number
  readonly dipertahankan: readonly string[]
}

/** Asks before an import is taken back: what goes, what stays. */
export function BatalkanDialog({
  impor,
  onSelesai,
  onClose,
}: {
  readonly impor: ImporTerdahulu
  readonly onSelesai: (urung: Urung) => void
  readonly onClose: () => void
}) {
  const undo = useMutate('impor.undo')
  const { id, berkas } = impor
  const confirm = () => undo.mutate({ id }, { onSuccess: (hasil) => onSelesai({ id, berkas, ...hasil }) })
  return (
    <Dialog judul="Batalkan seluruh impor ini?" onClose={undo.isPending ? () => undefined : onClose}>
      <p>
        <span className="strong">{berkas}</span>, masuk {formatSaat(impor.waktu)}: {kalimatImpor(impor)}.
      </p>
      <ul className={imporCss.akibat}>
        <li>
          <span className="strong">Diambil kembali:</span> semua yang dibawa berkas ini. Isian lama yang diperbarui
          olehnya kembali seperti sebelumnya.
        </li>
        <li>
          <span className="strong">Tetap di buku:</span> yang Ibu ketik sendiri, dan yang sudah diubah sesudah impor.
          Namanya akan disebut.
        </li>
      </ul>
      <FailureNotice failure={undo.error} />
      <p className="sr-only" role="status">
        {undo.isPending ? 'Sedang membatalkan impor' : ''}
      </p>
      <div className={formCss.actsAkhir}>
        <Button disabled={undo.isPending} onClick={onClose}>
          Tidak jadi
        </Button>
        <Button rupa="bahaya" disabled={undo.isPending} onClick={confirm}>
          {undo.isPending ? 'Sedang membatalkan …' : 'Ya, batalkan impor ini'}
        </Button>
      </div>
    </Dialog>
  )
}
