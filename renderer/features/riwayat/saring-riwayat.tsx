import { X } from 'lucide-react'
import { type Ref, useDeferredValue, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { DateField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import riwayatCss from './riwayat.module.css'
import type { Saring } from './saring.ts'

type Props = {
  readonly saring: Saring
  readonly pelaku: OutputOf<'riwayat.pelaku'>
  /** Whether one can look for a child here. */
  readonly denganAnak: boolean
  readonly cariRef: Ref<HTMLInputElement>
  readonly onChange: (next: Partial<Saring>) => void
}

function ketOrang({ tanggalLahir, namaIbu, dihapus }: OutputOf<'riwayat.findOrang'>[number]): string {
  const parts = [tanggalLahir && `lahir ${formatTanggal(tanggalLahir)}`, namaIbu && `ibu ${namaIbu}`]
  return [...parts, dihapus && 'sudah dihapus'].filter(Boolean).join(', ')
}

function CariAnak({
  cariRef,
  onPilih,
}: Pick<Props, 'cariRef'> & { readonly onPilih: (orang: Saring['orang']) => void }) {
  const [cari, setCari] = useState('')
  const words = useDeferredValue(cari.trim())
  const { data } = useCall('riwayat.findOrang', { cari: words }, { enabled: words !== '', keepPrevious: true })
  const hasil = cari.trim() === '' ? [] : (data ?? []).map((row) => ({ ...row, ket: ketOrang(row) }))
  return <CariNama label="Anak" cari={cari} hasil={hasil} onCari={setCari} onPilih={onPilih} inputRef={cariRef} />
}

function AnakDipilih({ nama, onHapus }: { readonly nama: string; readonly onHapus: () => void }) {
  return (
    <div className={fieldCss.ruas}>
      <span className={cls(fieldCss.label, riwayatCss.lbl)}>Anak</span>
      <div className={riwayatCss.dipilih}>
        <b>{nama}</b>
        <Button kecil rupa="teks" icon={X} onClick={onHapus}>
          Semua anak
        </Button>
      </div>
    </div>
  )
}

/** The line above the history: whose it is, who wrote, and which days. */
export function SaringRiwayat({ saring, pelaku, denganAnak, cariRef, onChange }: Props) {
  const { orang, pelakuId, dari, sampai } = saring
  return (
    <search className={cls('tanpa-cetak', riwayatCss.saringRiwayat)}>
      {denganAnak && orang && <AnakDipilih nama={orang.nama} onHapus={() => onChange({ orang: null })} />}
      {denganAnak && !orang && <CariAnak cariRef={cariRef} onPilih={(found) => onChange({ orang: found })} />}
      <label className={fieldCss.ruas}>
        <span className={cls(fieldCss.label, riwayatCss.lbl)}>Oleh</span>
        <select
          className={fieldCss.masukan}
          value={pelakuId ?? ''}
          onChange={(event) => onChange({ pelakuId: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">Semua akun</option>
          {pelaku.map(({ id, nama }) => (
            <option key={id} value={id}>
              {nama}
            </option>
          ))}
        </select>
      </label>
      <DateField label="Dari tanggal" lebar="penuh" value={dari} onChange={(text) => onChange({ dari: text })} />
      <DateField label="Sampai tanggal" lebar="penuh" value={sampai} onChange={(text) => onChange({ sampai: text })} />
    </search>
  )
}
