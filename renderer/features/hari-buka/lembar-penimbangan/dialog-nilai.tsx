import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import type { AppFailure } from '#shared/contract/failure.ts'
import { formatNaik } from '#shared/text/angka.ts'
import type { AnggotaTimbang } from './hitung.ts'
import { type LembarTimbang, type NT, putusanNT } from './lembar-timbang.ts'

type Pilih = 'N' | 'T' | 'hitungan'

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
  const [pilih, setPilih] = useState<Pilih>(data.pengganti?.nt ?? 'hitungan')
  const [alasan, setAlasan] = useState(data.pengganti?.alasan ?? '')
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
  const submit = () => override.mutateAsync({ nt: pilih === 'hitungan' ? null : pilih, alasan }).catch(() => undefined)
  return (
    <Dialog judul={`N atau T ${nama}`} onClose={onClose}>
      <Form failure={override.error} sibuk={override.isPending} onSubmit={submit}>
        <p>
          Menurut hitungan {huruf.hurufHitung}
          {naik}. Hitungan tetap disimpan, laporan memakai yang ditetapkan.
        </p>
        <Segmented<Pilih>
          label="Yang dipakai"
          tampilLabel
          pilihan={[
            { nilai: 'hitungan', label: 'Menurut hitungan' },
            { nilai: 'N', label: 'N naik' },
            { nilai: 'T', label: 'T tidak naik' },
          ]}
          value={pilih}
          onChange={setPilih}
        />
        <TextField label="Alasan" value={alasan} onChange={setAlasan} maxLength={300} />
        <FailureNotice failure={override.error} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={override.isPending}>
            Simpan
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
