import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { kataPilihan } from './kata-lembar.ts'
import lembarCss from './lembar.module.css'
import { type Kata, type Pertanyaan, withJawab } from './petaan.ts'

const tempatOf = ({ lembar, baris, kolom }: Pertanyaan) =>
  [
    `Lembar ${lembar}`,
    ...(baris === null ? [] : [`baris ${baris}`]),
    ...(kolom === null ? [] : [`kolom ${kolom}`]),
  ].join(', ')

type Jawab = Parameters<typeof withJawab>[2]
type Isian = { readonly label: string; readonly baca: (teks: string) => Jawab | null; readonly salah: string }

/** Answers that are typed, by what is asked. */
const isianOf: Readonly<Partial<Record<Pertanyaan['kode'], Isian>>> = {
  tahun: {
    label: 'Tahun',
    baca: (teks) => (/^20\d{2}$/.test(teks.trim()) ? teks.trim() : null),
    salah: 'Tulis tahunnya, misalnya 2026.',
  },
  tanggalBulan: {
    label: 'Tanggal hari buka (angka tanggal, atau hh-bb-tttt)',
    baca: (teks) => {
      const rapi = teks.trim()
      if (/^([1-9]|[12]\d|3[01])$/.test(rapi)) return rapi
      const hasil = readKetikanTanggal(rapi)
      return hasil.kind === 'tanggal' ? hasil.tanggal : null
    },
    salah: 'Tulis angka tanggalnya, misalnya 12, atau 12-05-2026.',
  },
  posyandu: {
    label: 'Nama posyandu',
    baca: (teks) => (teks.trim() === '' ? null : teks.trim()),
    salah: 'Tulis nama posyandunya.',
  },
}

function JawabKetik({ isian, onJawab }: { readonly isian: Isian; readonly onJawab: (jawab: Jawab) => void }) {
  const [teks, setTeks] = useState('')
  const [salah, setSalah] = useState(false)
  const kirim = () => {
    const jawab = isian.baca(teks)
    setSalah(jawab === null)
    if (jawab !== null) onJawab(jawab)
  }
  return (
    <form
      className={lembarCss.jawab}
      onSubmit={(event) => {
        event.preventDefault()
        kirim()
      }}
    >
      <TextField
        label={isian.label}
        lebar="sedang"
        value={teks}
        onChange={setTeks}
        {...(salah ? { salah: isian.salah } : {})}
      />
      <Button type="submit">Jawab</Button>
    </form>
  )
}

function SatuTanya({ tanya, onJawab }: { readonly tanya: Pertanyaan; readonly onJawab: (jawab: Jawab) => void }) {
  const isian = isianOf[tanya.kode]
  const { saran } = tanya
  return (
    <li className={lembarCss.tanya}>
      <p className="muted small">{tempatOf(tanya)}</p>
      <p>{tanya.kalimat}</p>
      {isian ? (
        <>
          {typeof saran === 'object' && saran !== null && (
            <Button onClick={() => onJawab(saran)}>Pakai tanggal hari buka di buku ini</Button>
          )}
          <JawabKetik isian={isian} onJawab={onJawab} />
        </>
      ) : (
        <div className={lembarCss.jawab}>
          {tanya.pilihan.map((pilihan) => (
            <Button key={pilihan} onClick={() => onJawab(pilihan)}>
              {kataPilihan[pilihan] ?? pilihan.replace('|', ', ibu ')}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

/** What only she can tell. Each answer is tried at once; the rest of the file does not wait for it. */
export function DaftarTanya({
  pertanyaan,
  kata,
  onUbah,
}: {
  readonly pertanyaan: readonly Pertanyaan[]
  readonly kata: Kata
  readonly onUbah: (kata: Kata) => void
}) {
  return (
    <ul className={lembarCss.daftar}>
      {pertanyaan.map((tanya) => (
        <SatuTanya
          key={[tanya.kode, tanya.lembar, tanya.baris, tanya.kolom].join(' ')}
          tanya={tanya}
          onJawab={(jawab) => onUbah(withJawab(kata, tanya, jawab))}
        />
      ))}
    </ul>
  )
}
