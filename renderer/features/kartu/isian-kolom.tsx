import { type KeyboardEvent, useState } from 'react'
import { Checkbox } from '#renderer/components/choice.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { DateField, NumberField, TextField } from '#renderer/components/text-field.tsx'
import type { KolomKartu } from '#shared/contract/bentuk-kartu.ts'
import kartuSiklusCss from './kartu-siklus.module.css'
import { kataIsi } from './kata.ts'

type Props = {
  readonly kolom: KolomKartu
  readonly value: string
  readonly onChange: (teks: string) => void
  readonly salah: string | undefined
  readonly tanya?: string | undefined
  /** What the visit before says. */
  readonly lalu?: string | undefined
}

const numeric: ReadonlySet<string> = new Set(['bilangan', 'persepuluh', 'berat', 'panjang'])
const kosong = { nilai: '', label: '–' } as const

/** What F1 says of a column: where it stands on the printed card, who fills it, what is refused. */
function bantuanOf({ nomor, langkah, batas, kata, jenis }: KolomKartu): string {
  const printed = nomor === null ? null : nomor === 'kepala' ? 'kepala kartu' : `kolom ${nomor} kartu tercetak`
  const where = [printed, langkah && `langkah ${langkah}`].filter(Boolean).join(', ')
  const parts = [
    where && `${where.charAt(0).toUpperCase()}${where.slice(1)}.`,
    batas && `Hanya ${batas}.`,
    (kata || jenis === 'yaTidak') && jenis !== 'himpunan' && 'Pilih dengan huruf pertamanya.',
  ]
  return parts.filter(Boolean).join(' ') || 'Boleh kosong.'
}

/** Several answers: first whether there is any, by a letter; then which. */
function Himpunan({
  kolom,
  value,
  onChange,
  ...field
}: Omit<Props, 'lalu'> & { readonly petunjuk: string | undefined }) {
  const chosen = value === '' || value === 'tidak-ada' ? [] : value.split('+')
  const [ada, setAda] = useState(chosen.length > 0)
  const isAda = ada || chosen.length > 0
  const choose = (nilai: string) => {
    setAda(nilai === 'ada')
    onChange(nilai === 'ada' ? '' : nilai)
  }
  const tick = (kode: string, on: boolean) => {
    const order = (kolom.kata ?? []).map((satu) => satu.kode)
    onChange(order.filter((satu) => (satu === kode ? on : chosen.includes(satu))).join('+'))
  }
  return (
    <div className={kartuSiklusCss.himpunan}>
      <SelectField
        label={kolom.sebut}
        boleh
        lebar="sedang"
        {...field}
        pilihan={[kosong, { nilai: 'tidak-ada', label: 'tidak ada' }, { nilai: 'ada', label: 'ada, pilih di bawah' }]}
        value={isAda ? 'ada' : value}
        onChange={choose}
      />
      {isAda && (
        <div className={kartuSiklusCss.centang}>
          {(kolom.kata ?? []).map(({ kode, kata }) => (
            <Checkbox key={kode} label={kata} checked={chosen.includes(kode)} onChange={(on) => tick(kode, on)} />
          ))}
        </div>
      )}
    </div>
  )
}

function Kendali({
  kolom,
  value,
  onChange,
  petunjuk,
  ...field
}: Omit<Props, 'lalu'> & { petunjuk: string | undefined }) {
  const props = { ...field, boleh: true, petunjuk, label: kolom.sebut, value, onChange }
  if (kolom.jenis === 'himpunan')
    return <Himpunan kolom={kolom} value={value} onChange={onChange} petunjuk={petunjuk} {...field} />
  const words =
    kolom.jenis === 'yaTidak'
      ? [
          { kode: 'ya', kata: 'ya' },
          { kode: 'tidak', kata: 'tidak' },
        ]
      : kolom.kata
  if (words) {
    const pilihan = [kosong, ...words.map(({ kode, kata }) => ({ nilai: kode, label: kata }))]
    return <SelectField {...props} lebar="sedang" pilihan={pilihan} />
  }
  if (kolom.jenis === 'tanggal') return <DateField {...props} />
  if (numeric.has(kolom.jenis))
    return <NumberField {...props} maxLength={12} {...(kolom.satuan ? { unit: kolom.satuan } : {})} />
  return <TextField {...props} maxLength={500} />
}

/** One column of a card to be filled in, by its kind. F1 says what it is about. */
export function IsianKolom({ kolom, lalu, ...props }: Props) {
  const [bantuan, setBantuan] = useState(false)
  const petunjuk = [lalu && `Lalu ${kataIsi(kolom, lalu)}`, bantuan && bantuanOf(kolom)].filter(Boolean).join('. ')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F1') return
    event.preventDefault()
    event.stopPropagation()
    setBantuan(!bantuan)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F1 of the control it holds
    <div onKeyDown={onKeyDown} data-kolom={kolom.kode}>
      <Kendali kolom={kolom} {...props} petunjuk={petunjuk || undefined} />
    </div>
  )
}
