import { useState } from 'react'
import { DialogIsian } from '#renderer/components/dialog-isian.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { TanyaTegas } from '#renderer/components/tanya-tegas.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { useSelesai, useTanggal } from './use-tanggal.ts'

export type DialogAnakProps = { readonly kartu: KartuBalita; readonly onClose: () => void }

/**
 * What takes a child out of the sheet, or back into it, is written by a button of its own: its date stands there before
 * anybody typed, so that Enter alone would go through. Another date or place is asked about anew.
 */
function useTegas(isian: readonly string[]) {
  const kini = JSON.stringify(isian)
  const [tentang, setTentang] = useState<string | null>(null)
  return { ditanya: tentang === kini, tanya: () => setTentang(kini) }
}

const luar = 'luar'

export function DialogPindah({ kartu, onClose }: DialogAnakProps) {
  const { posyandu, hariIni } = useKeadaan()
  const tanggal = useTanggal(formatTanggal(hariIni), kartu.isi.tanggalLahir)
  const [ke, setKe] = useState<string>(luar)
  const [keterangan, setKeterangan] = useState('')
  const move = useMutate('balita.move')
  const selesai = useSelesai(onClose)
  const pilihan = [
    { nilai: luar, label: 'Keluar dari wilayah ini' },
    ...posyandu.filter(({ id }) => id !== kartu.posyanduId).map(({ id, nama }) => ({ nilai: id, label: nama })),
  ]
  const tegas = useTegas([tanggal.field.value, ke])
  const tujuan = pilihan.find(({ nilai }) => nilai === ke)?.label
  const save = () => {
    const pada = tanggal.take()
    if (pada === null) return
    const keId = ke === luar ? null : ke
    move.mutate({ id: kartu.id, tanggal: pada, keId, keterangan }, selesai(`${kartu.isi.nama} dicatat pindah.`))
  }
  return (
    <DialogIsian
      judul={`${kartu.isi.nama} pindah`}
      tombol="Catat pindah"
      sibuk={move.isPending}
      failure={move.error}
      onSave={() => tanggal.take() !== null && tegas.tanya()}
      onClose={onClose}
    >
      <SelectField label="Pindah ke" pilihan={pilihan} value={ke} onChange={setKe} />
      <DateField label="Sejak tanggal" petunjuk="Sejak hari itu anak tidak lagi dihitung di sini." {...tanggal.field} />
      <TextField label="Keterangan" boleh value={keterangan} onChange={setKeterangan} />
      {tegas.ditanya && (
        <TanyaTegas tombol={`Ya, ${kartu.isi.nama} pindah`} sibuk={move.isPending} onYa={save}>
          {ke === luar ? 'Pindah keluar dari wilayah ini' : `Pindah ke ${tujuan}`} sejak {tanggal.field.value}. Belum
          dicatat.
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}

export function DialogKembali({ kartu, onClose }: DialogAnakProps) {
  const { posyandu, hariIni } = useKeadaan()
  const tanggal = useTanggal(formatTanggal(hariIni), kartu.isi.tanggalLahir)
  const [di, setDi] = useState(kartu.posyanduId ?? posyandu[0]?.id ?? null)
  const kembali = useMutate('balita.recordReturn')
  const selesai = useSelesai(onClose)
  const tegas = useTegas([tanggal.field.value, di ?? ''])
  const save = () => {
    const pada = tanggal.take()
    if (pada === null || di === null) return
    kembali.mutate({ id: kartu.id, tanggal: pada, posyanduId: di }, selesai(`${kartu.isi.nama} dicatat kembali.`))
  }
  return (
    <DialogIsian
      judul={`${kartu.isi.nama} kembali`}
      tombol="Catat kembali"
      sibuk={kembali.isPending}
      failure={kembali.error}
      onSave={() => tanggal.take() !== null && tegas.tanya()}
      onClose={onClose}
    >
      <SelectField
        label="Posyandu"
        pilihan={posyandu.map(({ id, nama }) => ({ nilai: id, label: nama }))}
        value={di}
        onChange={setDi}
      />
      <DateField label="Kembali sejak tanggal" {...tanggal.field} />
      {tegas.ditanya && (
        <TanyaTegas tombol={`Ya, ${kartu.isi.nama} kembali`} sibuk={kembali.isPending} onYa={save}>
          Kembali di {posyandu.find(({ id }) => id === di)?.nama} sejak {tanggal.field.value}. Belum dicatat.
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}

export function DialogMeninggal({ kartu, onClose }: DialogAnakProps) {
  const { hariIni } = useKeadaan()
  const tanggal = useTanggal(formatTanggal(hariIni), kartu.isi.tanggalLahir)
  const [keterangan, setKeterangan] = useState('')
  const catat = useMutate('balita.recordDeath')
  const selesai = useSelesai(onClose)
  const tegas = useTegas([tanggal.field.value])
  const save = () => {
    const pada = tanggal.take()
    if (pada !== null) catat.mutate({ id: kartu.id, tanggal: pada, keterangan }, selesai('Meninggal dicatat.'))
  }
  return (
    <DialogIsian
      judul={`Catat ${kartu.isi.nama} meninggal`}
      tombol="Catat"
      sibuk={catat.isPending}
      failure={catat.error}
      onSave={() => tanggal.take() !== null && tegas.tanya()}
      onClose={onClose}
    >
      <p>Semua catatan anak ini tetap disimpan. Mulai hari itu namanya tidak lagi ada di lembar penimbangan.</p>
      <DateField label="Tanggal meninggal" {...tanggal.field} />
      <TextField label="Keterangan" boleh value={keterangan} onChange={setKeterangan} />
      {tegas.ditanya && (
        <TanyaTegas tombol={`Ya, ${kartu.isi.nama} meninggal`} sibuk={catat.isPending} onYa={save}>
          Meninggal pada {tanggal.field.value}. Belum dicatat.
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}
