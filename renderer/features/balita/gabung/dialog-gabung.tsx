import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { DialogIsian, salahAlasan } from '#renderer/components/dialog-isian.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { useStatus } from '#renderer/components/status.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { BalitaBaris, KartuBalita } from '#shared/contract/balita.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type Digabung, kataDigabung, type Pilihan, type Sisi, tetapAwal, toMasukan } from './banding.ts'
import { TabelBanding } from './tabel-banding.tsx'

/** Names shown at once; more are found by typing more letters. */
const namaTerbanyak = 8

type Props = { readonly kartu: KartuBalita; readonly onClose: () => void }

function ketAnak({ tanggalLahir, namaIbu, posyandu }: BalitaBaris): string {
  const parts = [tanggalLahir && `lahir ${formatTanggal(tanggalLahir)}`, namaIbu && `ibu ${namaIbu}`, posyandu]
  return parts.filter(Boolean).join(', ')
}

/** First step when one comes without the other record: looks for it. */
function CariLain({ kartu, onClose, onPilih }: Props & { readonly onPilih: (id: string) => void }) {
  const [cari, setCari] = useState('')
  const words = useDeferredValue(cari.trim())
  const asked = { cari: words, keadaan: 'semua', batas: namaTerbanyak + 1 } as const
  const { data, error } = useCall('balita.list', asked, { enabled: words !== '', keepPrevious: true })
  const others = (data?.baris ?? []).filter(({ id }) => id !== kartu.id).slice(0, namaTerbanyak)
  const hasil = words === '' ? [] : others.map((row) => ({ id: row.id, nama: row.nama, ket: ketAnak(row) }))
  return (
    <Dialog judul={`Gabungkan ${kartu.isi.nama} dengan catatan lain`} onClose={onClose}>
      <CariNama
        label="Nama anak atau ibu"
        petunjuk="Cari catatan kedua dari anak yang sama."
        cari={cari}
        hasil={hasil}
        onCari={setCari}
        onPilih={({ id }) => onPilih(id)}
      />
      {words !== '' && data && hasil.length === 0 && <p className="muted">Nama itu tidak ditemukan.</p>}
      <FailureNotice failure={error} />
      <div className={formCss.actsAkhir}>
        <Button onClick={onClose}>Batal</Button>
      </div>
    </Dialog>
  )
}

/** Second step: both side by side, what differs to choose, and why. */
function Banding({ kartu, lain, onClose }: Props & { readonly lain: KartuBalita }) {
  const say = useStatus()
  const navigate = useNavigate()
  const [tetap, setTetap] = useState<Sisi>(() => tetapAwal({ ini: kartu, lain }))
  const [anggota, setAnggota] = useState<Sisi | null>(null)
  const [pilihan, setPilihan] = useState<Pilihan>({})
  const [alasan, setAlasan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  const dua = { ini: kartu, lain }
  const [stays, goes] = tetap === 'ini' ? [kartu, lain] : [lain, kartu]
  // The card one stands on may be the one that is gone.
  const gabung = useMutate('balita.gabung', ({ kelompok, penimbangan }) => {
    const digabung: Digabung = { kelompok, penimbangan, nama: goes.isi.nama }
    onClose()
    say(kataDigabung(digabung))
    navigate(`/balita/${stays.id}`, { replace: true, state: { digabung } })
  })
  const save = () => {
    setDitolak(true)
    const masukan = toMasukan(dua, pilihan, { tetap, anggota: anggota ?? tetap, alasan })
    if (masukan !== null && salahAlasan(alasan) === undefined) gabung.mutate(masukan)
  }
  return (
    <DialogIsian
      lebar
      judul="Bandingkan dan gabungkan"
      tombol="Gabungkan"
      sibuk={gabung.isPending}
      failure={gabung.error}
      onSave={save}
      onClose={onClose}
    >
      <p>
        Semua penimbangan dan jawaban pindah ke kartu yang tetap; kartu yang satu lagi dihapus dari daftar. Dapat
        diurungkan. Anak kembar jangan digabung.
      </p>
      <TabelBanding
        dua={dua}
        tetap={tetap}
        anggota={anggota ?? tetap}
        onAnggota={setAnggota}
        pilihan={pilihan}
        ditolak={ditolak}
        onTetap={setTetap}
        onPilih={(kolom, sisi) => setPilihan((now) => ({ ...now, [kolom]: sisi }))}
      />
      <TextField
        label="Alasan"
        petunjuk="Misalnya: nama dan ibu sama menurut KK."
        value={alasan}
        onChange={setAlasan}
        salah={ditolak ? salahAlasan(alasan) : undefined}
      />
    </DialogIsian>
  )
}

/** Makes one of two records of a child. `lainId` null: the other is looked for first. */
export function DialogGabung({ kartu, lainId, onClose }: Props & { readonly lainId: string | null }) {
  const [dipilih, setDipilih] = useState(lainId)
  const { data: lain, error } = useCall('balita.get', { id: dipilih ?? '' }, { enabled: dipilih !== null })
  if (dipilih === null) return <CariLain kartu={kartu} onClose={onClose} onPilih={setDipilih} />
  if (lain) return <Banding kartu={kartu} lain={lain} onClose={onClose} />
  if (!error) return null
  return (
    <Dialog judul="Bandingkan dan gabungkan" onClose={onClose}>
      <FailureNotice failure={error} />
    </Dialog>
  )
}
