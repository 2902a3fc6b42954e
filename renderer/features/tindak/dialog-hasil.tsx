import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { RadioGroup } from '#renderer/components/choice.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { OrangTindak } from '#shared/contract/tindak.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type Hasil, hasilKunjungan } from './kata.ts'

type Props = {
  readonly orang: OrangTindak
  readonly tanggal: string
  readonly onClose: () => void
  readonly onTertulis: (kalimat: string, kelompok: number | null) => void
}

/** What came of a visit, with a note. */
export function DialogHasil({ orang, tanggal, onClose, onTertulis }: Props) {
  const lama = orang.kunjungan?.tanggal === tanggal ? orang.kunjungan : null
  const [hasil, setHasil] = useState<Hasil | null>(lama?.hasil ?? null)
  const [catatan, setCatatan] = useState(lama?.catatan ?? '')
  const [ditolak, setDitolak] = useState(false)
  const record = useMutate('tindak.record')
  const tulis = (baru: Hasil | null, kalimat: string) =>
    record.mutate(
      { orangId: orang.id, tanggal, hasil: baru, catatan: baru === null ? null : catatan },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          onTertulis(kalimat, kelompok)
        },
      },
    )
  const simpan = () => {
    setDitolak(true)
    if (hasil !== null) tulis(hasil, `Kunjungan ${orang.nama} tersimpan.`)
  }
  return (
    <Dialog judul={`Kunjungan ${orang.nama}, ${formatTanggal(tanggal)}`} onClose={onClose}>
      <Form className={formCss.dialogIsian} failure={record.error} sibuk={record.isPending} onSubmit={simpan}>
        <RadioGroup
          label="Hasilnya"
          pilihan={hasilKunjungan.map(({ nilai, label }, i) => ({ nilai, label: `${i + 1}. ${label}` }))}
          value={hasil}
          salah={ditolak && hasil === null ? 'Pilih hasil kunjungannya.' : undefined}
          onChange={setHasil}
        />
        <TextField label="Catatan" boleh value={catatan} maxLength={500} onChange={setCatatan} />
        <FailureNotice failure={record.error} />
        <div className={formCss.actsAkhir}>
          {lama && (
            <Button rupa="bahaya" onClick={() => tulis(null, `Kunjungan ${orang.nama} dihapus.`)}>
              Hapus
            </Button>
          )}
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={record.isPending}>
            Simpan
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
