import { useId, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { formatWaktu } from '#renderer/lib/format.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { CadanganBaris } from '#shared/contract/cadangan.ts'
import { formatDesimal } from '#shared/text/angka.ts'
import { SandiField } from './sandi-field.tsx'

function PilihCadangan({
  cadangan,
  dipilih,
  onPilih,
}: {
  readonly cadangan: readonly CadanganBaris[]
  readonly dipilih: string
  readonly onPilih: (id: string) => void
}) {
  const name = useId()
  return (
    <fieldset className="orang-masuk">
      <legend>Cadangan mana</legend>
      {cadangan.map(({ id, waktu, ukuran, tempat }) => (
        <label key={id} className="cadangan">
          <input type="radio" name={name} checked={id === dipilih} onChange={() => onPilih(id)} />
          <span className="nm">
            {formatWaktu(waktu)}
            <small>
              {tempat}, {formatDesimal(ukuran / 1_000_000, 1)} MB
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Brings a backup back where no book can be opened: which one, and what opens it. */
export function PulihkanCadangan({
  onPulih,
  onBatal,
}: {
  readonly onPulih: () => Promise<void>
  readonly onBatal?: () => void
}) {
  const { data: cadangan, error, refetch } = useCall('cadangan.listDarurat', {})
  const [pilihan, setPilihan] = useState<string | null>(null)
  const [sandi, setSandi] = useState('')
  const [kosong, setKosong] = useState(false)
  const pulihkan = usePanggil('cadangan.pulihkanDarurat')
  const id = pilihan ?? cadangan?.[0]?.id
  const submit = async () => {
    setKosong(sandi === '')
    if (sandi === '' || id === undefined || pulihkan.sibuk) return
    if (await pulihkan.jalankan({ id, sandi })) await onPulih()
  }
  const again = (
    <Button kecil onClick={() => void refetch()}>
      Cari lagi
    </Button>
  )
  const back = onBatal && <Button onClick={onBatal}>Kembali</Button>
  if (error) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  if (cadangan?.length === 0) {
    return (
      <>
        <p>
          Tidak ada cadangan di komputer ini. Pasang flashdisk yang berisi folder Cadangan Buku Pustu, lalu tekan Cari
          lagi.
        </p>
        <div className="aksi-sesi">
          {again}
          {back}
        </div>
      </>
    )
  }
  return (
    <Form className="formulir" failure={pulihkan.gagal} sibuk={pulihkan.sibuk} onSubmit={() => void submit()}>
      <PilihCadangan cadangan={cadangan ?? []} dipilih={id ?? ''} onPilih={setPilihan} />
      <SandiField
        label="Kata sandi waktu cadangan dibuat, atau kode pemulihan"
        value={sandi}
        salah={kosong && sandi === '' ? 'Ketik kata sandi atau kode pemulihan dulu.' : undefined}
        onChange={(text) => {
          setSandi(text)
          pulihkan.lupakan()
        }}
      />
      <FailureNotice failure={pulihkan.gagal} />
      <div className="aksi-sesi">
        <Button rupa="utama" type="submit" aria-disabled={pulihkan.sibuk}>
          {pulihkan.sibuk ? 'Memulihkan dan memeriksa' : 'Pulihkan cadangan ini'}
        </Button>
        {back}
      </div>
    </Form>
  )
}
