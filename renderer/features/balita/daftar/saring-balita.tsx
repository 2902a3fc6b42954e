import { Search } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import fieldCss from '#renderer/components/field.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import balitaCss from '../balita.module.css'
import { listRt, pilihanKeadaan, type Saring } from './saring.ts'

type Props = {
  readonly saring: Saring
  readonly onChange: (next: Partial<Saring>) => void
  /** Rows the RT to choose from are taken of. */
  readonly baris: readonly { readonly rt: string | null }[]
  readonly cariRef: Ref<HTMLInputElement>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

type Pilih = {
  readonly label: string
  readonly semua: string
  readonly value: string | null
  readonly pilihan: readonly { readonly nilai: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}

function PilihSatu({ label, semua, value, pilihan, onChange }: Pilih) {
  return (
    <select
      className={cls(fieldCss.masukan, balitaCss.inp)}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{semua}</option>
      {pilihan.map(({ nilai, label: teks }) => (
        <option key={nilai} value={nilai}>
          {teks}
        </option>
      ))}
    </select>
  )
}

/** The line above the list: type to search, and narrow by posyandu, RT and state. */
export function SaringBalita({ saring, onChange, baris, cariRef, onKeyDown }: Props) {
  const { posyandu } = useKeadaan()
  const keadaan = (nilai: string | null) => {
    const found = pilihanKeadaan.find((pilihan) => pilihan.nilai === nilai)
    if (found) onChange({ keadaan: found.nilai })
  }
  return (
    <search className={cls('tanpa-cetak', balitaCss.saring)}>
      <div className={balitaCss.cari}>
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          ref={cariRef}
          type="search"
          className={cls(fieldCss.masukan, balitaCss.inp)}
          aria-label="Cari balita"
          placeholder="Nama, ibu, NIK, atau RT 03"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={saring.cari}
          onChange={(event) => onChange({ cari: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden>F3</kbd>
      </div>
      <PilihSatu
        label="Posyandu"
        semua="Semua posyandu"
        value={saring.posyanduId}
        pilihan={posyandu.map(({ id, nama }) => ({ nilai: id, label: nama }))}
        onChange={(posyanduId) => onChange({ posyanduId, rt: null })}
      />
      <PilihSatu
        label="RT"
        semua="Semua RT"
        value={saring.rt}
        pilihan={listRt(baris, saring.rt).map((rt) => ({ nilai: rt, label: `RT ${rt}` }))}
        onChange={(rt) => onChange({ rt })}
      />
      <select
        className={cls(fieldCss.masukan, balitaCss.inp)}
        aria-label="Keadaan"
        value={saring.keadaan}
        onChange={(event) => keadaan(event.target.value)}
      >
        {pilihanKeadaan.map(({ nilai, label }) => (
          <option key={nilai} value={nilai}>
            {label}
          </option>
        ))}
      </select>
    </search>
  )
}
