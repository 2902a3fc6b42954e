import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import formCss from '#renderer/components/form.module.css'
import { SelectField } from '#renderer/components/select-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { kodeSetelanImunisasi, pilihanSetelanImunisasi, provinsiDari } from '#shared/setelan/imunisasi.ts'
import type { Simpan } from './use-simpan.ts'

const { judul, pilihan } = pilihanSetelanImunisasi.provinsi
const provinsi = Object.entries(pilihan)
  .map(([nilai, { label }]) => ({ nilai, label }))
  .sort((a, b) => Number(a.nilai) - Number(b.nilai))

/** Where the book is: it decides which schedule of immunisation holds. */
export function KartuImunisasi({ pengaturan, simpan }: Pick<Simpan, 'pengaturan' | 'simpan'>) {
  const { setelan } = pengaturan
  const chosen = setelan[kodeSetelanImunisasi] ?? {}
  return (
    <Card judul="Imunisasi">
      <div className={cls(cardCss.isi, formCss.formulir)}>
        <p className="muted">Heksavalen dan JE dimulai pada tanggal yang berbeda di tiap provinsi.</p>
        <SelectField
          label={judul}
          pilihan={provinsi}
          value={provinsiDari(chosen)}
          onChange={(kode) =>
            simpan({ setelan: { ...setelan, [kodeSetelanImunisasi]: { ...chosen, provinsi: kode } } })
          }
        />
      </div>
    </Card>
  )
}
