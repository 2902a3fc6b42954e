import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { CariNama } from '#renderer/components/cari-nama.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import formCss from '#renderer/components/form.module.css'
import { useCariOrang } from '#renderer/lib/cari-orang.ts'

/** Looks for a person of any age from any page without leaving it: only a name that is chosen leads to its card. */
export function DialogCari({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [cari, setCari] = useState('')
  const { hasil, jumlah, takAda, alamatOf } = useCariOrang(cari)
  const go = (to: string, state?: { cari: string }) => {
    onClose()
    navigate(to, state ? { state } : {})
  }
  return (
    <Dialog judul="Cari orang" onClose={onClose}>
      <CariNama
        label="Nama, nama ibu, atau NIK"
        cari={cari}
        hasil={hasil}
        onCari={setCari}
        onPilih={({ id }) => go(alamatOf(id))}
      />
      {takAda && <p className="muted">Tidak ditemukan. Coba sebagian namanya saja.</p>}
      <div className={formCss.actsAkhir}>
        <Button onClick={onClose}>Tutup</Button>
        {/* Names and NIK are never put in an address, which the browser remembers. */}
        {jumlah > hasil.length && cari.trim() !== '' && (
          <Button onClick={() => go('/warga', { cari: cari.trim() })}>Lihat semua di Warga</Button>
        )}
      </div>
    </Dialog>
  )
}
