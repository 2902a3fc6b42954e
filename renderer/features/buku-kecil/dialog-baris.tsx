import { useState } from 'react'
import { DialogIsian } from '#renderer/components/dialog-isian.tsx'
import { TanyaTegas } from '#renderer/components/tanya-tegas.tsx'
import type { BarisBuku, Buku, IsiBuku } from '#shared/contract/buku-kecil.ts'
import { IsianBaris } from './isian-buku.tsx'
import { useSimpanBaris } from './use-baris.ts'

/** A line to be mended: everything in it but whose it is. */
export function DialogBaris({
  buku,
  baris: lama,
  onClose,
  onTersimpan,
}: {
  readonly buku: Buku
  readonly baris: BarisBuku
  readonly onClose: () => void
  readonly onTersimpan: (kelompok: number | null) => void
}) {
  const [ketikan, setKetikan] = useState<IsiBuku>(lama.isi)
  const baris = useSimpanBaris({
    ...{ buku, lama, orangId: null, isi: ketikan },
    onTersimpan: (kelompok) => {
      onClose()
      onTersimpan(kelompok)
    },
  })
  return (
    <DialogIsian
      judul={lama.orang ? `${buku.judul}: ${lama.orang.nama}` : buku.judul}
      tombol="Simpan"
      sibuk={baris.sibuk}
      failure={baris.failure}
      onSave={baris.simpan}
      onClose={onClose}
    >
      <IsianBaris
        buku={buku}
        ketikan={ketikan}
        salahOf={baris.salahOf}
        onKetik={(kolom, teks) => {
          baris.lupakan()
          setKetikan((kini) => ({ ...kini, [kolom]: teks }))
        }}
      />
      {baris.tanya.length > 0 && (
        <TanyaTegas tombol="Memang benar, simpan" sibuk={baris.sibuk} onYa={baris.yakin}>
          {baris.tanya.join(' ')}
        </TanyaTegas>
      )}
    </DialogIsian>
  )
}
