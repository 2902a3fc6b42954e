import { useDeferredValue } from 'react'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { useCall } from './query.ts'

/** Names shown at once; more are found by typing more letters. */
const namaTerbanyak = 8

const kataKeadaan: Partial<Record<BalitaBaris['keadaan'], string>> = {
  pindah: 'sudah pindah',
  meninggal: 'meninggal',
  lewat: 'lewat 59 bulan',
}

function ketAnak({ tanggalLahir, namaIbu, posyandu, keadaan }: BalitaBaris): string {
  const parts = [
    tanggalLahir && `lahir ${formatTanggal(tanggalLahir)}`,
    namaIbu && `ibu ${namaIbu}`,
    posyandu,
    kataKeadaan[keadaan],
  ]
  return parts.filter(Boolean).join(', ')
}

/** The children whose name, mother or NIK holds what is typed, while it is typed; those who left come along. */
export function useCariAnak(ketikan: string) {
  const words = useDeferredValue(ketikan.trim())
  const { data } = useCall(
    'balita.list',
    { cari: words, keadaan: 'semua', batas: namaTerbanyak },
    { enabled: words !== '', keepPrevious: true },
  )
  const rows = ketikan.trim() === '' ? [] : (data?.baris ?? [])
  return { hasil: rows.map((row) => ({ id: row.id, nama: row.nama, ket: ketAnak(row) })) }
}
