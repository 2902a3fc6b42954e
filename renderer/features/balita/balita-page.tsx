import { Baby, FileSpreadsheet, Plus, Printer, SearchX } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import balitaCss from './balita.module.css'
import { CetakDaftar } from './daftar/cetak-daftar.tsx'
import { DaftarBalita, type DaftarHandle } from './daftar/daftar-balita.tsx'
import { batasAwal, batasLanjut, pilihanKeadaan, readSaring, type Saring, toInput, toParams } from './daftar/saring.ts'
import { SaringBalita } from './daftar/saring-balita.tsx'

/**
 * What was searched for, by visit of the list, so that the way back finds the same list. Kept in memory alone: names and
 * NIK belong neither into an address nor onto the disk, and remembering must not disturb a card that is being opened.
 */
const ingatan = new Map<string, string>()

/** The filters: the narrow ones live in the address, the search beside it. */
function useSaring() {
  const [params, setParams] = useSearchParams()
  const { key, state } = useLocation()
  const asked = ingatan.get(key) ?? (state as { cari?: string } | null)?.cari ?? null
  const [cari, setCari] = useState(() => readSaring(params, asked).cari)
  const saring = readSaring(params, cari)
  useEffect(() => {
    ingatan.set(key, cari)
  }, [key, cari])
  const change = (next: Partial<Saring>) => {
    if (next.cari !== undefined) setCari(next.cari)
    else setParams(toParams({ ...saring, ...next }), { replace: true })
  }
  return [saring, change] as const
}

function kataJumlah(jumlah: number, tampil: number): string {
  if (jumlah > tampil) return `${formatBulat(tampil)} dari ${formatBulat(jumlah)} anak. Ketik nama untuk mempersempit.`
  return `${formatBulat(jumlah)} anak`
}

/** The name that was looked for, to be registered: what narrows the place, or is a number, is none. */
function namaDicari(cari: string): string {
  return cari.replaceAll(/\b(rt|rw)\s*\d+\b|\d+/gi, '').trim()
}

function Kosong({ saring }: { readonly saring: Saring }) {
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

function judulCetak(saring: Saring, posyandu: readonly { id: string; nama: string }[], hariIni: string): string {
  const parts = [
    posyandu.find(({ id }) => id === saring.posyanduId)?.nama ?? 'semua posyandu',
    saring.rt && `RT ${saring.rt}`,
    pilihanKeadaan.find(({ nilai }) => nilai === saring.keadaan)?.label.toLowerCase(),
    `per ${formatTanggal(hariIni)}`,
  ]
  return `Daftar balita, ${parts.filter(Boolean).join(', ')}`
}

/** Keys of the search field: down into the rows, Enter to the first one. */
function useCariKeys(baris: readonly BalitaBaris[], daftar: { readonly current: DaftarHandle | null }) {
  const navigate = useNavigate()
  return (event: KeyboardEvent) => {
    const first = baris[0]
    if (!first || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
    event.preventDefault()
    if (event.key === 'ArrowDown') daftar.current?.focusRow(0)
    else navigate(`/balita/${first.id}`)
  }
}

function AksiBalita({
  impor,
  laporan,
  kosong,
}: {
  /** Whether she may bring files in, and print. */
  readonly impor: boolean
  readonly laporan: boolean
  readonly kosong: boolean
}) {
  return (
    <>
      {laporan && (
        <Button icon={Printer} onClick={() => window.print()} disabled={kosong}>
          Cetak daftar
        </Button>
      )}
      {impor && (
        <ButtonLink icon={FileSpreadsheet} to="/impor">
          Ambil dari Excel
        </ButtonLink>
      )}
      <ButtonLink rupa="utama" icon={Plus} to="/balita/baru">
        Tambah balita
      </ButtonLink>
    </>
  )
}

/** All children of the book: type to find one, walk with the arrows, Enter opens the card. */
export function BalitaPage() {
  const { posyandu, hariIni } = useKeadaan()
  const navigate = useNavigate()
  const [impor, laporan] = [useBoleh('impor'), useBoleh('laporan')]
  const [saring, change] = useSaring()
  const [batas, setBatas] = useState(batasAwal)
  const { data, error, refetch } = useCall('balita.list', toInput(useDeferredValue(saring), batas), {
    keepPrevious: true,
  })
  const semuaRt = useCall('balita.list', toInput({ ...saring, cari: '', rt: null }, batasAwal), { keepPrevious: true })
  const cari = useRef<HTMLInputElement>(null)
  const daftar = useRef<DaftarHandle>(null)
  const baris = data?.baris ?? []
  const focusCari = () => {
    cari.current?.focus()
    cari.current?.select()
  }
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when one came here from another page
  useEffect(() => {
    if (key !== 'default') cari.current?.focus({ preventScroll: true })
  }, [])
  useKeys([
    { tombol: 'F3', arti: 'cari', jalankan: focusCari },
    { tombol: '↓', arti: 'ke baris berikutnya' },
    { tombol: 'Enter', arti: 'buka kartu' },
    { tombol: 'Ctrl+B', arti: 'tambah balita', jalankan: () => navigate('/balita/baru') },
    ...(laporan ? [{ tombol: 'Ctrl+P', arti: 'cetak daftar', jalankan: () => window.print() }] : []),
  ])
  return (
    <Page
      judul="Balita"
      className={balitaCss.balitaDaftar}
      kaki
      sub={
        <span className="num" role="status">
          {data ? kataJumlah(data.jumlah, baris.length) : ''}
        </span>
      }
      aksi={<AksiBalita impor={impor} laporan={laporan} kosong={baris.length === 0} />}
    >
      <SaringBalita
        saring={saring}
        onChange={change}
        baris={semuaRt.data?.baris ?? []}
        cariRef={cari}
        onKeyDown={useCariKeys(baris, daftar)}
      />
      <div className={balitaCss.isiDaftar}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        <div className={cls('tanpa-cetak', cardCss.card, balitaCss.lembar)}>
          {data && data.jumlah === 0 && <Kosong saring={saring} />}
          {baris.length > 0 && (
            <DaftarBalita
              baris={baris}
              handle={daftar}
              onLeaveTop={focusCari}
              onEnd={data && data.jumlah > baris.length ? () => setBatas(batasLanjut) : undefined}
            />
          )}
        </div>
        {laporan && <CetakDaftar judul={judulCetak(saring, posyandu, hariIni)} baris={baris} />}
      </div>
    </Page>
  )
}
