import { useState } from 'react'
import { Checkbox, RadioGroup, Segmented } from '#renderer/components/choice.tsx'
import { DialogIsian } from '#renderer/components/dialog-isian.tsx'
import { useSimpanBerkas } from '#renderer/components/simpan-berkas.ts'
import { call } from '#renderer/lib/call.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { type Grafik, type Lembar, namaGrafik, semuaGrafik } from '#shared/domain/grafik/bentuk.ts'
import type { KertasGrafik } from '#shared/domain/grafik/kertas.ts'
import kartuCss from '../kartu.module.css'
import { lembarTampil, type PilihanGrafik } from './kartu-kms.tsx'

type Props = {
  readonly kartu: KartuBalita
  readonly pilihan: PilihanGrafik
  readonly onClose: () => void
}

/** Charts as a PDF: on which paper, and which of them. */
export function DialogGrafik({ kartu, pilihan, onClose }: Props) {
  const { sibuk, simpan } = useSimpanBerkas()
  const [kertas, setKertas] = useState<KertasGrafik>('A5')
  const [lembar, setLembar] = useState<Lembar>(lembarTampil(kartu, pilihan))
  const [dipilih, setDipilih] = useState<ReadonlySet<Grafik>>(new Set([pilihan.grafik]))
  const grafik = semuaGrafik.filter((satu) => dipilih.has(satu))
  const toggle = (satu: Grafik, ya: boolean) =>
    setDipilih(new Set(ya ? [...dipilih, satu] : grafik.filter((lain) => lain !== satu)))
  const save = async () => {
    if (grafik.length === 0) return
    await simpan(() => call('balita.exportGrafik', { id: kartu.id, grafik, lembar, kertas }))
    onClose()
  }
  return (
    <DialogIsian
      judul="Grafik sebagai PDF"
      tombol="Simpan PDF"
      sibuk={sibuk}
      failure={null}
      onSave={save}
      onClose={onClose}
    >
      <RadioGroup
        label="Kertas"
        pilihan={[
          { nilai: 'A5', label: 'Strip A5', ket: 'untuk Buku KIA ibu, satu grafik satu lembar' },
          { nilai: 'A4', label: 'Lembar A4', ket: 'dua grafik selembar, lalu tabel semua ukuran' },
        ]}
        value={kertas}
        onChange={setKertas}
      />
      <Segmented
        tampilLabel
        label="Umur"
        pilihan={[
          { nilai: '0-24', label: '0–24 bulan' },
          { nilai: '24-60', label: '24–60 bulan' },
        ]}
        value={lembar}
        onChange={setLembar}
      />
      <fieldset className={kartuCss.pilihGrafik}>
        <legend>Grafik</legend>
        {semuaGrafik.map((satu) => (
          <Checkbox
            key={satu}
            label={satu === 'BBU' ? `KMS (${namaGrafik(satu, lembar)})` : namaGrafik(satu, lembar)}
            checked={dipilih.has(satu)}
            onChange={(ya) => toggle(satu, ya)}
          />
        ))}
        {grafik.length === 0 && <p role="alert">Pilih paling sedikit satu grafik.</p>}
      </fieldset>
    </DialogIsian>
  )
}
