import { Baby, SearchX } from 'lucide-react'
import { useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { Saring } from './saring.ts'

/** The name that was looked for, to be registered: what narrows the place, or is a number, is none. */
function namaDicari(cari: string): string {
  return cari.replaceAll(/\b(rt|rw)\s*\d+\b|\d+/gi, '').trim()
}

/** No child at all, or none that was looked for: what can be done from there. */
export function Kosong({ saring }: { readonly saring: Saring }) {
  const navigate = useNavigate()
  const { jumlahBalita } = useKeadaan()
  const isi = useBoleh('isi')
  const impor = useBoleh('impor')
  if (jumlahBalita === 0) {
    return (
      <EmptyState
        icon={Baby}
        judul="Belum ada balita di buku ini"
        aksi={
          <>
            <ButtonLink to="/balita/baru">Tambah balita</ButtonLink>
            {impor && <ButtonLink to="/impor">Ambil dari Excel</ButtonLink>}
          </>
        }
      >
        {impor
          ? 'Tambahkan satu per satu, atau ambil daftar yang sudah ada dari berkas Excel.'
          : 'Tambahkan satu per satu.'}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={SearchX}
      judul="Tidak ada yang cocok"
      aksi={
        isi &&
        saring.cari.trim() !== '' && (
          <Button onClick={() => navigate('/balita/baru', { state: { nama: namaDicari(saring.cari) } })}>
            Daftarkan balita baru
          </Button>
        )
      }
    >
      {saring.keadaan === 'aktif'
        ? 'Coba nama ibunya, sebagian namanya, atau pilih keadaan "Semua".'
        : 'Coba nama ibunya, sebagian namanya, atau longgarkan saringannya.'}
    </EmptyState>
  )
}
