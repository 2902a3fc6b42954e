import { useState } from 'react'
import { Segmented } from '#renderer/components/choice.tsx'
import { DialogIsian } from '#renderer/components/dialog-isian.tsx'
import { DateField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { DialogAnakProps } from './dialog-anggota.tsx'
import { useSelesai, useTanggal } from './use-tanggal.ts'

export function DialogKms({ kartu, onClose }: DialogAnakProps) {
  const { hariIni } = useKeadaan()
  const tanggal = useTanggal(formatTanggal(hariIni), kartu.isi.tanggalLahir)
  const [punya, setPunya] = useState<'ya' | 'tidak'>(kartu.kms.at(-1)?.punya === false ? 'tidak' : 'ya')
  const jawab = useMutate('balita.answerKms')
  const selesai = useSelesai(onClose)
  const save = () => {
    const pada = tanggal.take()
    if (pada !== null)
      jawab.mutate({ id: kartu.id, tanggal: pada, punya: punya === 'ya' }, selesai('Jawaban KMS tersimpan.'))
  }
  return (
    <DialogIsian
      judul="Punya KMS atau Buku KIA?"
      tombol="Simpan"
      sibuk={jawab.isPending}
      failure={jawab.error}
      onSave={save}
      onClose={onClose}
    >
      <Segmented
        label="Punya KMS atau Buku KIA"
        pilihan={[
          { nilai: 'ya', label: 'Punya' },
          { nilai: 'tidak', label: 'Tidak punya' },
        ]}
        value={punya}
        onChange={setPunya}
      />
      <DateField label="Menurut jawaban tanggal" {...tanggal.field} />
    </DialogIsian>
  )
}
