import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Bagian } from '#renderer/components/bagian.tsx'
import { Button } from '#renderer/components/button.tsx'
import { Chips } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { useBagianTindak } from '#renderer/lib/bagian-tindak.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import type { SiklusPmt } from '#shared/contract/pmt.ts'
import { DialogMulai } from './dialog-mulai.tsx'
import { DialogPekan } from './dialog-pekan.tsx'
import { KartuSiklus } from './kartu-siklus.tsx'
import pmtCss from './pmt.module.css'

const saringan = {
  berjalan: { label: 'Berjalan', pilih: ({ selesai }: SiklusPmt) => selesai === null },
  selesai: { label: 'Selesai', pilih: ({ selesai }: SiklusPmt) => selesai !== null },
} as const
type Saring = keyof typeof saringan

type Dibuka = { readonly id: string; readonly pekanId: string | null }

/** Cycles of supplementary food, week by week. */
export function PmtPage() {
  const { hariIni } = useKeadaan()
  const [bolehIsi, kelola] = [useBoleh('isi'), useBoleh('kelola')]
  const { data, error, refetch } = useCall('pmt.list', {})
  const finish = useMutate('pmt.finish')
  const say = useTertulis()
  const [saring, setSaring] = useState<Saring>('berjalan')
  const [mulai, setMulai] = useState(false)
  const [dibuka, setDibuka] = useState<Dibuka | null>(null)
  const semua = data ?? []
  const tampak = semua.filter(saringan[saring].pilih)
  const terbuka = semua.find(({ id }) => id === dibuka?.id)
  const selesaikan = ({ id, nama, selesai }: SiklusPmt) => {
    finish.mutateAsync({ pmtId: id, selesai: selesai === null ? hariIni : null }).then(
      ({ kelompok }) => say(`PMT ${nama} ${selesai === null ? 'selesai' : 'berjalan lagi'}.`, kelompok),
      (failure: AppFailure) => say(failure.message, null),
    )
  }
  const pilihan = (Object.keys(saringan) as Saring[]).map((nilai) => ({
    nilai,
    label: saringan[nilai].label,
    jumlah: semua.filter(saringan[nilai].pilih).length,
  }))
  return (
    <Page
      judul="PMT"
      sub={<span role="status">{data ? `${pilihan[0]?.jumlah ?? 0} siklus berjalan` : ''}</span>}
      aksi={
        kelola && (
          <Button icon={Plus} onClick={() => setMulai(true)}>
            Mulai siklus
          </Button>
        )
      }
    >
      <Bagian label="Bagian tindak lanjut" halaman={useBagianTindak()} />
      <div className={pmtCss.saring}>
        <Chips label="Tampilkan" pilihan={pilihan} value={saring} onChange={setSaring} />
      </div>
      <div className={cls(pageCss.isi, pmtCss.daftar)}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {data && tampak.length === 0 && (
          <EmptyState judul={saring === 'berjalan' ? 'Tidak ada siklus yang berjalan' : 'Belum ada yang selesai'}>
            PMT dimulai untuk anak gizi kurang, BB kurang, atau yang beratnya tidak naik, lalu dicatat tiap pekan.
          </EmptyState>
        )}
        {tampak.map((satu) => (
          <KartuSiklus
            key={satu.id}
            siklus={satu}
            bolehIsi={bolehIsi}
            aksi={{
              onPekan: ({ id }, pekan) => setDibuka({ id, pekanId: pekan?.id ?? null }),
              onSelesai: kelola ? selesaikan : null,
            }}
          />
        ))}
      </div>
      {mulai && <DialogMulai onClose={() => setMulai(false)} onTertulis={say} />}
      {terbuka && dibuka && (
        <DialogPekan
          key={`${dibuka.id} ${dibuka.pekanId}`}
          siklus={terbuka}
          pekan={terbuka.pekan.find(({ id }) => id === dibuka.pekanId) ?? null}
          onClose={() => setDibuka(null)}
          onTertulis={say}
        />
      )}
    </Page>
  )
}
