import { Notice } from '#renderer/components/notice.tsx'
import { useTitle } from '#renderer/components/page.tsx'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import { PulihkanCadangan } from './pulihkan-cadangan.tsx'
import { Kaki, Sampul } from './sampul.tsx'

const judul = {
  hilang: 'Berkas buku tidak ditemukan',
  kunciHilang: 'Kunci buku tidak ditemukan',
  rusak: 'Buku tidak dapat dibuka',
} as const

/** The book or its keys are not as they should be: what happened, what is safe, what can be done. */
export function BukuBermasalah({
  keadaan,
  onPulih,
}: {
  readonly keadaan: KeadaanSesi
  readonly onPulih: () => Promise<void>
}) {
  const { tahap } = keadaan
  const kepala = tahap === 'hilang' || tahap === 'kunciHilang' ? judul[tahap] : judul.rusak
  useTitle(kepala)
  return (
    <Sampul tempat={keadaan.tempat}>
      <h1>{kepala}</h1>
      <Notice jenis="gagal">{keadaan.pesan}</Notice>
      <PulihkanCadangan onPulih={onPulih} />
      <Kaki>Berkas yang ada disimpan utuh di sampingnya, tidak dihapus.</Kaki>
    </Sampul>
  )
}
