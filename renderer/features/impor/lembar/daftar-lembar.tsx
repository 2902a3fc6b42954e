import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { kataKolom, kataPeran } from './kata-lembar.ts'
import lembarCss from './lembar.module.css'
import type { Kata, PetaLembar } from './petaan.ts'
import { withLembar } from './petaan.ts'

type Props = { readonly kata: Kata; readonly onUbah: (kata: Kata) => void }

const peran = (Object.keys(kataPeran) as PetaLembar['peran'][]).map((nilai) => ({ nilai, label: kataPeran[nilai] }))

/** Columns that are looked for on a sheet of this kind, found or not. */
const dicari = ['nama', 'nik', 'jk', 'tanggalLahir', 'umur', 'namaIbu', 'namaOrtu', 'rt', 'rw', 'posyandu'] as const
const diukur = ['tanggal', 'berat', 'tinggi', 'naik', 'keterangan'] as const

/** "Mei 2026, 12-05-2026", as far as the sheet says it. */
function waktuOf({ peran: jenis, bulan, tanggal, bulanMelebar }: PetaLembar): string {
  if (jenis === 'melebar') return bulanMelebar.map((satu) => (satu.bulan ? formatBulan(satu.bulan) : '?')).join(', ')
  if (tanggal) return formatTanggal(tanggal)
  return bulan ? `${formatBulan(bulan)}, tanggal belum diketahui` : ''
}

function kolomOf({ peran: jenis, kolom, bulanMelebar }: PetaLembar): string {
  const tulis = ([nama, huruf]: [string, unknown]) => `${kataKolom[nama] ?? nama} ${String(huruf)}`
  const satu = Object.entries(kolom).map(tulis)
  const bulanan = jenis === 'melebar' ? bulanMelebar.map((one) => Object.entries(one.kolom).map(tulis).join(', ')) : []
  return [...satu, ...bulanan].join(' · ')
}

/** One letter or two of a column of the sheet; empty: the sheet has none such. */
function IsianKolom({
  label,
  huruf,
  onPilih,
}: {
  readonly label: string
  readonly huruf: string
  readonly onPilih: (huruf: string | null) => void
}) {
  const [teks, setTeks] = useState(huruf)
  const pilih = () => {
    const rapi = teks.trim().toUpperCase()
    if (rapi !== huruf && /^[A-Z]{0,3}$/.test(rapi)) onPilih(rapi === '' ? null : rapi)
  }
  const check = (isi: string) => (/^[A-Za-z]{0,3}$/.test(isi.trim()) ? null : 'Tulis huruf kolomnya, misalnya C.')
  return (
    <TextField
      label={label}
      lebar="pendek"
      value={teks}
      onChange={setTeks}
      check={check}
      onBlur={pilih}
      maxLength={3}
    />
  )
}

function SatuLembar({ peta, kata, onUbah }: Props & { readonly peta: PetaLembar }) {
  const [buka, setBuka] = useState(false)
  const ubah = (isi: Parameters<typeof withLembar>[2]) => onUbah(withLembar(kata, peta.nama, isi))
  const kolom: readonly string[] = peta.peran === 'melebar' ? dicari : [...dicari, ...diukur]
  const isiKolom = peta.kolom as Readonly<Record<string, string | null | undefined>>
  return (
    <li className={lembarCss.lembar}>
      <SelectField
        label={`Lembar ${peta.nama} berisi`}
        pilihan={peran}
        value={peta.peran}
        onChange={(nilai) => ubah({ peran: nilai })}
        lebar="panjang"
      />
      {peta.peran !== 'bukan' && (
        <>
          <p className="muted">{[waktuOf(peta), kolomOf(peta)].filter((teks) => teks !== '').join(' · ')}</p>
          <Button kecil aria-expanded={buka} onClick={() => setBuka(!buka)}>
            Betulkan kolom
          </Button>
          {buka && (
            <p className="muted">Tulis huruf kolomnya seperti di Excel. Kosong berarti tidak ada di lembar ini.</p>
          )}
          {buka && (
            <div className={lembarCss.kolom}>
              {kolom.map((nama) => (
                <IsianKolom
                  key={`${nama} ${isiKolom[nama] ?? ''}`}
                  label={kataKolom[nama] ?? nama}
                  huruf={isiKolom[nama] ?? ''}
                  onPilih={(huruf) => ubah({ kolom: { [nama]: huruf } })}
                />
              ))}
            </div>
          )}
        </>
      )}
    </li>
  )
}

/** What each sheet is taken for, and where its columns stand; all of it can be put right. */
export function DaftarLembar({ lembar, kata, onUbah }: Props & { readonly lembar: readonly PetaLembar[] }) {
  return (
    <ul className={lembarCss.daftar}>
      {lembar.map((peta) => (
        <SatuLembar key={peta.nama} peta={peta} kata={kata} onUbah={onUbah} />
      ))}
    </ul>
  )
}
