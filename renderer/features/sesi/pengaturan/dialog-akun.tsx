import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import choiceCss from '#renderer/components/choice.module.css'
import { Checkbox, RadioGroup } from '#renderer/components/choice.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import type { Akun, AkunIsi } from '#shared/contract/akun.ts'
import { type Peran, semuaPeran } from '#shared/domain/akun/hak.ts'
import { namaPeran } from '#shared/text/peran.ts'
import { periksaSandiBaru, type SalahSandi, SandiBaruFields, sandiKosong } from '../sandi-baru.tsx'

const ketPeran: Readonly<Record<Peran, string>> = {
  bidan: 'Semua bagian buku.',
  petugas: 'Semua bagian buku.',
  kader: 'Mengisi lembar posyandunya. Tidak melihat NIK, laporan, dan berkas.',
  admin: 'Mengurus akun dan cadangan. Tidak melihat data anak.',
}
/** Somebody of a Puskesmas works in the book of a Puskesmas: elsewhere only one who was made so before is still named. */
function listPeran(isPuskesmas: boolean, kini: Peran | undefined) {
  return semuaPeran
    .filter((nilai) => isPuskesmas || nilai !== 'petugas' || kini === 'petugas')
    .map((nilai) => ({ nilai, label: namaPeran[nilai], ket: ketPeran[nilai] }))
}

type Props = { readonly akun: Akun | null; readonly onClose: () => void }

function PilihPosyandu({
  dipilih,
  salah,
  onChange,
}: {
  readonly dipilih: readonly string[]
  readonly salah: string | undefined
  readonly onChange: (id: readonly string[]) => void
}) {
  const { posyandu } = useKeadaan()
  return (
    <fieldset className={fieldCss.ruas}>
      <legend>Posyandu kader ini</legend>
      <div className={choiceCss.daftarPilih}>
        {posyandu.map(({ id, nama }) => (
          <Checkbox
            key={id}
            label={nama}
            checked={dipilih.includes(id)}
            onChange={(on) => onChange(on ? [...dipilih, id] : dipilih.filter((one) => one !== id))}
          />
        ))}
      </div>
      {posyandu.length === 0 && <div className={fieldCss.petunjuk}>Tambahkan posyandu dulu, lalu kadernya.</div>}
      {salah && <div className={fieldCss.salah}>{salah}</div>}
    </fieldset>
  )
}

/** Saves an account; what is shown is then read anew, and so is the session: one may have changed one's own name. */
function useSimpanAkun(akun: Akun | null, onClose: () => void) {
  const client = useQueryClient()
  const { refresh } = useSesi()
  const say = useStatus()
  const buat = usePanggil('akun.create')
  const ubah = usePanggil('akun.correct')
  const simpan = async (isi: AkunIsi, sandi: string) => {
    const saved = akun ? await ubah.jalankan({ id: akun.id, isi }) : await buat.jalankan({ isi, sandi })
    if (!saved) return
    say(akun ? `Akun ${isi.nama} diubah.` : `Akun ${isi.nama} dibuat.`)
    onClose()
    await Promise.all([client.invalidateQueries(), refresh()])
  }
  const used = akun ? ubah : buat
  return { simpan, sibuk: used.sibuk, gagal: used.gagal }
}

/** A new account, or another name, role or posyandu for one. */
export function DialogAkun({ akun, onClose }: Props) {
  const [nama, setNama] = useState(akun?.nama ?? '')
  const [peran, setPeran] = useState<Peran>(akun?.peran ?? 'kader')
  const [posyanduId, setPosyanduId] = useState<readonly string[]>(akun?.posyanduId ?? [])
  const [sandi, setSandi] = useState(sandiKosong)
  const [salah, setSalah] = useState<SalahSandi | null>(null)
  const isPuskesmas = useKeadaan().tempat?.jenis === 'puskesmas'
  const { simpan, sibuk, gagal } = useSimpanAkun(akun, onClose)
  const submit = () => {
    const wrong = akun ? null : periksaSandiBaru(sandi, nama)
    setSalah(wrong)
    if (!wrong) void simpan({ nama, peran, posyanduId: peran === 'kader' ? [...posyanduId] : [] }, sandi.sandi)
  }
  return (
    <Dialog judul={akun ? `Ubah akun ${akun.nama}` : 'Akun baru'} onClose={onClose}>
      <Form failure={gagal} sibuk={sibuk} onSubmit={submit}>
        <TextField
          label="Nama"
          value={nama}
          salah={pesanIsian(gagal, 'isi', 'nama')}
          onChange={setNama}
          maxLength={200}
        />
        <RadioGroup<Peran>
          label="Tugas"
          pilihan={listPeran(isPuskesmas, akun?.peran)}
          value={peran}
          onChange={setPeran}
        />
        {peran === 'kader' && (
          <PilihPosyandu dipilih={posyanduId} salah={pesanIsian(gagal, 'isi', 'posyanduId')} onChange={setPosyanduId} />
        )}
        {!akun && <SandiBaruFields nama={nama} value={sandi} salah={salah} onChange={setSandi} />}
        <FailureNotice failure={gagal} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={sibuk}>
            {akun ? 'Simpan' : 'Buat akun'}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
