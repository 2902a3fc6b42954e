import { FileText } from 'lucide-react'
import { useState } from 'react'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { RekapPuskesmas } from '#shared/contract/puskesmas.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import angkaCss from '../angka.module.css'
import { BelumLengkap } from '../belum-lengkap.tsx'
import { kolomHitungan } from './kolom.ts'
import { type BarisTabel, TabelRekap } from './tabel-rekap.tsx'

const menurut = [
  { nilai: 'pustu', label: 'Pustu' },
  { nilai: 'desa', label: 'Desa' },
  { nilai: 'posyandu', label: 'Posyandu' },
] as const
type Menurut = (typeof menurut)[number]['nilai']

const kataPosyandu = (jumlah: number) => `${jumlah} posyandu`

/** The F1 of a posyandu. */
const toLaporan = (bulan: Bulan, id: string | null) => `/laporan?bulan=${bulan}&formulir=F1&posyandu=${id}`

function listBaris(rekap: RekapPuskesmas, by: Menurut): BarisTabel[] {
  const { bulan } = rekap
  if (by === 'posyandu')
    return rekap.perPosyandu.map((row) => ({
      ...row,
      bulan,
      menurut: by,
      ket: row.pustu,
      ke: toLaporan(bulan, row.id),
    }))
  const rows = by === 'pustu' ? rekap.perPustu : rekap.perDesa
  return rows.map((row) => ({ ...row, bulan, menurut: by, ket: kataPosyandu(row.posyandu) }))
}

/** What the codes over the columns stand for. */
const arti = kolomHitungan.map(({ kode, arti: words }) => `${kode} ${words}`).join(', ')

/** The SKDN of the whole area in one month, by Pustu, desa or posyandu. */
export function Rekap({ bulan }: { readonly bulan: Bulan }) {
  const [by, setBy] = useState<Menurut>('pustu')
  const { data, error, refetch } = useCall('puskesmas.rekap', { bulan }, { keepPrevious: true })
  if (error) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  if (!data) return null
  if (data.total.posyandu === 0)
    return (
      <EmptyState judul="Belum ada posyandu di buku ini">
        Terima dulu kiriman dari Pustu. Posyandu dan angkanya ikut di dalamnya.
      </EmptyState>
    )
  return (
    <>
      <BelumLengkap bulan={bulan} />
      <Card className={angkaCss.kartuAngka}>
        <div className={cardCss.kepala}>
          <Segmented label="Rekap menurut" kecil pilihan={menurut} value={by} onChange={setBy} />
          <div className={cardCss.kanan}>
            <ButtonLink kecil icon={FileText} to={`/laporan?bulan=${bulan}&formulir=F3`}>
              Formulir F3
            </ButtonLink>
          </div>
        </div>
        <TabelRekap
          judul={menurut.find(({ nilai }) => nilai === by)?.label ?? ''}
          baris={listBaris(data, by)}
          total={{
            ...data.total,
            bulan: data.bulan,
            menurut: 'seluruh',
            nama: 'Seluruh wilayah',
            ket: kataPosyandu(data.total.posyandu),
          }}
        />
        <p className={cls('muted small', cardCss.isi, angkaCss.artiKolom)}>
          {arti}. D′ = N + T. Lima kolom kanan dalam persen.
        </p>
      </Card>
    </>
  )
}
