import { useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import formCss from '#renderer/components/form.module.css'
import { SelectField } from '#renderer/components/select-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import {
  kodeSetelanDipakai,
  kunciDipakai,
  type PilihanDipakai,
  pilihanDipakai,
  type RegisterDipakai,
  registerDipakai,
} from '#shared/catatan/dipakai.ts'
import type { Simpan } from './use-simpan.ts'

const register = Object.entries(registerDipakai) as [RegisterDipakai, { readonly sebut: string }][]
const pilihan = (Object.entries(pilihanDipakai) as [PilihanDipakai, string][]).map(([nilai, label]) => ({
  nilai,
  label,
}))
const semua = 'semua'

/** Which registers a posyandu keeps: of one that is not kept a form prints nothing, and never 0. */
export function KartuRegister({ pengaturan, simpan }: Pick<Simpan, 'pengaturan' | 'simpan'>) {
  const { posyandu } = useKeadaan()
  const [di, setDi] = useState<string>(semua)
  const dipilih = pengaturan.setelan[kodeSetelanDipakai] ?? {}
  const ids = di === semua ? posyandu.map(({ id }) => id) : [di]
  /** Null where the posyandu differ. */
  const nilaiOf = (satu: RegisterDipakai): PilihanDipakai | null => {
    const nilai = new Set(ids.map((id) => dipilih[kunciDipakai(id, satu)] ?? 'isi'))
    return nilai.size === 1 ? (([...nilai][0] as PilihanDipakai | undefined) ?? null) : null
  }
  const pilih = (satu: RegisterDipakai, nilai: PilihanDipakai) => {
    const baru = Object.fromEntries(ids.map((id) => [kunciDipakai(id, satu), nilai]))
    simpan({ setelan: { ...pengaturan.setelan, [kodeSetelanDipakai]: { ...dipilih, ...baru } } })
  }
  if (posyandu.length === 0) return null
  return (
    <Card judul="Register yang dipakai">
      <div className={cls(cardCss.isi, formCss.formulir)}>
        <p className="muted">
          Register yang tidak dipakai tercetak kosong di formulir, bukan 0. "Menurut isinya": dipakai sejak catatan
          pertamanya.
        </p>
        <SelectField
          label="Di posyandu"
          pilihan={[
            { nilai: semua, label: 'Semua posyandu' },
            ...posyandu.map(({ id, nama }) => ({ nilai: id, label: nama })),
          ]}
          value={di}
          onChange={setDi}
        />
        {register.map(([satu, { sebut }]) => (
          <Segmented
            key={satu}
            kecil
            tampilLabel
            label={sebut}
            pilihan={pilihan}
            value={nilaiOf(satu)}
            onChange={(nilai) => pilih(satu, nilai)}
          />
        ))}
      </div>
    </Card>
  )
}
