import { useState } from 'react'
import { RadioGroup } from '#renderer/components/choice.tsx'
import { DialogIsian, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { DateField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Rujukan } from '#shared/contract/rujukan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { hasilHasil } from './kata.ts'

/** The slip that came back, typed in. */
export function DialogJawaban({
  rujukan,
  onClose,
  onTertulis,
}: {
  readonly rujukan: Rujukan
  readonly onClose: () => void
  readonly onTertulis: (kalimat: string, kelompok: number | null) => void
}) {
  const { hariIni } = useKeadaan()
  const answer = useMutate('rujukan.answer')
  const [tanggal, setTanggal] = useState(formatTanggal(rujukan.dijawab ?? hariIni))
  const [hasil, setHasil] = useState(rujukan.hasil)
  const [jawaban, setJawaban] = useState(rujukan.jawaban ?? '')
  const [saran, setSaran] = useState(rujukan.saran ?? '')
  const [ditolak, setDitolak] = useState(false)
  const hari = wajibTanggal(tanggal)
  const simpan = () => {
    setDitolak(true)
    if ('salah' in hari || hasil === null) return
    answer.mutate(
      { id: rujukan.id, dijawab: hari.tanggal, hasil, jawaban, saran },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          onTertulis(`Jawaban rujukan ${rujukan.nama} tersimpan.`, kelompok)
        },
      },
    )
  }
  return (
    <DialogIsian
      judul={`Jawaban rujukan ${rujukan.nama}, ${formatTanggal(rujukan.tanggal)}`}
      tombol="Simpan"
      sibuk={answer.isPending}
      failure={answer.error}
      onSave={simpan}
      onClose={onClose}
    >
      <RadioGroup
        label="Hasil"
        pilihan={hasilHasil}
        value={hasil}
        salah={ditolak && hasil === null ? 'Pilih hasilnya.' : undefined}
        onChange={setHasil}
      />
      <TextArea label="Pemeriksaan di sana" boleh rows={2} value={jawaban} onChange={setJawaban} />
      <TextArea label="Yang perlu dilakukan di sini" boleh rows={2} value={saran} onChange={setSaran} />
      <DateField
        label="Dijawab tanggal"
        value={tanggal}
        salah={ditolak && 'salah' in hari ? hari.salah : undefined}
        onChange={setTanggal}
      />
    </DialogIsian>
  )
}
