import { useState } from 'react'
import { DialogIsian, salahAlasan, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { TanyaTegas } from '#renderer/components/tanya-tegas.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { RupaKartu } from './ibu-hamil.ts'
import { IsianKepala } from './isian-kepala.tsx'

type Folder = OutputOf<'kartu.ofPerson'>
type Kepala = Folder['kepala'][number]

/** Corrects what is known of a pregnancy: only what differs is written. */
export function DialogKepala({
  rupa,
  folder,
  kepala,
  onClose,
}: {
  readonly rupa: RupaKartu
  readonly folder: Folder
  readonly kepala: Kepala
  readonly onClose: () => void
}) {
  const say = useTertulis()
  const [isi, setIsi] = useState<IsiKartu>(kepala.isi)
  const [namaSuami, setNamaSuami] = useState(folder.namaSuami ?? '')
  const ubah = useMutate('kartu.correctHead')
  const save = () => {
    const changed = Object.fromEntries(Object.entries(isi).filter(([kode, teks]) => teks !== kepala.isi[kode]))
    const input = { kartu: rupa.kode, kepalaId: kepala.id, versi: kepala.versi, namaSuami, isi: changed }
    return ubah.mutateAsync(input).then(
      ({ kelompok }) => {
        onClose()
        say(
          kelompok === null ? 'Tidak ada yang diubah.' : 'Kehamilan dibetulkan. Semua kunjungannya dinilai lagi.',
          kelompok,
        )
      },
      () => undefined,
    )
  }
  return (
    <DialogIsian
      judul={`Kehamilan ${folder.nama}`}
      lebar
      tombol="Simpan"
      sibuk={ubah.isPending}
      failure={ubah.error}
      onSave={save}
      onClose={onClose}
    >
      <TextField label="Nama suami" boleh value={namaSuami} onChange={setNamaSuami} />
      <IsianKepala rupa={rupa} isi={isi} onChange={setIsi} failure={ubah.error} />
    </DialogIsian>
  )
}

/** Ends a pregnancy: chosen, dated, and written by a button of its own. */
export function DialogAkhir({
  rupa,
  nama,
  kepala,
  onClose,
}: {
  readonly rupa: RupaKartu
  readonly nama: string
  readonly kepala: Kepala
  readonly onClose: () => void
}) {
  const { hariIni } = useKeadaan()
  const say = useTertulis()
  const [sebab, setSebab] = useState<string | null>(null)
  const [teks, setTeks] = useState(formatTanggal(hariIni))
  const [ditanya, setDitanya] = useState<string | null>(null)
  const akhiri = useMutate('kartu.end')
  const read = wajibTanggal(teks)
  const chosen = rupa.akhir.find((satu) => satu.sebab === sebab)
  const tentang = JSON.stringify([sebab, teks])
  const save = () => {
    if (!('tanggal' in read) || sebab === null) return
    akhiri.mutate(
      { kartu: rupa.kode, kepalaId: kepala.id, tanggal: read.tanggal, sebab },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          say(`Kehamilan ${nama} berakhir.`, kelompok)
        },
      },
    )
  }
  return (
    <DialogIsian
      judul={`Akhiri kehamilan ${nama}`}
      tombol="Lanjut"
      sibuk={akhiri.isPending}
      failure={akhiri.error}
      onSave={() => 'tanggal' in read && sebab !== null && setDitanya(tentang)}
      onClose={onClose}
    >
      <SelectField
        label="Karena"
        kosong="Pilih"
        pilihan={rupa.akhir.map((satu) => ({ nilai: satu.sebab, label: satu.tombol }))}
        value={sebab}
        onChange={setSebab}
      />
      <DateField label="Tanggal" value={teks} onChange={setTeks} salah={'salah' in read ? read.salah : undefined} />
      {ditanya === tentang && chosen && (
        <TanyaTegas tombol={`Ya, ${nama}: ${chosen.tombol.toLowerCase()}`} sibuk={akhiri.isPending} onYa={save}>
          {chosen.tombol} pada {teks}. Belum dicatat.
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}

export function DialogHapus({
  rupa,
  kunjunganId,
  onClose,
}: {
  readonly rupa: RupaKartu
  readonly kunjunganId: string
  readonly onClose: () => void
}) {
  const say = useTertulis()
  const [alasan, setAlasan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  const hapus = useMutate('kartu.remove')
  const save = () => {
    setDitolak(true)
    if (salahAlasan(alasan)) return
    hapus.mutate(
      { kartu: rupa.kode, kunjunganId, alasan },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          say('Kunjungan dihapus. Dapat dikembalikan 30 hari.', kelompok)
        },
      },
    )
  }
  return (
    <DialogIsian
      judul="Hapus kunjungan ini?"
      tombol="Hapus"
      sibuk={hapus.isPending}
      failure={hapus.error}
      onSave={save}
      onClose={onClose}
    >
      <TextField label="Alasan" value={alasan} onChange={setAlasan} salah={ditolak ? salahAlasan(alasan) : undefined} />
    </DialogIsian>
  )
}
