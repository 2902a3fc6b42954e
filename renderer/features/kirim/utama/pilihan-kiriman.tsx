import type { Ref } from 'react'
import { Checkbox } from '#renderer/components/choice.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { BulanKirim, Kenalan } from '#shared/contract/kirim.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { kabarBulan } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'
import { BelumDihitung } from './belum-dihitung.tsx'
import { PeriksaDulu } from './periksa-dulu.tsx'

/** In place of a month: what changed goes along, no report does. */
export const tanpaLaporan = 'tanpa'

export function PilihBulan({
  bulan,
  value,
  onChange,
  pilihRef,
}: {
  readonly bulan: readonly BulanKirim[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly pilihRef: Ref<HTMLDivElement>
}) {
  const { hariIni } = useKeadaan()
  const dipilih = bulan.find((b) => b.bulan === value)
  const laporan = useBoleh('laporan')
  const kabar = dipilih && kabarBulan(dipilih, hariIni)
  return (
    <div ref={pilihRef}>
      <SelectField
        label="Laporan bulan"
        pilihan={[
          ...bulan.map((b) => ({ nilai: b.bulan, label: formatBulan(b.bulan) })),
          { nilai: tanpaLaporan, label: 'Hanya catatan, tanpa laporan' },
        ]}
        value={value}
        onChange={onChange}
      />
      <div className={kirimCss.ketBulan}>
        {kabar?.jenis === 'tanya' ? <Tanya>{kabar.kalimat}</Tanya> : kabar?.kalimat}
        {!kabar && 'Catatan yang belum diterimanya ikut semua. Tidak ada bulan yang menjadi terkirim.'}
      </div>
      {dipilih && <BelumDihitung bulan={dipilih.bulan} />}
      {dipilih && laporan && <PeriksaDulu bulan={dipilih.bulan} />}
    </div>
  )
}

export function PilihTujuan({
  daftar,
  value,
  onChange,
}: {
  readonly daftar: readonly Kenalan[]
  readonly value: string
  readonly onChange: (id: string) => void
}) {
  const pilihan = daftar.map((one) => ({
    nilai: one.fasilitasId,
    label: one.belumDiterima > 0 ? `${formatTempat(one)} (${formatBulat(one.belumDiterima)})` : formatTempat(one),
  }))
  return <SelectField label="Kirim kepada" pilihan={pilihan} value={value} onChange={onChange} />
}

/** Everything once more; and for the other laptop of this place. */
export type Lain = { readonly ulang: boolean; readonly kedua: boolean }

export function PilihanLain({
  tujuan,
  value,
  onChange,
}: {
  readonly tujuan: Kenalan
  readonly value: Lain
  readonly onChange: (value: Lain) => void
}) {
  return (
    <details className={kirimCss.pilihanLain}>
      <summary>Pilihan lain</summary>
      <Checkbox
        label="Kirim ulang semuanya"
        ket={`Bukan hanya yang belum diterima. Dipakai bila kiriman lama hilang, atau ${formatTempat(tujuan)} memintanya.`}
        checked={value.ulang}
        onChange={(ulang) => onChange({ ...value, ulang })}
      />
      <Checkbox
        label="Untuk laptop kedua di tempat ini"
        ket="Bila buku yang sama dipakai di dua laptop, isinya disamakan dengan cara ini."
        checked={value.kedua}
        onChange={(kedua) => onChange({ ...value, kedua })}
      />
    </details>
  )
}
