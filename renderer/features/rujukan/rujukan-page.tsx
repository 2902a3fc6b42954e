import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Bagian } from '#renderer/components/bagian.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Card } from '#renderer/components/card.tsx'
import { Chips } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useSimpanBerkas } from '#renderer/components/simpan-berkas.ts'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { useBagianTindak } from '#renderer/lib/bagian-tindak.ts'
import { call } from '#renderer/lib/call.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { Rujukan } from '#shared/contract/rujukan.ts'
import { DialogJawaban } from './dialog-jawaban.tsx'
import { DialogRujukan } from './dialog-rujukan.tsx'
import rujukanCss from './rujukan.module.css'
import { TabelRujukan } from './tabel-rujukan.tsx'

const saringan = {
  belum: { label: 'Belum dijawab', pilih: ({ dijawab }: Rujukan) => dijawab === null },
  sudah: { label: 'Sudah dijawab', pilih: ({ dijawab }: Rujukan) => dijawab !== null },
  semua: { label: 'Semua', pilih: () => true },
} as const
type Saring = keyof typeof saringan

/** Referrals: their letters, and the answers typed back. The address may name somebody to be referred. */
export function RujukanPage() {
  const [params, setParams] = useSearchParams()
  const baru = params.get('baru')
  const bagian = useBagianTindak()
  const { data, error, refetch } = useCall('rujukan.list', {})
  const [saring, setSaring] = useState<Saring>('semua')
  const [dibuka, setDibuka] = useState<{ readonly apa: 'jawab' | 'ubah'; readonly id: string } | null>(null)
  const say = useTertulis()
  const { simpan } = useSimpanBerkas()
  const semua = data ?? []
  const tampak = semua.filter(saringan[saring].pilih)
  const terbuka = semua.find(({ id }) => id === dibuka?.id)
  const surat = (id: string) => void simpan(() => call('rujukan.exportSurat', { id }))
  const pilihan = (Object.keys(saringan) as Saring[]).map((nilai) => ({
    nilai,
    label: saringan[nilai].label,
    jumlah: semua.filter(saringan[nilai].pilih).length,
  }))
  const menunggu = semua.filter(saringan.belum.pilih).length
  return (
    <Page judul="Rujukan" sub={<span role="status">{data ? `${menunggu} belum dijawab` : ''}</span>}>
      <Bagian label="Bagian tindak lanjut" halaman={bagian} />
      <div className={rujukanCss.saring}>
        <Chips label="Tampilkan" pilihan={pilihan} value={saring} onChange={setSaring} />
      </div>
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {data && tampak.length === 0 && (
          <EmptyState
            judul={semua.length === 0 ? 'Belum ada rujukan' : 'Tidak ada di daftar ini'}
            aksi={semua.length === 0 ? <ButtonLink to="/tindak">Lihat yang perlu dikunjungi</ButtonLink> : undefined}
          >
            {semua.length === 0
              ? 'Rujukan ditulis dari daftar kunjungan, atau dari kartu anak.'
              : 'Pilih daftar yang lain di atas.'}
          </EmptyState>
        )}
        {tampak.length > 0 && (
          <Card>
            <TabelRujukan
              rujukan={tampak}
              aksi={{
                onSurat: ({ id }) => surat(id),
                onJawab: ({ id }) => setDibuka({ apa: 'jawab', id }),
                onUbah: ({ id }) => setDibuka({ apa: 'ubah', id }),
              }}
            />
          </Card>
        )}
      </div>
      {baru !== null && (
        <DialogRujukan
          orangId={baru}
          lama={null}
          onClose={() => setParams({}, { replace: true })}
          onTertulis={(kalimat, kelompok) => say(`${kalimat} Tekan Surat untuk suratnya.`, kelompok)}
        />
      )}
      {terbuka && dibuka?.apa === 'ubah' && (
        <DialogRujukan orangId={terbuka.orangId} lama={terbuka} onClose={() => setDibuka(null)} onTertulis={say} />
      )}
      {terbuka && dibuka?.apa === 'jawab' && (
        <DialogJawaban rujukan={terbuka} onClose={() => setDibuka(null)} onTertulis={say} />
      )}
    </Page>
  )
}
