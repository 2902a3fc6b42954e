import { useState } from 'react'
import { DialogIsian, salahAlasan } from '#renderer/components/dialog-isian.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { AnakSerupa } from '../formulir/anak-serupa.tsx'
import { asalKosong, type IsianAsal, readAsal } from '../formulir/anggota.ts'
import { readIsian } from '../formulir/baca-isian.ts'
import { type IsianAnak, type IsianKeluarga, writeIsian } from '../formulir/isian.ts'
import { FormPokok } from '../formulir/isian-anak.tsx'
import { FormAsal } from '../formulir/isian-anggota.tsx'
import { FormIbu, FormKeluarga, FormTempat } from '../formulir/isian-keluarga.tsx'
import { FormTambahan } from '../formulir/isian-tambahan.tsx'
import { salahDariGagal } from '../formulir/salah-dari-gagal.ts'
import { usePertanyaan } from '../formulir/use-periksa.ts'
import formulirCss from '../formulir.module.css'

type Props = { readonly kartu: KartuBalita; readonly onClose: () => void }

/** What is typed in the box, and where the child comes from when its birth date raises that question. */
function useKetikan({ isi }: KartuBalita) {
  const [anak, setAnak] = useState<IsianAnak>(() => writeIsian(isi).anak)
  const [keluarga, setKeluarga] = useState<IsianKeluarga>(() => writeIsian(isi).keluarga)
  const [asal, setAsal] = useState<IsianAsal>(asalKosong)
  return {
    anak,
    keluarga,
    asal,
    changeAnak: (patch: Partial<IsianAnak>) => setAnak((now) => ({ ...now, ...patch })),
    changeKeluarga: (patch: Partial<IsianKeluarga>) => setKeluarga((now) => ({ ...now, ...patch })),
    changeAsal: (patch: Partial<IsianAsal>) => setAsal((now) => ({ ...now, ...patch })),
  }
}

/** Corrects an identity; what was there stays in the history with the reason. */
export function DialogUbah({ kartu, onClose }: Props) {
  const say = useStatus()
  const { anak, keluarga, asal, changeAnak, changeKeluarga, changeAsal } = useKetikan(kartu)
  const [alasan, setAlasan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  const [tanyaAsal, setTanyaAsal] = useState(false)
  // That of what stands in the fields: what somebody else wrote since is not overwritten by trying again.
  const [versi] = useState(kartu.versi)
  const correct = useMutate('balita.correct')
  const { isi, salah } = readIsian(anak, keluarga)
  const { kolom: tanya, serupa } = usePertanyaan(kartu.id, isi)
  const { hariIni } = useKeadaan()
  const bacaAsal = readAsal(asal, tanyaAsal, { lahir: isi.tanggalLahir, hariIni })
  const tegas = ditolak ? { ...salahDariGagal(correct.error, 'isi'), ...salah } : {}
  const sisi = { salah, tegas, tanya }
  const wrongAlasan = alasan.trim() === '' ? undefined : salahAlasan(alasan)
  const save = () => {
    setDitolak(true)
    if (Object.keys(salah).length > 0 || Object.keys(bacaAsal.salah).length > 0 || wrongAlasan) return
    const { sebab, mulai } = bacaAsal.asal
    const reason = alasan.trim() === '' ? null : alasan.trim()
    const isian = { isi, alasan: reason, asal: tanyaAsal && sebab !== null ? { sebab, mulai } : null }
    const onSuccess = () => {
      onClose()
      say('Perubahan tersimpan.')
    }
    // A birth date that makes the child older than it was written down as: only an answer decides its past.
    const onError = (failure: AppFailure) => {
      if (pesanIsian(failure, 'asal') !== undefined) setTanyaAsal(true)
    }
    correct.mutate({ id: kartu.id, versi, ...isian }, { onSuccess, onError })
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
      <section className={cls(formulirCss.formulirBalita, formulirCss.lega)} aria-label="Data anak">
        <FormPokok anak={anak} onChange={changeAnak} sisi={sisi} ditinjau />
        {tanyaAsal && <FormAsal asal={asal} wajib salah={ditolak ? bacaAsal.salah : {}} onChange={changeAsal} />}
        <FormIbu keluarga={keluarga} onChange={changeKeluarga} sisi={sisi} ditinjau />
        <FormTempat keluarga={keluarga} onChange={changeKeluarga} />
        <FormTambahan anak={anak} onChange={changeAnak} sisi={sisi} />
        <FormKeluarga keluarga={keluarga} onChange={changeKeluarga} sisi={sisi} />
        <TextField
          label="Alasan"
          boleh
          petunjuk="Misalnya: dicocokkan dengan KK."
          value={alasan}
          onChange={setAlasan}
          salah={ditolak ? wrongAlasan : undefined}
        />
        <AnakSerupa serupa={serupa} />
      </section>
    </DialogIsian>
  )
}

/** Adds a dated note to those of a child, which may be edited below it; all are kept with its identity. */
export function DialogCatatan({ kartu, onClose }: Props) {
  const say = useStatus()
  const { hariIni } = useKeadaan()
  const [baru, setBaru] = useState('')
  const [lama, setLama] = useState(kartu.isi.catatan ?? '')
  // That of what stands in the fields: what somebody else wrote since is not overwritten by trying again.
  const [versi] = useState(kartu.versi)
  const correct = useMutate('balita.correct')
  const salah = salahDariGagal(correct.error, 'isi').catatan
  const save = () => {
    const added = baru.trim() === '' ? '' : `${formatTanggal(hariIni)}: ${baru.trim()}`
    const catatan = [added, lama.trim()].filter(Boolean).join('\n')
    const onSuccess = () => {
      onClose()
      say('Catatan tersimpan.')
    }
    const isi = { ...kartu.isi, catatan: catatan === '' ? null : catatan }
    correct.mutate({ id: kartu.id, versi, isi, alasan: null }, { onSuccess })
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
      <TextArea
        label="Catatan hari ini"
        boleh
        rows={3}
        petunjuk="Tanggalnya ditulis sendiri. Ctrl+Enter menyimpan."
        value={baru}
        onChange={setBaru}
        salah={lama === '' ? salah : undefined}
      />
      {kartu.isi.catatan !== null && (
        <TextArea label="Catatan sebelumnya" boleh rows={5} value={lama} onChange={setLama} salah={salah} />
      )}
    </DialogIsian>
  )
}
