import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useTahan } from '#renderer/lib/penahan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { MatriksLapor } from '#shared/contract/puskesmas.ts'
import { addBulan, type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import puskesmasCss from '../puskesmas.module.css'
import { type Anak, PilihAnak } from './pilih-anak.tsx'

/** Months one can still write about. */
const bulanTerbanyak = 12
/** The shortest note the book takes, in letters. */
const isiTerpendek = 3

type Props = {
  readonly baris: MatriksLapor['baris']
  readonly bulanAwal: Bulan
  /** Whom one came to write to. */
  readonly pustuAwal: string | null
}

/** A note to one Pustu about one month, of one child or of none. */
export function TulisUmpanBalik({ baris, bulanAwal, pustuAwal }: Props) {
  const say = useStatus()
  const kini = bulanOf(useKeadaan().hariIni)
  const tulis = useMutate('umpanBalik.write')
  const [pustu, setPustu] = useState(baris.find(({ fasilitasId }) => fasilitasId === pustuAwal)?.fasilitasId ?? null)
  const [bulan, setBulan] = useState(bulanAwal)
  const [anak, setAnak] = useState<Anak | null>(null)
  const [isi, setIsi] = useState('')
  const [ditekan, setDitekan] = useState(false)
  const teks = useRef<HTMLTextAreaElement>(null)
  useTahan({ adaBelum: () => isi.trim() !== '' })
  // Whoever comes from a cell of the matrix has chosen Pustu and month already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (pustu !== null) teks.current?.focus()
  }, [])
  const nama = baris.find(({ fasilitasId }) => fasilitasId === pustu)?.nama ?? ''
  const choosePustu = (next: string) => {
    setPustu(next)
    setAnak(null)
  }
  const save = () => {
    setDitekan(true)
    if (pustu === null || isi.trim().length < isiTerpendek) return
    const onSuccess = () => {
      say(`Umpan balik untuk ${nama} tersimpan. Ikut terkirim pada kiriman berikutnya.`)
      setIsi('')
      setAnak(null)
      setDitekan(false)
    }
    tulis.mutate({ fasilitasId: pustu, bulan, orangId: anak?.id ?? null, isi }, { onSuccess })
  }
  return (
    <Card judul="Tulis umpan balik" className={puskesmasCss.tulis}>
      <Form failure={tulis.error} sibuk={tulis.isPending} className={cls(cardCss.isi, puskesmasCss.cb)} onSubmit={save}>
        <SelectField
          label="Untuk"
          kosong="Pilih Pustu"
          pilihan={baris.map(({ fasilitasId, nama: label }) => ({ nilai: fasilitasId, label }))}
          value={pustu}
          salah={ditekan && pustu === null ? 'Pilih dulu Pustunya.' : undefined}
          onChange={choosePustu}
        />
        <SelectField
          label="Tentang bulan"
          pilihan={Array.from({ length: bulanTerbanyak }, (_, i) => addBulan(kini, -i)).map((one) => ({
            nilai: one,
            label: formatBulan(one),
          }))}
          value={bulan}
          onChange={setBulan}
        />
        <TextArea
          label="Isi"
          petunjuk="Misalnya: D/S Melati 2 turun. Minggu ini tolong kunjungi yang tidak datang."
          rows={4}
          value={isi}
          inputRef={teks}
          salah={ditekan && isi.trim().length < isiTerpendek ? 'Tulis umpan baliknya dengan beberapa kata.' : undefined}
          onChange={setIsi}
        />
        {pustu !== null && <PilihAnak pustu={pustu} bulan={bulan} anak={anak} onPilih={setAnak} />}
        <FailureNotice failure={tulis.error} />
        <div className={formCss.actsAkhir}>
          <Button type="submit" rupa="utama" aria-disabled={tulis.isPending}>
            Simpan
          </Button>
        </div>
      </Form>
    </Card>
  )
}
