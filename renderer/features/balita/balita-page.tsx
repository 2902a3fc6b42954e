import { FileSpreadsheet, Plus, Printer } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Page } from '#renderer/components/page.tsx'
import { batasBerkas, SimpanDaftar } from '#renderer/components/simpan-daftar.tsx'
import { call } from '#renderer/lib/call.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import balitaCss from './balita.module.css'
import { CetakDaftar, isiDaftarBalita } from './daftar/cetak-daftar.tsx'
import { DaftarBalita, type DaftarHandle } from './daftar/daftar-balita.tsx'
import { Kosong } from './daftar/kosong-balita.tsx'
import { batasAwal, batasLanjut, pilihanKeadaan, type Saring, toInput } from './daftar/saring.ts'
import { SaringBalita } from './daftar/saring-balita.tsx'
import { useSaring } from './daftar/use-saring.ts'

function kataJumlah(jumlah: number, tampil: number): string {
  if (jumlah > tampil) return `${formatBulat(tampil)} dari ${formatBulat(jumlah)} anak. Ketik nama untuk mempersempit.`
  return `${formatBulat(jumlah)} anak`
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
  const muat = async () => {
    const semua = await call('balita.list', toInput(saring, batasBerkas))
    return { ...isiDaftarBalita(semua.baris), jumlah: semua.jumlah, judul: judulCetak(saring, posyandu, hariIni) }
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
      aksi={
        <>
          <SimpanDaftar kosong={baris.length === 0} muat={muat} />
          <AksiBalita impor={impor} laporan={laporan} kosong={baris.length === 0} />
        </>
      }
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
