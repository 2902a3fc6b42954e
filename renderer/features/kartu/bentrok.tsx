import { Notice } from '#renderer/components/notice.tsx'
import type { DeskripsiKartu } from '#shared/contract/bentuk-kartu.ts'
import { kolomOf } from './kata.ts'

/** Says that others changed meanwhile what was typed here. @param kode columns */
export function Bentrok({ deskripsi, kode }: { readonly deskripsi: DeskripsiKartu; readonly kode: readonly string[] }) {
  const names = kolomOf(deskripsi)
    .filter((kolom) => kode.includes(kolom.kode))
    .map(({ sebut }) => sebut)
  return (
    <Notice jenis="tanya">
      {names.join(', ')} baru saja diubah di tempat lain. Isian Ibu belum tersimpan. Isi yang sekarang ada di buku
      tertulis di bawah kolomnya; simpan lagi bila isian Ibu yang benar.
    </Notice>
  )
}
