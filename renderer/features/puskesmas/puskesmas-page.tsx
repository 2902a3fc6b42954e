import { HardDriveDownload } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { PilihBulan } from '#renderer/components/pilih-bulan.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { type Alamat, type BagianMeja, bagianMeja, readAlamat, toParams } from './alamat.ts'
import { Perbandingan } from './banding/perbandingan.tsx'
import { AnakGanda } from './ganda/anak-ganda.tsx'
import { SiapaLapor } from './lapor/siapa-lapor.tsx'
import puskesmasCss from './puskesmas.module.css'
import { Rekap } from './rekap/rekap.tsx'
import { BagianUmpanBalik } from './umpan-balik/umpan-balik.tsx'

const sub: Readonly<Record<BagianMeja, string>> = {
  lapor: 'Laporan tiap Pustu, enam bulan',
  rekap: 'SKDN seluruh wilayah',
  banding: 'Posyandu mana yang perlu dibantu',
  ganda: 'Anak yang tercatat di dua Pustu',
  'umpan-balik': 'Catatan untuk Pustu, ikut kiriman berikutnya',
}

type BagianProps = { readonly alamat: Alamat; readonly onUbah: (next: Partial<Alamat>) => void }

function Bagian({ alamat, onUbah }: BagianProps) {
  switch (alamat.bagian) {
    case 'lapor':
      return <SiapaLapor alamat={alamat} onUbah={onUbah} />
    case 'rekap':
      return <Rekap bulan={alamat.bulan} />
    case 'banding':
      return <Perbandingan bulan={alamat.bulan} />
    case 'ganda':
      return <AnakGanda />
    default:
      return <BagianUmpanBalik alamat={alamat} />
  }
}

/** The desk of a Puskesmas: its Pustu side by side. */
export function PuskesmasPage() {
  const [params, setParams] = useSearchParams()
  const { hariIni, tempat } = useKeadaan()
  const alamat = readAlamat(params, hariIni)
  const change = (next: Partial<Alamat>) => setParams(toParams({ ...alamat, ...next }), { replace: true })
  useKeys(
    alamat.bagian === 'lapor'
      ? [
          { tombol: '← ↑ → ↓', arti: 'kotak lain' },
          { tombol: 'Enter', arti: 'buka kotak' },
        ]
      : [],
  )
  if (tempat?.jenis !== 'puskesmas') {
    return (
      <Page judul="Meja Puskesmas">
        <EmptyState
          judul="Meja ini hanya ada di buku Puskesmas"
          aksi={<ButtonLink to="/laporan">Buka Laporan</ButtonLink>}
        >
          Laporan tempat ini ada di halaman Laporan.
        </EmptyState>
      </Page>
    )
  }
  const perBulan = alamat.bagian !== 'ganda' && alamat.bagian !== 'umpan-balik'
  return (
    <Page
      judul="Meja Puskesmas"
      sub={sub[alamat.bagian]}
      kaki
      aksi={
        <>
          {perBulan && (
            <PilihBulan bulan={alamat.bulan} akhir={bulanOf(hariIni)} onChange={(bulan) => change({ bulan })} />
          )}
          <ButtonLink to="/kirim" icon={HardDriveDownload} rupa={alamat.bagian === 'lapor' ? 'utama' : 'biasa'}>
            Terima dari flashdisk
          </ButtonLink>
        </>
      }
    >
      <div className={cls(pageCss.isi, puskesmasCss.isi)}>
        <Segmented
          label="Bagian meja"
          pilihan={bagianMeja}
          value={alamat.bagian}
          onChange={(bagian) => change({ bagian, pustu: null, lihat: null })}
        />
        <Bagian key={alamat.bagian} alamat={alamat} onUbah={change} />
      </div>
    </Page>
  )
}
