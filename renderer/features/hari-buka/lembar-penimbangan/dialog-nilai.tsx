import { useMutation } from '@tanstack/react-query'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { DialogNT } from '#renderer/components/dialog-nt.tsx'
import formCss from '#renderer/components/form.module.css'
import { Notice } from '#renderer/components/notice.tsx'
import type { AppFailure } from '#shared/contract/failure.ts'
import { formatNaik } from '#shared/text/angka.ts'
import type { AnggotaTimbang } from './hitung.ts'
import { type LembarTimbang, type NT, putusanNT } from './lembar-timbang.ts'

/** The letter goes through the history of the sheet, so that it can be taken back there. */
function useNilai(lembar: LembarTimbang, { id, nama }: AnggotaTimbang['keadaan']['baris'], onDone: () => void) {
  return useMutation<void, AppFailure, { readonly nt: NT; readonly alasan: string }>({
    mutationFn: ({ nt, alasan }) => lembar.decide(id, putusanNT(nama, nt, alasan)),
    onSuccess: onDone,
  })
}

/** F8: overrules N or T of a saved weighing with a reason, or goes back to the computed letter. */
export function DialogNilai({
  row,
  lembar,
  onClose,
}: {
  readonly row: AnggotaTimbang
  readonly lembar: LembarTimbang
  readonly onClose: () => void
}) {
  const { nama, data, catatanId } = row.keadaan.baris
  const { huruf } = row.hitungan
  const override = useNilai(lembar, row.keadaan.baris, onClose)
  const computed = huruf?.pada === null && (huruf.hurufHitung === 'N' || huruf.hurufHitung === 'T')
  if (!computed || catatanId === null) {
    return (
      <Dialog judul={`N atau T ${nama}`} onClose={onClose}>
        <Notice jenis="info">
          Belum ada N atau T yang dapat ditetapkan di baris ini. N dan T ada bila anak ditimbang bulan ini dan bulan
          lalu.
        </Notice>
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Tutup</Button>
        </div>
      </Dialog>
    )
  }
  const naik = huruf.naikG === null ? '' : `, ${formatNaik(huruf.naikG)} g`
  return (
    <DialogNT
      judul={`N atau T ${nama}`}
      hitungan={`${huruf.hurufHitung}${naik}`}
      awal={data.pengganti ?? { nt: null, alasan: '' }}
      sibuk={override.isPending}
      failure={override.error}
      onSave={(nt, alasan) => override.mutateAsync({ nt, alasan }).catch(() => undefined)}
      onClose={onClose}
    />
  )
}
