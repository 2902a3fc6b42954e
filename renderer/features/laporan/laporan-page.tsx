import { FileText, Printer, Sheet } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import buttonCss from '#renderer/components/button.module.css'
import choiceCss from '#renderer/components/choice.module.css'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { PilihBulan } from '#renderer/components/pilih-bulan.tsx'
import { call } from '#renderer/lib/call.ts'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { saveBerkas } from '#renderer/lib/unduh.ts'
import type { Keadaan } from '#shared/contract/fasilitas.ts'
import { addBulan, bulanOf, isBulan } from '#shared/domain/tanggal/tanggal.ts'
import type { FormModel } from '#shared/forms/model.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { BawahKertas, KeraguanPanel } from './bawah-kertas.tsx'
import { DaftarNama } from './daftar-nama.tsx'
import { Kertas, type Pilihan } from './kertas.tsx'
import laporanCss from './laporan.module.css'

type Formulir = 'F1' | 'F2' | 'F3'
type Pilih = { readonly bulan: string; readonly formulir: Formulir; readonly posyanduId: string | null }

/** The F3 puts Pustu side by side: only a Puskesmas has them. */
const formulirOf = ({ tempat }: Keadaan): readonly Formulir[] =>
  tempat?.jenis === 'puskesmas' ? ['F1', 'F2', 'F3'] : ['F1', 'F2']

/** The report asked for by the address; by default last month's F1 of the first posyandu. */
function readPilih(params: URLSearchParams, keadaan: Keadaan): Pilih {
  const asked = params.get('bulan') ?? ''
  const bulan = isBulan(asked) ? asked : addBulan(bulanOf(keadaan.hariIni), -1)
  const formulir = formulirOf(keadaan).find((one) => one === params.get('formulir')) ?? 'F1'
  const posyandu = keadaan.posyandu.find((p) => p.id === params.get('posyandu')) ?? keadaan.posyandu[0]
  return { bulan, formulir, posyanduId: formulir === 'F1' ? (posyandu?.id ?? null) : null }
}

type KendaliProps = {
  readonly keadaan: Keadaan
  readonly pilih: Pilih
  readonly onPilih: (next: Partial<Pilih>) => void
}

function Kendali({ keadaan, pilih, onPilih }: KendaliProps) {
  return (
    <div className={laporanCss.ctl}>
      <PilihBulan bulan={pilih.bulan} onChange={(bulan) => onPilih({ bulan })} />
      <select
        className={laporanCss.sel}
        aria-label="Posyandu"
        value={pilih.posyanduId ?? keadaan.posyandu[0]?.id ?? ''}
        disabled={pilih.formulir !== 'F1'}
        onChange={(event) => onPilih({ posyanduId: event.target.value, formulir: 'F1' })}
      >
        {keadaan.posyandu.map((p) => (
          <option key={p.id} value={p.id}>
            {p.nama}
          </option>
        ))}
      </select>
      <fieldset className={cls(choiceCss.segm, laporanCss.segm)}>
        <legend className="sr-only">Formulir</legend>
        {formulirOf(keadaan).map((formulir) => (
          <button
            key={formulir}
            type="button"
            aria-pressed={pilih.formulir === formulir}
            onClick={() => onPilih({ formulir })}
          >
            {formulir}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

function Aksi({ pilih }: { readonly pilih: Pilih }) {
  const [sibuk, setSibuk] = useState<'xlsx' | 'pdf' | null>(null)
  const [pesan, setPesan] = useState('')
  const save = async (jenis: 'xlsx' | 'pdf') => {
    setSibuk(jenis)
    setPesan('')
    try {
      const berkas = await call('laporan.ekspor', { ...pilih, jenis })
      saveBerkas(berkas)
      setPesan(`${berkas.nama} selesai dibuat.`)
    } catch (error) {
      setPesan(error instanceof Error ? error.message : 'Berkas belum jadi. Coba sekali lagi.')
    } finally {
      setSibuk(null)
    }
  }
  return (
    <>
      <span className={laporanCss.pesan} role="status">
        {sibuk === null ? pesan : 'Sedang dibuat …'}
      </span>
      <button type="button" className={buttonCss.btn} disabled={sibuk !== null} onClick={() => save('xlsx')}>
        <Sheet size={18} aria-hidden /> Excel
      </button>
      <button type="button" className={buttonCss.btn} disabled={sibuk !== null} onClick={() => save('pdf')}>
        <FileText size={18} aria-hidden /> PDF
      </button>
      <button type="button" className={cls(buttonCss.btn, buttonCss.p)} onClick={() => window.print()}>
        <Printer size={18} aria-hidden /> Cetak
      </button>
    </>
  )
}

function Isi({ model, pilih }: { readonly model: FormModel; readonly pilih: Pilih }) {
  const [pilihan, setPilihan] = useState<Pilihan | null>(null)
  return (
    <div className={laporanCss.laporanWrap}>
      <div className={laporanCss.left}>
        <Kertas model={model} pilihan={pilihan} onPilih={setPilihan} />
        <BawahKertas model={model} />
      </div>
      <div className={laporanCss.rightc}>
        <DaftarNama model={model} pilihan={pilihan} />
        <KeraguanPanel bulan={pilih.bulan} posyanduId={pilih.posyanduId} />
      </div>
    </div>
  )
}

function IsiFormulir({ pilih }: { readonly pilih: Pilih }) {
  const { data, error } = useCall('laporan.formulir', pilih)
  if (error) return <FailureNotice failure={error} />
  if (!data) return null
  return <Isi key={`${pilih.bulan}${pilih.formulir}${pilih.posyanduId}`} model={data} pilih={pilih} />
}

/** The SKDN report: the official form as paper, and the names behind its numbers. */
export function LaporanPage() {
  const [params, setParams] = useSearchParams()
  const keadaan = useKeadaan()
  const pilih = readPilih(params, keadaan)
  const choose = (next: Partial<Pilih>) => {
    const { bulan, formulir, posyanduId } = { ...pilih, ...next }
    const posyandu = posyanduId ?? params.get('posyandu')
    setParams({ bulan, formulir, ...(posyandu === null ? {} : { posyandu }) }, { replace: true })
  }
  const batas = `${addBulan(pilih.bulan, 1)}-${String(keadaan.pengaturan.batasLaporHari).padStart(2, '0')}`
  const aksi = (
    <>
      <Kendali keadaan={keadaan} pilih={pilih} onPilih={choose} />
      <Aksi pilih={pilih} />
    </>
  )
  return (
    <Page judul="Laporan SKDN" sub={`Batas lapor ${formatTanggal(batas)}`} aksi={aksi} className={laporanCss.laporan}>
      {keadaan.posyandu.length === 0 ? (
        <EmptyState judul="Belum ada posyandu">Tambahkan dulu di Pengaturan, lalu buka laporan lagi.</EmptyState>
      ) : (
        <IsiFormulir pilih={pilih} />
      )}
    </Page>
  )
}
