import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Checkbox } from '#renderer/components/choice.tsx'
import { DialogIsian } from '#renderer/components/dialog-isian.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { SelectField } from '#renderer/components/select-field.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { TextField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import { type JenisPetugas, jenisPetugas } from '#shared/catatan/hadir-petugas.ts'
import type { PetugasHadir } from '#shared/contract/petugas.ts'
import antreanCss from './antrean.module.css'
import { namaPendek } from './urut.ts'

type Diubah = Pick<PetugasHadir, 'jenis' | 'kaderId' | 'nama' | 'langkah'> & { readonly id: string | null }

const lain = (Object.keys(jenisPetugas) as JenisPetugas[]).filter((satu) => satu !== 'kader')
const besar = (kata: string) => kata.charAt(0).toUpperCase() + kata.slice(1)

/** Who somebody is, and at which steps she served. */
function DialogPetugas({
  hariBukaId,
  diubah,
  onClose,
}: {
  readonly hariBukaId: string
  readonly diubah: Diubah
  readonly onClose: () => void
}) {
  const [isi, setIsi] = useState(diubah)
  const say = useTertulis()
  const save = useMutate('petugas.save')
  const remove = useMutate('petugas.remove')
  const isKader = isi.kaderId !== null
  const done = (kalimat: string) => (hasil: { readonly kelompok: number | null }) => {
    onClose()
    say(kalimat, hasil.kelompok)
  }
  const onSave = () => {
    const { id, jenis, kaderId, nama, langkah } = isi
    const input = { hariBukaId, id, jenis, kaderId, nama: isKader ? null : nama, langkah: [...langkah] }
    return save.mutateAsync(input).then(done(`${isi.nama} dicatat hadir.`), () => undefined)
  }
  const takeOut = (id: string) =>
    remove.mutateAsync({ id }).then(done(`${isi.nama} tidak lagi tercatat hadir.`), () => undefined)
  const tick = (langkah: number, on: boolean) =>
    setIsi({ ...isi, langkah: on ? [...isi.langkah, langkah] : isi.langkah.filter((satu) => satu !== langkah) })
  return (
    <DialogIsian
      judul={isKader ? `Kader ${isi.nama}` : 'Petugas hadir'}
      tombol="Simpan"
      sibuk={save.isPending || remove.isPending}
      failure={save.error ?? remove.error}
      onSave={onSave}
      onClose={onClose}
    >
      {!isKader && (
        <>
          <SelectField
            label="Sebagai"
            pilihan={lain.map((nilai) => ({ nilai, label: besar(jenisPetugas[nilai]) }))}
            value={isi.jenis}
            onChange={(jenis) => setIsi({ ...isi, jenis })}
          />
          <TextField
            label="Nama"
            value={isi.nama}
            onChange={(nama) => setIsi({ ...isi, nama })}
            salah={pesanIsian(save.error, 'nama')}
            maxLength={200}
          />
        </>
      )}
      <fieldset className={fieldCss.ruas}>
        <legend>Bertugas di langkah</legend>
        {namaPendek.map((nama, i) => (
          <Checkbox
            key={nama}
            label={`${i + 1} ${nama}`}
            checked={isi.langkah.includes(i + 1)}
            onChange={(on) => tick(i + 1, on)}
          />
        ))}
      </fieldset>
      {isi.id !== null && (
        <Button rupa="bahaya" onClick={() => isi.id !== null && takeOut(isi.id)}>
          Tidak hadir
        </Button>
      )}
    </DialogIsian>
  )
}

/** Who serves today: the kader of the posyandu by a press, others by name; and at which steps. */
export function PetugasHari({ hariBukaId }: { readonly hariBukaId: string }) {
  const { data, error, refetch } = useCall('petugas.list', { hariBukaId })
  const bolehIsi = useBoleh('isi')
  const [diubah, setDiubah] = useState<Diubah | null>(null)
  const hadir = data?.hadir ?? []
  const belum = (data?.kader ?? []).filter(({ id }) => !hadir.some(({ kaderId }) => kaderId === id))
  const baru: Diubah = { id: null, jenis: 'bidan', kaderId: null, nama: '', langkah: [] }
  return (
    <Card
      judul={`Petugas: ${hadir.length}`}
      kanan={
        bolehIsi && (
          <Button kecil icon={Plus} onClick={() => setDiubah(baru)}>
            Tambah
          </Button>
        )
      }
    >
      <FailureNotice failure={error} onRetry={() => refetch()} />
      <ul className={cls(cardCss.isi, antreanCss.petugas)} aria-label="Petugas hari ini">
        {hadir.map((satu) => (
          <li key={satu.id}>
            <button type="button" disabled={!bolehIsi} onClick={() => setDiubah(satu)}>
              {satu.nama}
              <small className="num">
                {besar(jenisPetugas[satu.jenis])}
                {satu.langkah.length > 0 && `, langkah ${satu.langkah.join(', ')}`}
              </small>
            </button>
          </li>
        ))}
        {belum.map(({ id, nama }) => (
          <li key={id}>
            <button
              type="button"
              disabled={!bolehIsi}
              onClick={() => setDiubah({ id: null, jenis: 'kader', kaderId: id, nama, langkah: [] })}
            >
              {nama}
              <small>Kader, belum dicatat hadir</small>
            </button>
          </li>
        ))}
        {hadir.length + belum.length === 0 && <li className="muted">Belum ada yang dicatat.</li>}
      </ul>
      {diubah && <DialogPetugas hariBukaId={hariBukaId} diubah={diubah} onClose={() => setDiubah(null)} />}
    </Card>
  )
}
