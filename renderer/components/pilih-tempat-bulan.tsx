import { semuaPosyandu, type useTempatBulan } from '#renderer/lib/tempat-bulan.ts'
import { PilihBulan } from './pilih-bulan.tsx'
import { SelectField } from './select-field.tsx'

/** The posyandu and the month a page is about, in its head. @param tanpaBulan where there is only a posyandu to choose */
export function PilihTempatBulan({
  tempat: { bulan, akhir, posyanduId, pilihan, set },
  tanpaBulan = false,
}: {
  readonly tempat: ReturnType<typeof useTempatBulan>
  readonly tanpaBulan?: boolean
}) {
  return (
    <>
      <SelectField
        label="Posyandu"
        lebar="sedang"
        pilihan={pilihan}
        value={posyanduId ?? semuaPosyandu}
        onChange={(posyandu) => set({ posyandu })}
      />
      {!tanpaBulan && <PilihBulan bulan={bulan} akhir={akhir} onChange={(satu) => set({ bulan: satu })} />}
    </>
  )
}
