import { useState } from 'react'
import { Segmented } from '#renderer/components/choice.tsx'
import { DialogIsian, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import type { Rujukan } from '#shared/contract/rujukan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

type Usulan = OutputOf<'rujukan.propose'>
type Selesai = (kalimat: string, kelompok: number | null) => void
type Props = { readonly orangId: string; readonly onClose: () => void; readonly onTertulis: Selesai }

const tujuanTujuan = [
  { nilai: 'puskesmas', label: 'Puskesmas' },
  { nilai: 'rs', label: 'RS' },
  { nilai: 'lainnya', label: 'Lainnya' },
] as const

/** A referral that is corrected, or written anew with what the book would write. */
export function DialogRujukan({ lama, ...props }: Props & { readonly lama: Rujukan | null }) {
  const { data } = useCall('rujukan.propose', { orangId: props.orangId }, { enabled: lama === null })
  const usulan = lama ? { nama: lama.nama, alasan: lama.alasan, pengirim: lama.pengirim ?? '' } : data
  return usulan ? <Isian key={props.orangId} lama={lama} usulan={usulan} {...props} /> : null
}

function Isian({
  orangId,
  lama,
  usulan,
  onClose,
  onTertulis,
}: Props & { readonly lama: Rujukan | null; readonly usulan: Usulan }) {
  const { hariIni } = useKeadaan()
  const record = useMutate('rujukan.record')
  const [tanggal, setTanggal] = useState(formatTanggal(lama?.tanggal ?? hariIni))
  const [ke, setKe] = useState<Rujukan['ke']>(lama?.ke ?? 'puskesmas')
  const [tujuan, setTujuan] = useState(lama?.tujuan ?? '')
  const [alasan, setAlasan] = useState(usulan.alasan)
  const [tindakan, setTindakan] = useState(lama?.tindakan ?? '')
  const [pengirim, setPengirim] = useState(usulan.pengirim)
  const [ditolak, setDitolak] = useState(false)
  const hari = wajibTanggal(tanggal)
  const simpan = () => {
    setDitolak(true)
    if ('salah' in hari || alasan.trim() === '') return
    const isi = { tanggal: hari.tanggal, ke, tujuan, alasan, tindakan, pengirim }
    record.mutate(
      { id: lama?.id ?? null, orangId, isi },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          onTertulis(`Rujukan ${usulan.nama} tersimpan.`, kelompok)
        },
      },
    )
  }
  return (
    <DialogIsian
      judul={`${lama ? 'Betulkan rujukan' : 'Rujuk'} ${usulan.nama}`}
      tombol="Simpan"
      sibuk={record.isPending}
      failure={record.error}
      onSave={simpan}
      onClose={onClose}
    >
      <Segmented tampilLabel label="Dirujuk ke" pilihan={tujuanTujuan} value={ke} onChange={setKe} />
      <TextField label="Nama tempatnya" boleh value={tujuan} maxLength={200} onChange={setTujuan} />
      <TextArea
        label="Alasan"
        rows={3}
        value={alasan}
        salah={ditolak && alasan.trim() === '' ? 'Tulis alasan merujuknya.' : undefined}
        onChange={setAlasan}
      />
      <TextArea label="Sudah dilakukan" boleh rows={2} value={tindakan} onChange={setTindakan} />
      <TextField label="Pengirim" boleh value={pengirim} maxLength={200} onChange={setPengirim} />
      <DateField
        label="Tanggal"
        value={tanggal}
        salah={ditolak && 'salah' in hari ? hari.salah : undefined}
        onChange={setTanggal}
      />
    </DialogIsian>
  )
}
