import { useRef, useState } from 'react'
import { useStatus } from '#renderer/components/status.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { AnakSerupa } from '../formulir/anak-serupa.tsx'
import { type IsianAnak, type IsianKeluarga, readIsian, writeIsian } from '../formulir/isian.ts'
import { FormAnak } from '../formulir/isian-anak.tsx'
import { FormAlamat, FormOrangTua } from '../formulir/isian-keluarga.tsx'
import { usePertanyaan } from '../formulir/pakai-periksa.ts'
import { salahDariGagal } from '../formulir/salah-dari-gagal.ts'
import formulirCss from '../formulir.module.css'
import kartuCss from '../kartu.module.css'
import { DialogIsian, salahAlasan } from './dialog-dasar.tsx'

type Props = { readonly kartu: KartuBalita; readonly onClose: () => void }

/** Corrects an identity; what was there stays in the history with the reason. */
export function DialogUbah({ kartu, onClose }: Props) {
  const say = useStatus()
  const kolom = useRef<HTMLElement>(null)
  const [anak, setAnak] = useState<IsianAnak>(() => writeIsian(kartu.isi).anak)
  const [keluarga, setKeluarga] = useState<IsianKeluarga>(() => writeIsian(kartu.isi).keluarga)
  const [alasan, setAlasan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  const [pertanyaan, ask] = usePertanyaan(kartu.id)
  const correct = useMutate('balita.correct')
  const { isi, salah } = readIsian(anak, keluarga)
  const tegas = ditolak ? { ...salahDariGagal(correct.error, 'isi'), ...salah } : {}
  const sisi = { salah, tegas, tanya: pertanyaan.kolom }
  const save = () => {
    setDitolak(true)
    if (Object.keys(salah).length > 0 || (alasan.trim() !== '' && salahAlasan(alasan))) {
      kolom.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    const onSuccess = () => {
      onClose()
      say('Perubahan tersimpan.')
    }
    const reason = alasan.trim() === '' ? null : alasan.trim()
    correct.mutate({ id: kartu.id, versi: kartu.versi, isi, alasan: reason }, { onSuccess })
  }
  return (
    <DialogIsian
      lebar
      judul={`Ubah data ${kartu.isi.nama}`}
      tombol="Simpan perubahan"
      sibuk={correct.isPending}
      failure={correct.error}
      onSave={save}
      onClose={onClose}
    >
      <section
        className={cls(formulirCss.formulirBalita, kartuCss.ubah)}
        aria-label="Data anak"
        ref={kolom}
        onBlur={() => ask(isi)}
      >
        <FormAnak anak={anak} onChange={(patch) => setAnak((now) => ({ ...now, ...patch }))} sisi={sisi} ditinjau />
        <AnakSerupa serupa={pertanyaan.serupa} />
        <FormOrangTua
          keluarga={keluarga}
          onChange={(patch) => setKeluarga((now) => ({ ...now, ...patch }))}
          sisi={sisi}
          ditinjau
        />
        <FormAlamat
          keluarga={keluarga}
          onChange={(patch) => setKeluarga((now) => ({ ...now, ...patch }))}
          sisi={sisi}
        />
        <TextField
          label="Alasan"
          boleh
          petunjuk="Misalnya: dicocokkan dengan KK."
          value={alasan}
          onChange={setAlasan}
          salah={ditolak && alasan.trim() !== '' ? salahAlasan(alasan) : undefined}
        />
      </section>
    </DialogIsian>
  )
}

/** The note of a child, kept with its identity. */
export function DialogCatatan({ kartu, onClose }: Props) {
  const say = useStatus()
  const [catatan, setCatatan] = useState(kartu.isi.catatan ?? '')
  const correct = useMutate('balita.correct')
  const save = () => {
    const isi = { ...kartu.isi, catatan: catatan.trim() === '' ? null : catatan.trim() }
    const onSuccess = () => {
      onClose()
      say('Catatan tersimpan.')
    }
    correct.mutate({ id: kartu.id, versi: kartu.versi, isi, alasan: null }, { onSuccess })
  }
  return (
    <DialogIsian
      judul={`Catatan tentang ${kartu.isi.nama}`}
      tombol="Simpan"
      sibuk={correct.isPending}
      failure={correct.error}
      onSave={save}
      onClose={onClose}
    >
      <TextArea label="Catatan" boleh rows={5} value={catatan} onChange={setCatatan} />
    </DialogIsian>
  )
}
