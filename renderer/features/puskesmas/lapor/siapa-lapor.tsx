import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { MatriksLapor } from '#shared/contract/puskesmas.ts'
import type { Alamat } from '../alamat.ts'
import puskesmasCss from '../puskesmas.module.css'
import { Matriks } from './matriks.tsx'
import { PanelBulan } from './panel-bulan.tsx'

/** Months side by side. */
const banyakBulan = 6

function Terbuka({ data, pustu, lihat }: { readonly data: MatriksLapor } & Pick<Alamat, 'pustu' | 'lihat'>) {
  const baris = data.baris.find(({ fasilitasId }) => fasilitasId === pustu)
  const sel = baris?.sel.find(({ bulan }) => bulan === lihat)
  if (baris && sel) return <PanelBulan baris={baris} sel={sel} />
  return (
    <Card className={puskesmasCss.panelKosong}>
      <p className={cls('muted', cardCss.isi, puskesmasCss.cb)}>
        Pilih satu kotak untuk melihat siapa yang mengirim, kapan, dan angkanya.
      </p>
    </Card>
  )
}

/** The last months of every Pustu, and beside them the one that is open. */
export function SiapaLapor({
  alamat: { bulan, pustu, lihat },
  onUbah,
}: {
  readonly alamat: Alamat
  readonly onUbah: (next: Partial<Alamat>) => void
}) {
  const { data, error, refetch } = useCall(
    'puskesmas.matriks',
    { sampai: bulan, banyak: banyakBulan },
    { keepPrevious: true },
  )
  if (error) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  if (!data) return null
  if (data.baris.length === 0) {
    return (
      <EmptyState
        judul="Belum ada Pustu di buku ini"
        aksi={<ButtonLink to="/kirim?bagian=kenalan">Hubungkan dengan Pustu</ButtonLink>}
      >
        Setelah satu Pustu terhubung, bulan-bulannya terlihat di sini.
      </EmptyState>
    )
  }
  const pilihan = pustu !== null && lihat !== null ? { pustu, bulan: lihat } : null
  return (
    <div className={puskesmasCss.dua}>
      <Card className={puskesmasCss.kartuMatriks}>
        <Matriks data={data} pilihan={pilihan} onPilih={(next) => onUbah({ pustu: next.pustu, lihat: next.bulan })} />
      </Card>
      <Terbuka data={data} pustu={pustu} lihat={lihat} />
    </div>
  )
}
