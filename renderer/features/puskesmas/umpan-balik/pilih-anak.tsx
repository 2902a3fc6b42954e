import { X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { useCall } from '#renderer/lib/query.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import puskesmasCss from '../puskesmas.module.css'

export type Anak = { readonly id: string; readonly nama: string }

/** Names shown at once; more are found by typing more letters. */
const namaTerbanyak = 6

function ketAnak({ tanggalLahir, namaIbu, posyandu }: BalitaBaris): string {
  const parts = [tanggalLahir && `lahir ${formatTanggal(tanggalLahir)}`, namaIbu && `ibu ${namaIbu}`, posyandu]
  return parts.filter(Boolean).join(', ')
}

/** Looks among the children of one Pustu: of another its bidan would know nothing. */
function CariAnak({
  pustu,
  bulan,
  onPilih,
}: {
  readonly pustu: string
  readonly bulan: Bulan
  readonly onPilih: (anak: Anak) => void
}) {
  const [cari, setCari] = useState('')
  const words = useDeferredValue(cari.trim())
  const { data: rekap } = useCall('puskesmas.rekap', { bulan })
  const { data } = useCall(
    'balita.list',
    { cari: words, keadaan: 'semua' },
    { enabled: words !== '', keepPrevious: true },
  )
  const nama = rekap?.perPustu.find(({ id }) => id === pustu)?.nama
  const posyandu = new Set(rekap?.perPosyandu.filter((one) => one.pustu === nama).map(({ id }) => id))
  const found = (data?.baris ?? []).filter(({ posyanduId }) => posyanduId !== null && posyandu.has(posyanduId))
  const hasil = words === '' ? [] : found.slice(0, namaTerbanyak).map((row) => ({ ...row, ket: ketAnak(row) }))
  return (
    <>
      <CariNama
        label="Tentang anak, boleh kosong"
        petunjuk="Cari dengan nama anak atau ibunya."
        cari={cari}
        hasil={hasil}
        onCari={setCari}
        onPilih={onPilih}
      />
      {words !== '' && data && hasil.length === 0 && (
        <p className="muted small">Nama itu tidak ditemukan di Pustu ini.</p>
      )}
    </>
  )
}

/** The child a note is about, if it is about one. */
export function PilihAnak({
  pustu,
  bulan,
  anak,
  onPilih,
}: {
  readonly pustu: string
  readonly bulan: Bulan
  readonly anak: Anak | null
  readonly onPilih: (anak: Anak | null) => void
}) {
  if (anak === null) return <CariAnak key={pustu} pustu={pustu} bulan={bulan} onPilih={onPilih} />
  return (
    <div className={fieldCss.ruas}>
      <span className={fieldCss.label}>Tentang anak</span>
      <div className={puskesmasCss.dipilih}>
        <b>{anak.nama}</b>
        <Button kecil rupa="teks" icon={X} onClick={() => onPilih(null)}>
          Tanpa anak
        </Button>
      </div>
    </div>
  )
}
