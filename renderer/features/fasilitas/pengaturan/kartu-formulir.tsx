import { useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import choiceCss from '#renderer/components/choice.module.css'
import { Checkbox, RadioGroup, Segmented } from '#renderer/components/choice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import formCss from '#renderer/components/form.module.css'
import { NumberField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { namaBarisEkor } from '#shared/text/isian-pengaturan.ts'
import {
  pilihanBarisEkor,
  pilihanDuaT,
  pilihanKelompok,
  pilihanKertas,
  pilihanRujukanZ,
  pilihanTidakHadir,
  toggleBarisEkor,
} from './formulir.ts'
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
      <div className={cls(cardCss.cb, formCss.formulir)}>
        <RadioGroup
          label="Cara menghitung z"
          pilihan={pilihanRujukanZ}
          value={pengaturan.rujukanZ}
          onChange={(rujukanZ) => simpan({ rujukanZ })}
        />
        <RadioGroup
          label="Kelompok umur F1"
          pilihan={pilihanKelompok}
          value={pengaturan.kelompokF1}
          onChange={(kelompokF1) => simpan({ kelompokF1 })}
        />
        <RadioGroup
          label="Tidak hadir dihitung"
          pilihan={pilihanTidakHadir}
          value={pengaturan.tidakHadir}
          onChange={(tidakHadir) => simpan({ tidakHadir })}
        />
        <RadioGroup
          label="Baris T dan 2T"
          pilihan={pilihanDuaT}
          value={pengaturan.duaT}
          onChange={(duaT) => simpan({ duaT })}
        />
        <fieldset className={fieldCss.fld}>
          <legend>Baris tambahan F1</legend>
          <div className={choiceCss.daftarPilih}>
            {pilihanBarisEkor.map((baris) => (
              <Checkbox
                key={baris}
                label={namaBarisEkor[baris]}
                checked={pengaturan.barisEkorF1.includes(baris)}
                onChange={() => simpan({ barisEkorF1: toggleBarisEkor(pengaturan.barisEkorF1, baris) })}
              />
            ))}
          </div>
        </fieldset>
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
