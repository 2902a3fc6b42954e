import { SelectField } from '#renderer/components/select-field.tsx'
import { DateField, NumberField, TextField } from '#renderer/components/text-field.tsx'
import type { Buku, IsianBuku, IsiBuku } from '#shared/contract/buku-kecil.ts'

const numeric: ReadonlySet<string> = new Set(['bilangan', 'persepuluh', 'berat', 'panjang'])
const yaTidak = [
  { nilai: 'ya', label: 'ya' },
  { nilai: 'tidak', label: 'tidak' },
]

type Props = {
  readonly isian: IsianBuku
  readonly value: string
  readonly salah: string | undefined
  readonly onChange: (teks: string) => void
}

/** One field of a line, by its kind. */
function IsianSatu({ isian, value, salah, onChange }: Props) {
  const { jenis, sebut, boleh, kata, satuan } = isian
  const field = { label: sebut, boleh, salah, value, onChange }
  if (kata || jenis === 'yaTidak') {
    const semua = kata ? kata.map((satu) => ({ nilai: satu.kode, label: satu.kata })) : yaTidak
    if (!boleh) return <SelectField {...field} value={value || null} kosong="pilih" pilihan={semua} />
    return <SelectField {...field} pilihan={[{ nilai: '', label: '–' }, ...semua]} />
  }
  if (jenis === 'tanggal') return <DateField {...field} />
  if (numeric.has(jenis)) return <NumberField {...field} maxLength={12} {...(satuan ? { unit: satuan } : {})} />
  return <TextField {...field} maxLength={500} />
}

/** The fields of a line, in their order; what is wrong stands below the field it is about. */
export function IsianBaris({
  buku,
  ketikan,
  salahOf,
  onKetik,
}: {
  readonly buku: Buku
  readonly ketikan: IsiBuku
  readonly salahOf: (kolom: string) => string | undefined
  readonly onKetik: (kolom: string, teks: string) => void
}) {
  return buku.isian.map((isian) => (
    <IsianSatu
      key={isian.kolom}
      isian={isian}
      value={ketikan[isian.kolom] ?? ''}
      salah={salahOf(isian.kolom)}
      onChange={(teks) => onKetik(isian.kolom, teks)}
    />
  ))
}
