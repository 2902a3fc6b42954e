import { NotebookPen } from 'lucide-react'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useBoleh } from '#renderer/lib/sesi.ts'

/** A Puskesmas has no posyandu of its own to fill in: they come with what its Pustu send. */
export function BelumAdaPustu() {
  const kirim = useBoleh('kirim')
  return (
    <EmptyState
      icon={NotebookPen}
      judul="Belum ada Pustu yang terhubung"
      aksi={
        kirim && (
          <ButtonLink to="/kirim?bagian=kenalan" rupa="utama">
            Hubungkan dengan Pustu
          </ButtonLink>
        )
      }
    >
      Setelah Pustu terhubung dan kirimannya diterima, posyandu, anak, dan laporannya terlihat di sini.
    </EmptyState>
  )
}

export function BelumAdaPosyandu() {
  const kelola = useBoleh('kelola')
  return (
    <EmptyState
      icon={NotebookPen}
      judul="Belum ada posyandu di buku ini"
      aksi={
        kelola && (
          <ButtonLink to="/mulai/posyandu" rupa="utama">
            Isi daftar posyandu
          </ButtonLink>
        )
      }
    >
      Setelah posyandu dan daftar balitanya diisi, hari buka dan laporan terlihat di sini.
    </EmptyState>
  )
}
