import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { useCall } from '#renderer/lib/query.ts'
import type { OrangDitemukan } from '#shared/contract/warga.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

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

/** Looks for a person of any age from any page without leaving it: only a name that is chosen leads to its card. */
export function DialogCari({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [cari, setCari] = useState('')
  const words = useDeferredValue(cari.trim())
  const { data } = useCall(
    'warga.find',
    { cari: words, batas: namaTerbanyak },
    { enabled: words !== '', keepPrevious: true },
  )
  const rows = cari.trim() === '' ? [] : (data?.baris ?? [])
  const go = (to: string, state?: { cari: string }) => {
    onClose()
    navigate(to, state ? { state } : {})
  }
  const open = (id: string) => go(rows.find((row) => row.id === id)?.anak ? `/balita/${id}` : `/warga/${id}`)
  return (
    <Dialog judul="Cari orang" onClose={onClose}>
      <CariNama
        label="Nama, nama ibu, atau NIK"
        cari={cari}
        hasil={rows.map((row) => ({ id: row.id, nama: row.nama, ket: ketOrang(row) }))}
        onCari={setCari}
        onPilih={({ id }) => open(id)}
      />
      {words !== '' && data && rows.length === 0 && (
        <p className="muted">Tidak ditemukan. Coba sebagian namanya saja.</p>
      )}
      <div className={formCss.actsAkhir}>
        <Button onClick={onClose}>Tutup</Button>
        {/* Names and NIK are never put in an address, which the browser remembers. */}
        {data && data.jumlah > rows.length && cari.trim() !== '' && (
          <Button onClick={() => go('/warga', { cari: cari.trim() })}>Lihat semua di Warga</Button>
        )}
      </div>
    </Dialog>
  )
}
