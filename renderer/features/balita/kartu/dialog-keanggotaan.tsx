import { useState } from 'react'
import { DialogIsian, salahAlasan, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { useSelesai, useTanggal } from './use-tanggal.ts'

type Anggota = KartuBalita['keanggotaan'][number]

export function DialogKeanggotaan({ anggota, onClose }: { readonly anggota: Anggota; readonly onClose: () => void }) {
  const mulai = useTanggal(formatTanggal(anggota.mulai))
  const [sampai, setSampai] = useState(anggota.sampai === null ? '' : formatTanggal(anggota.sampai))
  const [alasan, setAlasan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  const betulkan = useMutate('balita.correctKeanggotaan')
  const selesai = useSelesai(onClose)
  const akhir = sampai.trim() === '' ? { tanggal: null } : wajibTanggal(sampai)
  const save = () => {
    setDitolak(true)
    const awal = mulai.take()
    if (awal === null || 'salah' in akhir || salahAlasan(alasan)) return
    betulkan.mutate(
      { id: anggota.id, mulai: awal, sampai: akhir.tanggal, alasan },
      selesai('Tanggal keanggotaan dibetulkan.'),
    )
  }
  return (
    <DialogIsian
      judul={`Betulkan tanggal di ${anggota.posyandu}`}
      tombol="Simpan"
      sibuk={betulkan.isPending}
      failure={betulkan.error}
      onSave={save}
      onClose={onClose}
    >
      <DateField label="Menjadi anggota sejak" {...mulai.field} />
      <DateField
        label="Sampai"
        boleh
        petunjuk="Kosong berarti masih anggota."
        value={sampai}
        onChange={setSampai}
        salah={ditolak && 'salah' in akhir ? akhir.salah : undefined}
      />
      <TextField label="Alasan" value={alasan} onChange={setAlasan} salah={ditolak ? salahAlasan(alasan) : undefined} />
    </DialogIsian>
  )
}
