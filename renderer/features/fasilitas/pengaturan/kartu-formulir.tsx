import { useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { RadioGroup, Segmented } from '#renderer/components/choice.tsx'
import formCss from '#renderer/components/form.module.css'
import { NumberField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { daftarFormulir } from '#shared/formulir/daftar.ts'
import { DaftarSetelan } from './daftar-setelan.tsx'
import { pilihanKertas, pilihanRujukanZ } from './formulir.ts'
import type { Simpan } from './use-simpan.ts'

/** The last day of a month that every month has. */
const hariTerakhir = 28

function BatasLapor({ pengaturan, simpan }: Pick<Simpan, 'pengaturan' | 'simpan'>) {
  const [teks, setTeks] = useState(String(pengaturan.batasLaporHari))
  const check = (text: string): string | null => {
    const hari = Number(text)
    const valid = /^\d{1,2}$/.test(text.trim()) && hari >= 1 && hari <= hariTerakhir
    return valid ? null : `Tulis tanggal antara 1 dan ${hariTerakhir}.`
  }
  return (
    <NumberField
      label="Batas kirim laporan, tanggal"
      unit="bulan berikutnya"
      inputMode="numeric"
      value={teks}
      onChange={setTeks}
      check={check}
      onBlur={() => {
        if (!check(teks) && Number(teks) !== pengaturan.batasLaporHari) simpan({ batasLaporHari: Number(teks) })
      }}
    />
  )
}

/** How the forms are laid out and counted in this place. */
export function KartuFormulir({ pengaturan, simpan }: Pick<Simpan, 'pengaturan' | 'simpan'>) {
  return (
    <Card judul="Formulir laporan">
      <div className={cls(cardCss.isi, formCss.formulir)}>
        <RadioGroup
          label="Cara menghitung z"
          pilihan={pilihanRujukanZ}
          value={pengaturan.rujukanZ}
          onChange={(rujukanZ) => simpan({ rujukanZ })}
        />
        {daftarFormulir.map(({ kode, setelan }) => (
          <DaftarSetelan key={kode} kode={kode} setelan={setelan} pengaturan={pengaturan} simpan={simpan} />
        ))}
        <Segmented
          label="Kertas"
          tampilLabel
          pilihan={pilihanKertas}
          value={pengaturan.kertas}
          onChange={(kertas) => simpan({ kertas })}
        />
        <BatasLapor pengaturan={pengaturan} simpan={simpan} />
      </div>
    </Card>
  )
}
