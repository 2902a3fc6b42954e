import { useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import choiceCss from '#renderer/components/choice.module.css'
import { Checkbox, RadioGroup, Segmented } from '#renderer/components/choice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import formCss from '#renderer/components/form.module.css'
import { NumberField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { daftarFormulir } from '#shared/formulir/daftar.ts'
import type { Formulir } from '#shared/formulir/formulir.ts'
import { readSetelan, toggleSetelan } from '#shared/formulir/setelan.ts'
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

type SetelanProps = { readonly formulir: Formulir } & Pick<Simpan, 'pengaturan' | 'simpan'>

/** The local variants of one form, as it describes them. */
function SetelanFormulir({ formulir: { kode, setelan }, pengaturan, simpan }: SetelanProps) {
  const nilai = readSetelan(setelan, pengaturan.setelan[kode] ?? {})
  const choose = (nama: string, pilih: string | string[]) =>
    simpan({ setelan: { ...pengaturan.setelan, [kode]: { ...pengaturan.setelan[kode], [nama]: pilih } } })
  return Object.entries(setelan).map(([nama, one]) => {
    const chosen = nilai[nama]
    const pilihan = Object.entries(one.pilihan).map(([pilih, kata]) => ({ nilai: pilih, ...kata }))
    if (typeof chosen === 'string') {
      const onChange = (pilih: string) => choose(nama, pilih)
      return <RadioGroup key={nama} label={one.judul} pilihan={pilihan} value={chosen} onChange={onChange} />
    }
    return (
      <fieldset key={nama} className={fieldCss.ruas}>
        <legend>{one.judul}</legend>
        <div className={choiceCss.daftarPilih}>
          {pilihan.map(({ nilai: pilih, label }) => (
            <Checkbox
              key={pilih}
              label={label}
              checked={chosen?.includes(pilih) ?? false}
              onChange={() => choose(nama, toggleSetelan(one, chosen ?? [], pilih))}
            />
          ))}
        </div>
      </fieldset>
    )
  })
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
        {daftarFormulir.map((formulir) => (
          <SetelanFormulir key={formulir.kode} formulir={formulir} pengaturan={pengaturan} simpan={simpan} />
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
