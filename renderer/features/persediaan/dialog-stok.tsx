import { useState } from 'react'
import { Segmented } from '#renderer/components/choice.tsx'
import { DialogIsian, wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useMutate } from '#renderer/lib/query.ts'
import type { GerakTertulis } from '#shared/contract/persediaan.ts'
import { bahanOf, kodeBahan } from '#shared/domain/persediaan/bahan.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { besar, kataJenis } from './kata.ts'

type Jenis = GerakTertulis['jenis']
const pilihanBahan = kodeBahan.map((nilai) => ({ nilai, label: besar(bahanOf(nilai).nama) }))
const pilihanJenis = (['terima', 'keluar', 'rusak', 'opname'] as const).map((nilai) => ({
  ...{ nilai, label: kataJenis[nilai] },
}))

/** The largest number a line may hold. */
const terbanyak = 100_000

function bacaJumlah(teks: string, jenis: Jenis): { readonly jumlah: number } | { readonly salah: string } {
  const jumlah = Number(teks.trim())
  if (!/^\d+$/.test(teks.trim()) || jumlah > terbanyak) return { salah: 'Tulis jumlahnya dengan angka bulat.' }
  return jumlah === 0 && jenis !== 'opname' ? { salah: 'Tulis jumlah lebih dari nol.' } : { jumlah }
}

/** A date that may be missing. */
function bolehTanggal(teks: string): { readonly tanggal: string | null } | { readonly salah: string } {
  const read = readKetikanTanggal(teks)
  if (read.kind === 'tanggal') return { tanggal: read.tanggal }
  return read.kind === 'salah' ? { salah: read.pesan } : { tanggal: null }
}

export type Awal = { readonly bahan: GerakTertulis['bahan'] | null; readonly jenis: Jenis; readonly jumlah: string }

/** A line of the cupboard: what came, went, was spoiled, or was counted. */
export function DialogStok({
  awal,
  posyanduId,
  tanggal: hari,
  onClose,
  onTertulis,
}: {
  readonly awal: Awal
  readonly posyanduId: string
  readonly tanggal: string
  readonly onClose: () => void
  readonly onTertulis: (kalimat: string, kelompok: number | null) => void
}) {
  const record = useMutate('persediaan.record')
  const [bahan, setBahan] = useState(awal.bahan)
  const [jenis, setJenis] = useState<Jenis>(awal.jenis)
  const [jumlah, setJumlah] = useState(awal.jumlah)
  const [tanggal, setTanggal] = useState(formatTanggal(hari))
  const [batch, setBatch] = useState('')
  const [kedaluwarsa, setKedaluwarsa] = useState('')
  const [keterangan, setKeterangan] = useState('')
  const [ditolak, setDitolak] = useState(false)
  const [banyak, pada, sampai] = [bacaJumlah(jumlah, jenis), wajibTanggal(tanggal), bolehTanggal(kedaluwarsa)]
  const simpan = () => {
    setDitolak(true)
    if (bahan === null || 'salah' in banyak || 'salah' in pada || 'salah' in sampai) return
    const isi = { bahan, jenis, jumlah: banyak.jumlah, tanggal: pada.tanggal, kedaluwarsa: sampai.tanggal }
    const lain = { batch: batch.trim() || null, keterangan: keterangan.trim() || null }
    record.mutate(
      { posyanduId, ...isi, ...lain },
      {
        onSuccess: ({ kelompok }) => {
          onClose()
          onTertulis(
            `${kataJenis[jenis]} ${banyak.jumlah} ${bahanOf(bahan).satuan} ${bahanOf(bahan).nama} tersimpan.`,
            kelompok,
          )
        },
      },
    )
  }
  const satuan = bahan === null ? '' : ` (${bahanOf(bahan).satuan})`
  return (
    <DialogIsian
      judul="Persediaan"
      tombol="Simpan"
      sibuk={record.isPending}
      failure={record.error}
      onSave={simpan}
      onClose={onClose}
    >
      <SelectField
        label="Bahan"
        kosong="pilih bahannya"
        pilihan={pilihanBahan}
        value={bahan}
        salah={ditolak && bahan === null ? 'Pilih bahannya.' : undefined}
        onChange={setBahan}
      />
      <Segmented tampilLabel label="Apa yang terjadi" pilihan={pilihanJenis} value={jenis} onChange={setJenis} />
      <TextField
        label={`Jumlah${satuan}`}
        lebar="pendek"
        inputMode="numeric"
        value={jumlah}
        salah={ditolak && 'salah' in banyak ? banyak.salah : undefined}
        onChange={setJumlah}
      />
      <DateField
        label="Pada tanggal"
        value={tanggal}
        salah={ditolak && 'salah' in pada ? pada.salah : undefined}
        onChange={setTanggal}
      />
      <TextField label="Nomor batch" boleh lebar="sedang" maxLength={50} value={batch} onChange={setBatch} />
      <DateField
        label="Kedaluwarsa"
        boleh
        value={kedaluwarsa}
        salah={ditolak && 'salah' in sampai ? sampai.salah : undefined}
        onChange={setKedaluwarsa}
      />
      <TextField label="Keterangan" boleh maxLength={500} value={keterangan} onChange={setKeterangan} />
    </DialogIsian>
  )
}
