import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useCall } from '#renderer/lib/query.ts'
import type { Alamat } from '../alamat.ts'
import puskesmasCss from '../puskesmas.module.css'
import { DaftarUmpanBalik } from './daftar.tsx'
import { TulisUmpanBalik } from './tulis.tsx'

/** Notes to the Pustu: those there are, and a new one. */
export function BagianUmpanBalik({ alamat: { bulan, pustu } }: { readonly alamat: Alamat }) {
  const notes = useCall('umpanBalik.list', { fasilitasId: null, bulan: null })
  const matriks = useCall('puskesmas.matriks', { sampai: bulan, banyak: 1 })
  const error = notes.error ?? matriks.error
  if (error)
    return <FailureNotice failure={error} onRetry={() => void Promise.all([notes.refetch(), matriks.refetch()])} />
  if (!notes.data || !matriks.data) return null
  // Of a Pustu that never sent anything the book has no record a note could belong to.
  const baris = matriks.data.baris.filter(({ posyandu }) => posyandu > 0)
  if (baris.length === 0 && notes.data.length === 0)
    return (
      <EmptyState judul="Belum ada Pustu yang mengirim">
        Umpan balik dapat ditulis setelah kiriman pertama dari satu Pustu diterima.
      </EmptyState>
    )
  return (
    <div className={puskesmasCss.dua}>
      <DaftarUmpanBalik catatan={notes.data} />
      <TulisUmpanBalik baris={baris} bulanAwal={bulan} pustuAwal={pustu} />
    </div>
  )
}
