import { useState } from 'react'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import { RadioGroup, Segmented } from '#renderer/components/choice.tsx'
import { DialogIsian, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useCariAnak } from '#renderer/lib/cari-anak.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { SiklusPmt } from '#shared/contract/pmt.ts'
import { lamaSiklusHari } from '#shared/domain/pmt/siklus.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { kataAlasan, kataJenis, kataSumber, pilihanDari } from './kata.ts'

const besar = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1)

/** The reasons a child gets food for, with how long that takes. */
const alasanAnak = pilihanDari(kataAlasan)
  .filter(({ nilai }) => nilai !== 'kek')
  .map(({ nilai, label }) => ({ nilai, label: besar(label), ket: `biasanya ${lamaSiklusHari[nilai]} hari` }))

/** Days a cycle may last. */
const hariTerlama = 366

function salahHari(teks: string): string | undefined {
  const hari = Number(teks)
  return /^\d+$/.test(teks.trim()) && hari >= 1 && hari <= hariTerlama
    ? undefined
    : `Tulis 1 sampai ${hariTerlama} hari.`
}

type Anak = { readonly id: string; readonly nama: string }

/** Begins a cycle of food: for whom, why, how long, and from which money. */
export function DialogMulai({
  onClose,
  onTertulis,
}: {
  readonly onClose: () => void
  readonly onTertulis: (kalimat: string, kelompok: number | null) => void
}) {
  const { hariIni } = useKeadaan()
  const start = useMutate('pmt.start')
  const [cari, setCari] = useState('')
  const [anak, setAnak] = useState<Anak | null>(null)
  const { hasil } = useCariAnak(cari)
  const [alasan, setAlasan] = useState<SiklusPmt['alasan']>(null)
  const [hari, setHari] = useState('')
  const [jenis, setJenis] = useState<NonNullable<SiklusPmt['jenis']>>('lokal')
  const [sumber, setSumber] = useState<SiklusPmt['sumber']>(null)
  const [tanggal, setTanggal] = useState(formatTanggal(hariIni))
  const [ditolak, setDitolak] = useState(false)
  const mulai = wajibTanggal(tanggal)
  const pilihAlasan = (baru: NonNullable<SiklusPmt['alasan']>) => {
    setAlasan(baru)
    setHari(String(lamaSiklusHari[baru]))
  }
  const simpan = () => {
    setDitolak(true)
    if (!anak || alasan === null || 'salah' in mulai || salahHari(hari)) return
    start.mutate(
      { orangId: anak.id, mulai: mulai.tanggal, hari: Number(hari), alasan, jenis, sumber },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          onTertulis(`PMT ${anak.nama} dimulai.`, kelompok)
        },
      },
    )
  }
  return (
    <DialogIsian
      judul="Mulai siklus PMT"
      tombol="Mulai"
      sibuk={start.isPending}
      failure={start.error}
      onSave={simpan}
      onClose={onClose}
    >
      {anak === null ? (
        <>
          <CariNama label="Untuk siapa" cari={cari} hasil={hasil} onCari={setCari} onPilih={setAnak} />
          {ditolak && <p role="alert">Pilih anaknya dari nama yang ditemukan.</p>}
        </>
      ) : (
        <p>
          Untuk <b>{anak.nama}</b>
        </p>
      )}
      <RadioGroup
        label="Alasan"
        pilihan={alasanAnak}
        value={alasan}
        salah={ditolak && alasan === null ? 'Pilih alasannya.' : undefined}
        onChange={pilihAlasan}
      />
      <TextField
        label="Lama (hari)"
        lebar="pendek"
        inputMode="numeric"
        value={hari}
        salah={ditolak ? salahHari(hari) : undefined}
        onChange={setHari}
      />
      <Segmented tampilLabel label="Jenis" pilihan={pilihanDari(kataJenis)} value={jenis} onChange={setJenis} />
      <SelectField
        label="Sumber dana"
        boleh
        kosong="belum tahu"
        pilihan={pilihanDari(kataSumber)}
        value={sumber}
        onChange={setSumber}
      />
      <DateField
        label="Mulai tanggal"
        value={tanggal}
        salah={ditolak && 'salah' in mulai ? mulai.salah : undefined}
        onChange={setTanggal}
      />
    </DialogIsian>
  )
}
