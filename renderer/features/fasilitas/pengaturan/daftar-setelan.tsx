import choiceCss from '#renderer/components/choice.module.css'
import { Checkbox, RadioGroup } from '#renderer/components/choice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { readSetelan, type SetelanFormulir, toggleSetelan } from '#shared/setelan/setelan.ts'
import type { Simpan } from './use-simpan.ts'

type SetelanProps = {
  /** The name they stand under among the settings of the book. */
  readonly kode: string
  readonly setelan: SetelanFormulir
} & Pick<Simpan, 'pengaturan' | 'simpan'>

/** Local variants of one form, or of the cards, as they are described. */
export function DaftarSetelan({ kode, setelan, pengaturan, simpan }: SetelanProps) {
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
