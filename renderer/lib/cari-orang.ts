import { useDeferredValue } from 'react'
import type { OrangDitemukan } from '#shared/contract/warga.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { useCall } from './query.ts'

/** Names shown at once; more are found by typing more letters. */
const namaTerbanyak = 8

const kataKeadaan = { aktif: null, pindah: 'sudah pindah', meninggal: 'meninggal' } as const

function ketOrang({ tanggalLahir, namaSuami, namaIbu, posyandu, keadaan }: OrangDitemukan): string {
  const parts = [
    tanggalLahir && `lahir ${formatTanggal(tanggalLahir)}`,
    namaSuami ? `suami ${namaSuami}` : namaIbu && `ibu ${namaIbu}`,
    posyandu,
    kataKeadaan[keadaan],
  ]
  return parts.filter(Boolean).join(', ')
}

/** The persons of any age whose name, mother or NIK holds what is typed, while it is typed; those who left come along. @param isDicari who may be meant */
export function useCariOrang(ketikan: string, isDicari: (orang: OrangDitemukan) => boolean = () => true) {
  const words = useDeferredValue(ketikan.trim())
  const { data, isPlaceholderData } = useCall(
    'warga.find',
    // Of those found some may not be meant.
    { cari: words, batas: 5 * namaTerbanyak },
    { enabled: words !== '', keepPrevious: true },
  )
  const rows = ketikan.trim() === '' ? [] : (data?.baris ?? []).filter(isDicari).slice(0, namaTerbanyak)
  return {
    hasil: rows.map((row) => ({ id: row.id, nama: row.nama, ket: ketOrang(row) })),
    /** What was found is of what stands in the field now, not of a letter before. */
    terkini: words === ketikan.trim() && data !== undefined && !isPlaceholderData,
    /** How many there are in all. */
    jumlah: data?.jumlah ?? 0,
    /** Something was looked for, and nobody was found. */
    takAda: words !== '' && data !== undefined && rows.length === 0,
    /** Where a person that was found is told of: a child on its card, others in their folder. */
    alamatOf: (id: string) => (rows.find((row) => row.id === id)?.anak ? `/balita/${id}` : `/warga/${id}`),
  }
}
