import { Printer } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { formatHariTanggal } from '#renderer/lib/format.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { langkahSelesai } from '#shared/domain/antrean/antrean.ts'
import antreanCss from './antrean.module.css'
import { Barisan } from './barisan.tsx'
import { CariPengunjung } from './cari-pengunjung.tsx'
import { CetakHari } from './cetak-hari.tsx'
import { type Ditanya, Panggilan } from './panggilan.tsx'
import { PetugasHari } from './petugas-hari.tsx'
import { JumlahKelompok, LamaHari, LembarSehari } from './rekap-hari.tsx'
import { type Meja, menungguDi, namaMeja, pendekMeja, semuaMeja } from './urut.ts'

type Hari = OutputOf<'antrean.get'>['hari']

/** What other features have to do on the day. */
type Lain = {
  readonly isian: (hari: Hari, ditanya: Ditanya) => ReactNode
  readonly daftarkan: (apa: {
    posyanduId: string
    nama: string
    onJadi: (id: string) => void
    onClose: () => void
  }) => ReactNode
}

/** The step one serves at; what was typed of a day that is over is typed in one go. */
function useMeja(isLewat: boolean) {
  const [dipilih, setMeja] = useState<Meja | null>(null)
  const meja = dipilih ?? (isLewat ? 'semua' : 1)
  const step = (by: 1 | -1) => {
    const next = semuaMeja[semuaMeja.indexOf(meja) + by]
    if (next !== undefined) setMeja(next)
  }
  useKeys([
    { tombol: 'PageDown', arti: 'langkah berikutnya', jalankan: () => step(1) },
    { tombol: 'PageUp', arti: 'langkah sebelumnya', jalankan: () => step(-1) },
  ])
  return [meja, setMeja] as const
}

function Hari({ data, isian, daftarkan }: Lain & { readonly data: OutputOf<'antrean.get'> }) {
  const { hari, baris } = data
  const { hariIni } = useKeadaan()
  const bolehIsi = useBoleh('isi')
  const [meja, setMeja] = useMeja(hari.tanggal < hariIni)
  const [dipilih, setDipilih] = useState<string | null>(null)
  const cari = useRef<HTMLInputElement>(null)
  const menunggu = menungguDi(baris, meja)
  const dipanggil = menunggu.find(({ id }) => id === dipilih) ?? menunggu[0]
  const registers = meja === 1 || meja === 'semua'
  useKeys([
    ...(registers ? [{ tombol: 'F3', arti: 'cari pengunjung', jalankan: () => cari.current?.focus() }] : []),
    { tombol: 'Ctrl+P', arti: 'cetak pengunjung', jalankan: () => window.print() },
  ])
  const pilihan = semuaMeja.map((satu) => ({
    nilai: String(satu),
    label: `${pendekMeja(satu)} (${menungguDi(baris, satu).length})`,
  }))
  return (
    <>
      <div className={antreanCss.layar}>
        <div className={antreanCss.kerja}>
          <Segmented
            kecil
            label="Langkah"
            pilihan={pilihan}
            value={String(meja)}
            onChange={(nilai) => setMeja(semuaMeja.find((satu) => String(satu) === nilai) ?? 1)}
          />
          {registers && bolehIsi && (
            <CariPengunjung
              hariBukaId={hari.id}
              inputRef={cari}
              daftarkan={(apa) => daftarkan({ ...apa, posyanduId: hari.posyanduId })}
            />
          )}
          {dipanggil ? (
            <Panggilan
              key={`${dipanggil.id} ${meja} ${dipanggil.langkah}`}
              baris={dipanggil}
              meja={meja}
              isian={(ditanya) => isian(hari, ditanya)}
              onSelesai={() => setDipilih(null)}
            />
          ) : (
            <EmptyState judul={`Tidak ada yang menunggu di ${namaMeja(meja).toLowerCase()}`}>
              {baris.length === 0
                ? 'Cari nama pengunjung pertama di atas, lalu tekan Enter: ia mendapat nomor 1.'
                : 'Yang sudah dilayani di langkah sebelumnya akan tampak di sini.'}
            </EmptyState>
          )}
        </div>
        <aside className={antreanCss.samping} aria-label="Hari ini">
          <Barisan baris={baris} meja={meja} dipanggil={dipanggil?.id ?? null} onPanggil={setDipilih} />
          <LembarSehari baris={baris} hariBukaId={hari.id} />
          <JumlahKelompok baris={baris} />
          <PetugasHari hariBukaId={hari.id} />
        </aside>
      </div>
      <LamaHari baris={baris} />
      <CetakHari judul={`Pengunjung ${hari.posyandu}, ${formatHariTanggal(hari.tanggal)}`} baris={baris} />
    </>
  )
}

/** A posyandu day in its five steps: numbers are given, called, and let go on by one key; each step asks its own. */
export function HariPage(lain: Lain) {
  const { hariBukaId = '' } = useParams()
  const { data, error, refetch } = useCall('antrean.get', { hariBukaId }, { keepPrevious: true })
  const selesai = data?.baris.filter(({ langkah }) => langkah === langkahSelesai).length ?? 0
  return (
    <Page
      judul={data ? `Hari pelayanan ${data.hari.posyandu}` : 'Hari pelayanan'}
      sub={
        data && (
          <span className="num">
            {formatHariTanggal(data.hari.tanggal)} · {data.baris.length} pengunjung, {selesai} selesai
          </span>
        )
      }
      kaki
      aksi={
        <>
          <ButtonLink to="/hari-buka">Hari buka</ButtonLink>
          <Button icon={Printer} onClick={() => window.print()}>
            Cetak
          </Button>
        </>
      }
    >
      <div className={pageCss.isi}>
        {error?.error.code === 'tidakAda' ? (
          <Notice jenis="info" aksi={<ButtonLink to="/hari-buka">Ke daftar hari buka</ButtonLink>}>
            {error.message}
          </Notice>
        ) : (
          <FailureNotice failure={error} onRetry={() => refetch()} />
        )}
        {data && <Hari data={data} {...lain} />}
      </div>
    </Page>
  )
}
