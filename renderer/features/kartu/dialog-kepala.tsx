import { useState } from 'react'
import { DialogIsian, salahAlasan, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { TanyaTegas } from '#renderer/components/tanya-tegas.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { DeskripsiKartu, IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { IsianKepala } from './isian-kepala.tsx'

type Folder = OutputOf<'kartu.ofPerson'>
type Kepala = Folder['kepala'][number]

/** Corrects what is known of the head: only what differs is written. */
export function DialogKepala({
  deskripsi,
  folder,
  kepala,
  onClose,
}: {
  readonly deskripsi: DeskripsiKartu
  readonly folder: Folder
  readonly kepala: Kepala
  readonly onClose: () => void
}) {
  const say = useTertulis()
  const [isi, setIsi] = useState<IsiKartu>(kepala.isi)
  const sebut = deskripsi.kepala?.sebut ?? ''
  const [namaSuami, setNamaSuami] = useState(folder.namaSuami ?? '')
  const ubah = useMutate('kartu.correctHead')
  const save = () => {
    const changed = Object.fromEntries(Object.entries(isi).filter(([kode, teks]) => teks !== kepala.isi[kode]))
    const input = { kartu: deskripsi.kode, kepalaId: kepala.id, versi: kepala.versi, namaSuami, isi: changed }
    return ubah.mutateAsync(input).then(
      ({ kelompok }) => {
        onClose()
        say(
          kelompok === null ? 'Tidak ada yang diubah.' : `${sebut} dibetulkan. Semua kunjungannya dinilai lagi.`,
          kelompok,
        )
      },
      () => undefined,
    )
  }
  return (
    <DialogIsian
      judul={`${sebut} ${folder.nama}`}
      lebar
      tombol="Simpan"
      sibuk={ubah.isPending}
      failure={ubah.error}
      onSave={save}
      onClose={onClose}
    >
      {deskripsi.kepala?.suami && <TextField label="Nama suami" boleh value={namaSuami} onChange={setNamaSuami} />}
      <IsianKepala deskripsi={deskripsi} isi={isi} onChange={setIsi} failure={ubah.error} />
    </DialogIsian>
  )
}

/** Ends the head of a card: chosen, dated, and written by a button of its own. */
export function DialogAkhir({
  deskripsi,
  nama,
  kepala,
  onClose,
}: {
  readonly deskripsi: DeskripsiKartu
  readonly nama: string
  readonly kepala: Kepala
  readonly onClose: () => void
}) {
  const { hariIni } = useKeadaan()
  const say = useTertulis()
  const [sebab, setSebab] = useState<string | null>(null)
  const [teks, setTeks] = useState(formatTanggal(hariIni))
  const [ditanya, setDitanya] = useState<string | null>(null)
  const [ditekan, setDitekan] = useState(false)
  const akhiri = useMutate('kartu.end')
  const read = wajibTanggal(teks)
  const { sebut = '', akhir = [] } = deskripsi.kepala ?? {}
  const pilihan = akhir.map(({ kode, kata }) => ({ nilai: kode, label: kata.charAt(0).toUpperCase() + kata.slice(1) }))
  const chosen = pilihan.find(({ nilai }) => nilai === sebab)
  const tentang = JSON.stringify([sebab, teks])
  const save = () => {
    if (!('tanggal' in read) || sebab === null) return
    akhiri.mutate(
      { kartu: deskripsi.kode, kepalaId: kepala.id, tanggal: read.tanggal, sebab },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          say(`${sebut} ${nama} berakhir.`, kelompok)
        },
      },
    )
  }
  return (
    <DialogIsian
      judul={`Akhiri ${dalamKalimat(sebut)} ${nama}`}
      tombol="Lanjut"
      sibuk={akhiri.isPending}
      failure={akhiri.error}
      onSave={() => {
        setDitekan(true)
        if ('tanggal' in read && sebab !== null) setDitanya(tentang)
      }}
      onClose={onClose}
    >
      <SelectField
        label="Karena"
        kosong="Pilih"
        pilihan={pilihan}
        value={sebab}
        onChange={setSebab}
        salah={ditekan && sebab === null ? 'Pilih dulu sebabnya.' : undefined}
      />
      <DateField label="Tanggal" value={teks} onChange={setTeks} salah={'salah' in read ? read.salah : undefined} />
      {ditanya === tentang && chosen && (
        <TanyaTegas tombol={`Ya, ${nama}: ${chosen.label.toLowerCase()}`} sibuk={akhiri.isPending} onYa={save}>
          {chosen.label} pada {teks}. Belum dicatat.
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}

export function DialogHapus({
  deskripsi,
  kunjunganId,
  onClose,
}: {
  readonly deskripsi: DeskripsiKartu
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
      { kartu: deskripsi.kode, kunjunganId, alasan },
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
