import { useEffect, useRef, useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { formatWaktu } from '#renderer/lib/format.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import type { CadanganBaris } from '#shared/contract/cadangan.ts'
import { formatUkuran } from '#shared/text/ukuran.ts'
import { PilihSatu } from './pilih-satu.tsx'
import { Lead } from './sampul.tsx'
import { SandiField } from './sandi-field.tsx'
import { useDarurat } from './use-darurat.ts'

type Pintu = { readonly onPulih: () => Promise<void>; readonly onBatal?: () => void }

/** Which backup, and what opens it. */
function IsianPulihkan({ cadangan, onPulih, onBatal }: Pintu & { readonly cadangan: readonly CadanganBaris[] }) {
  const [pilihan, setPilihan] = useState<string | null>(null)
  const [sandi, setSandi] = useState('')
  const [kosong, setKosong] = useState(false)
  const pulihkan = usePanggil('cadangan.restoreDarurat')
  const id = pilihan ?? cadangan[0]?.id
  // The newest is chosen already: what is left is to type what opens it.
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = async () => {
    setKosong(sandi === '')
    if (sandi === '' || id === undefined || pulihkan.sibuk) return
    if (await pulihkan.jalankan({ id, sandi })) await onPulih()
  }
  return (
    <Form failure={pulihkan.gagal} sibuk={pulihkan.sibuk} onSubmit={() => void submit()}>
      <PilihSatu
        judul="Cadangan mana"
        judulTampil
        pilihan={cadangan.map(({ id: berkas, waktu, raguTanggal, ukuran, tempat }) => ({
          id: berkas,
          nama: formatWaktu(waktu),
          ket: `${tempat}, ${formatUkuran(ukuran)}${raguTanggal ? ', tanggalnya diragukan' : ''}`,
        }))}
        dipilih={id ?? ''}
        onPilih={setPilihan}
      />
      <SandiField
        label="Kata sandi waktu cadangan dibuat, atau kode pemulihan"
        value={sandi}
        inputRef={field}
        salah={kosong && sandi === '' ? 'Ketik kata sandi atau kode pemulihan dulu.' : undefined}
        onChange={(text) => {
          setSandi(text)
          pulihkan.lupakan()
        }}
      />
      <FailureNotice failure={pulihkan.gagal} />
      <Actions>
        <Button rupa="utama" type="submit" aria-disabled={pulihkan.sibuk}>
          {pulihkan.sibuk ? 'Memulihkan dan memeriksa' : 'Pulihkan cadangan ini'}
        </Button>
        {onBatal && <Button onClick={onBatal}>Kembali</Button>}
      </Actions>
    </Form>
  )
}

/** Brings a backup back where no book can be opened. */
export function PulihkanCadangan(pintu: Pintu) {
  const { cadangan, gagal, cari } = useDarurat()
  if (gagal) return <FailureNotice failure={gagal} onRetry={() => void cari()} />
  if (!cadangan) return <p className="muted">Mencari cadangan.</p>
  if (cadangan.length > 0) return <IsianPulihkan cadangan={cadangan} {...pintu} />
  return (
    <>
      <Lead>
        Tidak ada cadangan di laptop ini. Pasang flashdisk yang berisi folder Cadangan Buku Pustu, lalu tekan Cari lagi.
      </Lead>
      <Actions>
        <Button onClick={() => void cari()}>Cari lagi</Button>
        {pintu.onBatal && <Button onClick={pintu.onBatal}>Kembali</Button>}
      </Actions>
    </>
  )
}
