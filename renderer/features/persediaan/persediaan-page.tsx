import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Bagian } from '#renderer/components/bagian.tsx'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { type Tulisan, useTulisan } from '#renderer/components/tertulis.ts'
import { DateField } from '#renderer/components/text-field.tsx'
import { useBagianTindak } from '#renderer/lib/bagian-tindak.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { BahanSisa, GerakTertulis } from '#shared/contract/persediaan.ts'
import { isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { type Awal, DialogStok } from './dialog-stok.tsx'
import { besar, kataGerak } from './kata.ts'
import persediaanCss from './persediaan.module.css'
import { TabelPersediaan } from './tabel-persediaan.tsx'

/** The posyandu and the day in the address; else the first, and today. */
function useTempat() {
  const { hariIni, posyandu } = useKeadaan()
  const [params, setParams] = useSearchParams()
  const [tanya, hari] = [params.get('posyandu'), params.get('tanggal')]
  const posyanduId = posyandu.find(({ id }) => id === tanya)?.id ?? posyandu[0]?.id ?? null
  const tanggal = hari !== null && isTanggal(hari) && hari <= hariIni ? hari : hariIni
  const set = (satu: { readonly posyandu?: string; readonly tanggal?: string }) =>
    setParams({ posyandu: posyanduId ?? '', tanggal, ...satu }, { replace: true })
  return { posyandu, posyanduId, tanggal, set }
}

/** Takes proposals over, and lines off the book. */
function useCatat(posyanduId: string | null, tanggal: string, { note, gagal }: Tulisan) {
  const record = useMutate('persediaan.record')
  const remove = useMutate('persediaan.remove')
  const onUsul = ({ bahan, nama, satuan, usul }: BahanSisa) => {
    if (posyanduId === null || usul === null) return
    const isi = { bahan, jenis: 'keluar', jumlah: usul.jumlah, tanggal } as const
    record
      .mutateAsync({ posyanduId, ...isi, batch: null, kedaluwarsa: null, keterangan: usul.dari })
      .then(({ kelompok }) => note(`Keluar ${usul.jumlah} ${satuan} ${nama} tersimpan.`, kelompok), gagal)
  }
  const onHapus = (gerak: GerakTertulis) => {
    remove.mutateAsync({ id: gerak.id }).then(({ kelompok }) => note(`${kataGerak(gerak)} dihapus.`, kelompok), gagal)
  }
  return { onUsul, onHapus }
}

/** The cupboard of a posyandu: what is left, what expires, and what the day used up. */
export function PersediaanPage() {
  const { posyandu, posyanduId, tanggal, set } = useTempat()
  const [bolehIsi, bolehHapus] = [useBoleh('isi'), useBoleh('kelola')]
  const [dialog, setDialog] = useState<Awal | null>(null)
  const { data, error, refetch } = useCall(
    'persediaan.list',
    { posyanduId: posyanduId ?? '', tanggal },
    { enabled: posyanduId !== null, keepPrevious: true },
  )
  const tulisan = useTulisan()
  const { onUsul, onHapus } = useCatat(posyanduId, tanggal, tulisan)
  const tambah = () => setDialog({ bahan: null, jenis: 'terima', jumlah: '' })
  const ubah = ({ bahan, usul }: BahanSisa) =>
    setDialog({ bahan, jenis: 'keluar', jumlah: usul === null ? '' : String(usul.jumlah) })
  useKeys([
    ...(bolehIsi
      ? [
          { tombol: 'Enter', arti: 'catat yang diusulkan' },
          { tombol: 'Ctrl+B', arti: 'terima, keluar, rusak, hitung', jalankan: tambah },
        ]
      : []),
    { tombol: 'Ctrl+Z', arti: 'urungkan', jalankan: tulisan.urungkan },
  ])
  const usul = (data?.bahan ?? []).filter((satu) => satu.usul !== null).length
  return (
    <Page
      judul="Persediaan"
      kaki
      sub={<span role="status">{data ? `${data.posyandu}, ${usul} usulan pemakaian` : ''}</span>}
      aksi={
        <div className={persediaanCss.pilih}>
          <SelectField
            label="Posyandu"
            lebar="sedang"
            pilihan={posyandu.map(({ id, nama }) => ({ nilai: id, label: nama }))}
            value={posyanduId}
            onChange={(id) => set({ posyandu: id })}
          />
          <Hari key={tanggal} tanggal={tanggal} onTanggal={(hari) => set({ tanggal: hari })} />
          {bolehIsi && (
            <Button rupa="utama" icon={Plus} disabled={posyanduId === null} onClick={tambah}>
              Catat
            </Button>
          )}
        </div>
      }
    >
      <Bagian label="Bagian tindak lanjut" halaman={useBagianTindak()} />
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        {posyandu.length === 0 && (
          <EmptyState judul="Belum ada posyandu" aksi={<ButtonLink to="/pengaturan">Buka Pengaturan</ButtonLink>}>
            Tambahkan posyandu di Pengaturan, lalu catat persediaannya.
          </EmptyState>
        )}
        {data && (
          <div className={persediaanCss.isi}>
            <TabelPersediaan bahan={data.bahan} aksi={bolehIsi ? { onUsul, onUbah: ubah } : null} />
            <Gerak gerak={data.gerak} bulan={tanggal.slice(0, 7)} onHapus={bolehHapus ? onHapus : null} />
          </div>
        )}
      </div>
      {dialog && posyanduId !== null && (
        <DialogStok
          awal={dialog}
          posyanduId={posyanduId}
          tanggal={tanggal}
          onClose={() => setDialog(null)}
          onTertulis={tulisan.note}
        />
      )}
    </Page>
  )
}

/** The day it is looked at, as it is typed. */
function Hari({ tanggal, onTanggal }: { readonly tanggal: string; readonly onTanggal: (hari: string) => void }) {
  const [teks, setTeks] = useState(formatTanggal(tanggal))
  const ubah = (baru: string) => {
    setTeks(baru)
    const read = readKetikanTanggal(baru)
    if (read.kind === 'tanggal' && read.tanggal !== tanggal) onTanggal(read.tanggal)
  }
  return <DateField label="Tanggal" value={teks} onChange={ubah} />
}

/** The lines of the month, the latest first. */
function Gerak({
  gerak,
  bulan,
  onHapus,
}: {
  readonly gerak: readonly GerakTertulis[]
  readonly bulan: string
  readonly onHapus: ((gerak: GerakTertulis) => void) | null
}) {
  return (
    <section className={cardCss.card} aria-label="Catatan bulan ini">
      <h2>{formatBulan(bulan)}</h2>
      <ul className={persediaanCss.gerak}>
        {gerak.length === 0 && <li className="muted">Belum ada yang dicatat bulan ini.</li>}
        {gerak.map((satu) => (
          <li key={satu.id}>
            <span>
              <b>{kataGerak(satu)}</b>
              <span className={cls('muted', persediaanCss.batch)}>
                {[formatTanggal(satu.tanggal), satu.batch && `batch ${satu.batch}`, satu.keterangan]
                  .filter(Boolean)
                  .map((kata) => besar(String(kata)))
                  .join(' · ')}
              </span>
            </span>
            {onHapus && (
              <Button kecil aria-label={`Hapus ${kataGerak(satu)}`} onClick={() => onHapus(satu)}>
                Hapus
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
