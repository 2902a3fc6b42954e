import { useState } from 'react'
import { useNavigate } from 'react-router'
import { DialogIsian, salahAlasan, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { TanyaSerupa, useTanyaSerupa } from '#renderer/components/tanya-serupa.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { call } from '#renderer/lib/call.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { FolderWarga } from '#shared/contract/warga.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { bacaWarga, type KetikanWarga, ketikanDari, ketikanKosong } from './isian.ts'
import { IsianWarga } from './isian-warga.tsx'
import { alamatWarga } from './kata.ts'

/** Somebody new of any age. Who may be the same person is asked about first. */
export function DialogWargaBaru({
  posyanduId: awal,
  nama = '',
  onJadi,
  onClose,
}: {
  readonly posyanduId: string | null
  /** As it was looked for. */
  readonly nama?: string
  /** What comes next, of the one written down or found to be the same; else her folder is opened. */
  readonly onJadi?: (id: string) => void
  readonly onClose: () => void
}) {
  const { posyandu, hariIni } = useKeadaan()
  const navigate = useNavigate()
  const say = useTertulis()
  const [ketikan, setKetikan] = useState<KetikanWarga>(() => ketikanKosong(nama))
  const [posyanduId, setPosyandu] = useState(awal ?? (posyandu.length === 1 ? (posyandu[0]?.id ?? null) : null))
  const [mulai, setMulai] = useState(formatTanggal(hariIni))
  const [ditekan, setDitekan] = useState(false)
  const create = useMutate('warga.create')
  const [isi, sejak] = [bacaWarga(ketikan), wajibTanggal(mulai)]
  const { serupa, isBolehTulis } = useTanyaSerupa(
    JSON.stringify([ketikan.nama, ketikan.jk, ketikan.lahir, ketikan.nik]),
  )
  const open = (orangId: string) => {
    onClose()
    if (onJadi) onJadi(orangId)
    else navigate(alamatWarga(orangId))
  }
  const save = async (lain: boolean) => {
    setDitekan(true)
    if (isi === null || !('tanggal' in sejak) || posyanduId === null || isi.jk === null) return
    try {
      const { nama, jk, tanggalLahir, nik } = isi
      if (!(await isBolehTulis(lain, () => call('warga.check', { nama, jk, tanggalLahir, nik })))) return
      const { id, kelompok } = await create.mutateAsync({ isi, posyanduId, mulai: sejak.tanggal })
      open(id)
      say(`${isi.nama} didaftarkan.`, kelompok)
    } catch {
      // Said by the form.
    }
  }
  return (
    <DialogIsian
      judul="Daftarkan orang"
      lebar
      tombol="Daftarkan"
      sibuk={create.isPending}
      failure={create.error}
      onSave={() => save(false)}
      onClose={onClose}
    >
      <IsianWarga
        id={null}
        ketikan={ketikan}
        ditinjau={ditekan}
        failure={create.error}
        onChange={(patch) => setKetikan((now) => ({ ...now, ...patch }))}
      />
      <SelectField
        label="Posyandu"
        kosong="Pilih posyandu"
        pilihan={posyandu.map((p) => ({ nilai: p.id, label: p.nama }))}
        value={posyanduId}
        onChange={setPosyandu}
        salah={ditekan && posyanduId === null ? 'Pilih posyandunya dulu.' : undefined}
      />
      <DateField
        label="Terdaftar sejak"
        value={mulai}
        onChange={setMulai}
        salah={'salah' in sejak ? sejak.salah : undefined}
      />
      <TanyaSerupa serupa={serupa} onSama={open} onLain={() => save(true)} />
    </DialogIsian>
  )
}

/** Corrects who somebody is; what was there stays in the history with the reason. */
export function DialogWargaUbah({ folder, onClose }: { readonly folder: FolderWarga; readonly onClose: () => void }) {
  const say = useTertulis()
  const [ketikan, setKetikan] = useState<KetikanWarga>(() => ketikanDari(folder.isi))
  const [alasan, setAlasan] = useState('')
  // That of what stands in the fields: what somebody else wrote since is not overwritten by trying again.
  const [versi] = useState(folder.versi)
  const correct = useMutate('warga.correct')
  const isi = bacaWarga(ketikan)
  const salah = alasan.trim() === '' ? undefined : salahAlasan(alasan)
  const save = () => {
    if (isi === null || salah) return undefined
    return correct.mutateAsync({ id: folder.id, versi, isi, alasan: alasan.trim() || null }).then(
      ({ kelompok }) => {
        onClose()
        say(kelompok === null ? 'Tidak ada yang diubah.' : `Data ${isi.nama} dibetulkan.`, kelompok)
      },
      () => undefined,
    )
  }
  return (
    <DialogIsian
      judul={`Data ${folder.isi.nama}`}
      lebar
      tombol="Simpan"
      sibuk={correct.isPending}
      failure={correct.error}
      onSave={save}
      onClose={onClose}
    >
      <IsianWarga
        id={folder.id}
        ketikan={ketikan}
        ditinjau={false}
        failure={correct.error}
        onChange={(patch) => setKetikan((now) => ({ ...now, ...patch }))}
      />
      <TextField label="Alasan" boleh value={alasan} onChange={setAlasan} salah={salah} maxLength={300} />
    </DialogIsian>
  )
}
