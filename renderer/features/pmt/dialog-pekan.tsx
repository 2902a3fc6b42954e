import { useState } from 'react'
import { Segmented } from '#renderer/components/choice.tsx'
import { DialogIsian, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { PekanPmt, SiklusPmt } from '#shared/contract/pmt.ts'
import { mingguSiklus } from '#shared/domain/pmt/siklus.ts'
import { baca } from '#shared/isian/baca.ts'
import { berat, bilangan, boleh, type Isian } from '#shared/isian/isian.ts'
import { formatDesimal } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataLanjut, pilihanDari } from './kata.ts'

/** Limits of the card of a child; grams. */
const isianBb = boleh(berat('BB', { tolak: [300, 199_999] }))
const isianHari = boleh(bilangan('Hari', { satuan: 'hari', tolak: [0, 7] }))

/** A number as it was typed: the number, nothing, or what is wrong with it. */
function bacaAngka(isian: Isian, teks: string): { readonly nilai: number | null } | { readonly salah: string } {
  const hasil = baca(isian, teks)
  if (hasil.kind === 'ditolak') return { salah: hasil.alasan }
  return { nilai: hasil.kind === 'ada' ? Number(hasil.nilai) : null }
}

const ketikKg = (gram: number | null) => (gram === null ? '' : formatDesimal(gram / 1000, gram % 100 === 0 ? 1 : 2))

type Props = {
  readonly siklus: SiklusPmt
  /** A week that was written down before; null: that of today. */
  readonly pekan: PekanPmt | null
  readonly onClose: () => void
  readonly onTertulis: (kalimat: string, kelompok: number | null) => void
}

/** A week of a cycle: what was eaten of it, and the weight. */
export function DialogPekan({ siklus, pekan, onClose, onTertulis }: Props) {
  const { hariIni } = useKeadaan()
  const record = useMutate('pmt.recordWeek')
  const [tanggal, setTanggal] = useState(formatTanggal(pekan?.tanggal ?? hariIni))
  const [bb, setBb] = useState(ketikKg(pekan?.bbG ?? null))
  const [hari, setHari] = useState(pekan?.hariHabis === null || !pekan ? '' : String(pekan.hariHabis))
  const [lanjut, setLanjut] = useState<PekanPmt['lanjut']>(pekan?.lanjut ?? 'lanjut')
  const [ditolak, setDitolak] = useState(false)
  const [pada, beratnya, habis] = [wajibTanggal(tanggal), bacaAngka(isianBb, bb), bacaAngka(isianHari, hari)]
  const minggu = 'salah' in pada || pada.tanggal < siklus.mulai ? null : mingguSiklus(siklus.mulai, pada.tanggal)
  const simpan = () => {
    setDitolak(true)
    if ('salah' in pada || 'salah' in beratnya || 'salah' in habis) return
    const isi = { tanggal: pada.tanggal, bbG: beratnya.nilai, hariHabis: habis.nilai, lanjut }
    record.mutate(
      { pmtId: siklus.id, ...isi },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          onTertulis(`Pekan PMT ${siklus.nama} tersimpan.`, kelompok)
        },
      },
    )
  }
  return (
    <DialogIsian
      judul={`PMT ${siklus.nama}${minggu === null ? '' : `, pekan ${minggu} dari ${siklus.lama}`}`}
      tombol="Simpan"
      sibuk={record.isPending}
      failure={record.error}
      onSave={simpan}
      onClose={onClose}
    >
      <TextField
        label="BB (kg)"
        boleh
        lebar="pendek"
        inputMode="decimal"
        value={bb}
        salah={ditolak && 'salah' in beratnya ? beratnya.salah : undefined}
        onChange={setBb}
      />
      <TextField
        label="Dihabiskan (hari dalam sepekan)"
        boleh
        lebar="pendek"
        inputMode="numeric"
        value={hari}
        salah={ditolak && 'salah' in habis ? habis.salah : undefined}
        onChange={setHari}
      />
      <Segmented
        tampilLabel
        label="Sesudah ini"
        pilihan={pilihanDari(kataLanjut)}
        value={lanjut}
        onChange={setLanjut}
      />
      <DateField
        label="Tanggal"
        value={tanggal}
        salah={ditolak && 'salah' in pada ? pada.salah : undefined}
        onChange={setTanggal}
      />
    </DialogIsian>
  )
}
