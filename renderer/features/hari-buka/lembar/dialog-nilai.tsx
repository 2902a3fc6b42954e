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
import type { LembarStore } from './lembar-store.ts'
import type { Anggota } from './rak-baris.ts'

type Pilih = 'N' | 'T' | 'hitungan'

/** The letter goes through the history of the sheet, so that it can be taken back there. */
function useNilai(store: LembarStore, orangId: string, onDone: () => void) {
  return useMutation<void, AppFailure, { readonly nt: 'N' | 'T' | null; readonly alasan: string }>({
    mutationFn: ({ nt, alasan }) => store.override(orangId, nt, alasan),
    onSuccess: onDone,
  })
}

/** F8: overrules N or T of a saved weighing with a reason, or goes back to the computed letter. */
export function DialogNilai({
  row,
  store,
  onClose,
}: {
  readonly row: Anggota
  readonly store: LembarStore
  readonly onClose: () => void
}) {
  const { baris } = row.keadaan
  const { huruf } = row.hitungan
  const override = useNilai(store, baris.orangId, onClose)
  const [pilih, setPilih] = useState<Pilih>(baris.pengganti?.nt ?? 'hitungan')
  const [alasan, setAlasan] = useState(baris.pengganti?.alasan ?? '')
  const id = baris.penimbanganId
  const computed = huruf?.pada === null && (huruf.hurufHitung === 'N' || huruf.hurufHitung === 'T')
  if (!computed || id === null) {
    return (
      <Dialog judul={`N atau T ${baris.anak.nama}`} onClose={onClose}>
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
    <Dialog judul={`N atau T ${baris.anak.nama}`} onClose={onClose}>
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
