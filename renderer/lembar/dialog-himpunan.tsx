import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Checkbox } from '#renderer/components/choice.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import type { Lembar } from './buka-lembar.ts'
import type { HitunganBaris } from './kartu-lembar.ts'
import type { Sel } from './keadaan-lembar.ts'
import { anggotaOf, findKolom, toggleAnggota } from './kolom.ts'

type DialogProps<D, H extends HitunganBaris> = {
  readonly lembar: Lembar<D, H>
  readonly sel: Sel
  readonly onClose: () => void
}

/** The answers of a cell that takes several, each ticked or not; together they are one step of the history. */
export function DialogHimpunan<D, H extends HitunganBaris>({ lembar, sel, onClose }: DialogProps<D, H>) {
  const { id, kolom: kode } = sel
  const keadaan = lembar.row(id)?.keadaan
  const [nilai, setNilai] = useState(keadaan?.isi[kode] ?? '')
  const kolom = findKolom(lembar.kartu.kolom, kode)
  if (!keadaan || kolom?.jenis !== 'himpunan') return null
  const given = anggotaOf(kolom, nilai)
  const save = () => {
    if (nilai !== keadaan.isi[kode]) lembar.send({ kind: 'isi', id, kolom: kode, isi: { [kode]: nilai } })
    onClose()
  }
  return (
    <Dialog judul={`${kolom.panjang} ${keadaan.baris.nama}`} onClose={onClose}>
      <Form failure={null} sibuk={false} onSubmit={save}>
        {kolom.pilihan.map((one) => (
          <Checkbox
            key={String(one.nilai)}
            label={one.panjang}
            checked={given.includes(one)}
            onChange={() => setNilai(toggleAnggota(kolom, nilai, one.nilai))}
          />
        ))}
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit">
            Pakai
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
