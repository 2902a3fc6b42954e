import { Printer, Sheet } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { DialogExcel } from './dialog-excel.tsx'
import riwayatCss from './riwayat.module.css'
import { kataSaring, type Saring, saringKosong, toMasukan } from './saring.ts'
import { SaringRiwayat } from './saring-riwayat.tsx'
import { TabelKejadian } from './tabel-kejadian.tsx'
import { TabelPerubahan } from './tabel-perubahan.tsx'
import { TempatSampah } from './tempat-sampah.tsx'

const bagian = [
  { nilai: 'perubahan', label: 'Perubahan' },
  { nilai: 'kejadian', label: 'Masuk dan berkas' },
  { nilai: 'sampah', label: 'Tempat sampah' },
] as const
type Bagian = (typeof bagian)[number]['nilai']

const sub: Readonly<Record<Bagian, string>> = {
  perubahan: 'Siapa mengubah apa, dari apa menjadi apa, kapan, dan mengapa',
  kejadian: 'Siapa masuk, berkas yang disimpan, kata sandi, dan cadangan',
  sampah: 'Yang dihapus dalam 30 hari terakhir',
}

/** The history of the whole book, what happened to it, and the bin. */
export function RiwayatPage() {
  const [params, setParams] = useSearchParams()
  const asked = params.get('bagian')
  const open: Bagian = bagian.find(({ nilai }) => nilai === asked)?.nilai ?? 'perubahan'
  // What is looked for may be a child: never in the address, which the browser remembers.
  const [saring, setSaring] = useState<Saring>(saringKosong)
  const [excel, setExcel] = useState(false)
  const cari = useRef<HTMLInputElement>(null)
  const { data: pelaku = [] } = useCall('riwayat.pelaku', {})
  const namaPelaku = pelaku.find(({ id }) => id === saring.pelakuId)?.nama ?? null
  const masukan = toMasukan(saring)
  const key = JSON.stringify(masukan)
  useKeys([
    ...(open === 'perubahan' ? [{ tombol: 'F3', arti: 'cari anak', jalankan: () => cari.current?.focus() }] : []),
    { tombol: 'Ctrl+P', arti: 'cetak', jalankan: () => window.print() },
  ])
  return (
    <Page
      judul="Riwayat"
      sub={sub[open]}
      kaki
      className={riwayatCss.halamanRiwayat}
      aksi={
        <>
          <Button icon={Sheet} onClick={() => setExcel(true)}>
            Excel
          </Button>
          <Button icon={Printer} onClick={() => window.print()}>
            Cetak
          </Button>
        </>
      }
    >
      <div className={cls(pageCss.isi, riwayatCss.isi)}>
        <div className="tanpa-cetak">
          <Segmented
            label="Bagian riwayat"
            pilihan={bagian}
            value={open}
            onChange={(nilai) => setParams({ bagian: nilai }, { replace: true })}
          />
        </div>
        {open !== 'sampah' && (
          <>
            <SaringRiwayat
              saring={saring}
              pelaku={pelaku}
              denganAnak={open === 'perubahan'}
              cariRef={cari}
              onChange={(next) => setSaring((now) => ({ ...now, ...next }))}
            />
            <p className="hanya-cetak">{kataSaring(saring, namaPelaku)}</p>
          </>
        )}
        {open === 'perubahan' && <TabelPerubahan key={key} masukan={masukan} />}
        {open === 'kejadian' && <TabelKejadian key={key} masukan={masukan} />}
        {open === 'sampah' && <TempatSampah />}
      </div>
      {excel && <DialogExcel saring={saring} pelaku={namaPelaku} onClose={() => setExcel(false)} />}
    </Page>
  )
}
