import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import choiceCss from '#renderer/components/choice.module.css'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { PilihBulan } from '#renderer/components/pilih-bulan.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { Keadaan } from '#shared/contract/fasilitas.ts'
import { batasLapor } from '#shared/domain/puskesmas/lapor.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { findKode, formulirOf } from '#shared/formulir/daftar.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { formatPeriode, type JenisPeriode, periodeOf } from '#shared/formulir/periode.ts'
import type { PilihanAngka } from '#shared/formulir/pilihan.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { Aksi, AksiBulan } from './aksi.tsx'
import { BawahKertas, KeraguanPanel } from './bawah-kertas.tsx'
import { DaftarNama } from './daftar-nama.tsx'
import { Kertas } from './kertas.tsx'
import laporanCss from './laporan.module.css'
import { formulirDi, type Pilih, readPilih, tanpaLaporan } from './pilih.ts'

type KendaliProps = {
  readonly keadaan: Keadaan
  readonly pilih: Pilih
  readonly onPilih: (next: Partial<Pilih>) => void
}

const judulPeriode: readonly (readonly [JenisPeriode, string])[] = [
  ['bulan', 'Sebulan'],
  ['semester', 'Enam bulan'],
  ['tahun', 'Setahun'],
]

/** The forms of every month are a press away; the others stand in a list, by the time they tell of. */
function PilihFormulir({ keadaan, pilih, onPilih }: KendaliProps) {
  const forms = formulirDi(keadaan)
  const lain = forms.filter(({ tiapBulan }) => !tiapBulan)
  const dipilih = lain.some(({ kode }) => kode === pilih.formulir)
  return (
    <>
      <fieldset className={cls(choiceCss.belahan, laporanCss.segm)}>
        <legend className="sr-only">Formulir</legend>
        {forms
          .filter(({ tiapBulan }) => tiapBulan)
          .map(({ kode, sebut }) => (
            <button
              key={kode}
              type="button"
              aria-pressed={pilih.formulir === kode}
              onClick={() => onPilih({ formulir: kode })}
            >
              {sebut}
            </button>
          ))}
      </fieldset>
      {lain.length > 0 && (
        <select
          className={cls(laporanCss.sel, dipilih && laporanCss.dipilih)}
          aria-label="Formulir lain"
          value={dipilih ? pilih.formulir : ''}
          onChange={(event) => onPilih({ formulir: findKode(event.target.value) ?? pilih.formulir })}
        >
          <option value="" disabled>
            Formulir lain
          </option>
          {judulPeriode.map(([jenis, judul]) => (
            <PilihanPeriode key={jenis} judul={judul} forms={lain.filter(({ periode }) => periode === jenis)} />
          ))}
        </select>
      )}
    </>
  )
}

function PilihanPeriode({ judul, forms }: { readonly judul: string; readonly forms: ReturnType<typeof formulirDi> }) {
  if (forms.length === 0) return null
  return (
    <optgroup label={judul}>
      {forms.map(({ kode, sebut, judul }) => (
        <option key={kode} value={kode}>
          {sebut}: {judul}
        </option>
      ))}
    </optgroup>
  )
}

function Kendali(props: KendaliProps) {
  const { keadaan, pilih, onPilih } = props
  return (
    <div className={laporanCss.ctl}>
      <PilihBulan
        jenis={formulirOf(pilih.formulir).periode}
        bulan={pilih.bulan}
        akhir={bulanOf(keadaan.hariIni)}
        onChange={(bulan) => onPilih({ bulan })}
      />
      <select
        className={laporanCss.sel}
        aria-label="Posyandu"
        value={pilih.posyanduId ?? keadaan.posyandu[0]?.id ?? ''}
        disabled={formulirOf(pilih.formulir).cakupan !== 'posyandu'}
        onChange={(event) => onPilih({ posyanduId: event.target.value })}
      >
        {keadaan.posyandu.map((p) => (
          <option key={p.id} value={p.id}>
            {p.nama}
          </option>
        ))}
      </select>
      <PilihFormulir {...props} />
    </div>
  )
}

function Isi({ model, pilih }: { readonly model: FormModel; readonly pilih: Pilih }) {
  const [pilihan, setPilihan] = useState<PilihanAngka | null>(null)
  return (
    <div className={laporanCss.laporanWrap}>
      {model.periode.jenis === 'bulan' && (
        <div className={cls('tanpa-cetak', laporanCss.bulanIni)}>
          <AksiBulan bulan={pilih.bulan} />
        </div>
      )}
      <div className={laporanCss.left}>
        <Kertas model={model} pilihan={pilihan} onPilih={setPilihan} />
        <BawahKertas model={model} />
      </div>
      <div className={laporanCss.rightc}>
        <DaftarNama model={model} pilihan={pilihan} />
        {formulirOf(pilih.formulir).bahan.includes('skdn') && (
          <KeraguanPanel bulan={pilih.bulan} posyanduId={pilih.posyanduId} />
        )}
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

/** Says why there is nothing to count, and which way leads on. */
function BelumAda({
  sebab,
  pilih,
  onPilih,
}: { readonly sebab: 'tanpaPosyandu' | 'belumDatang' } & Omit<KendaliProps, 'keadaan'>) {
  const { hariIni, tempat } = useKeadaan()
  const [kelola, kirim] = [useBoleh('kelola'), useBoleh('kirim')]
  if (sebab === 'belumDatang') {
    const kini = bulanOf(hariIni)
    return (
      <EmptyState
        judul={`${formatPeriode(periodeOf(formulirOf(pilih.formulir).periode, pilih.bulan))} belum datang`}
        aksi={<Button onClick={() => onPilih({ bulan: kini })}>Ke {formatBulan(kini)}</Button>}
      >
        Laporannya ada setelah mulai.
      </EmptyState>
    )
  }
  if (tempat?.jenis === 'puskesmas') {
    return (
      <EmptyState
        judul="Belum ada Pustu yang terhubung"
        aksi={kirim && <ButtonLink to="/kirim?bagian=kenalan">Hubungkan dengan Pustu</ButtonLink>}
      >
        Setelah kiriman Pustu diterima, laporannya terlihat di sini.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      judul="Belum ada posyandu"
      aksi={kelola && <ButtonLink to="/pengaturan">Isi posyandu di Pengaturan</ButtonLink>}
    >
      Setelah posyandu dan balitanya diisi, laporannya terlihat di sini.
    </EmptyState>
  )
}

/** What a form is called over the page: those of every month are due on a day, of the others the time they tell of is said. */
function judulLaporan({ bulan, formulir }: Pilih, batasLaporHari: number): { judul: string; sub: string } {
  const { tiapBulan, periode } = formulirOf(formulir)
  if (!tiapBulan) return { judul: 'Laporan', sub: formatPeriode(periodeOf(periode, bulan)) }
  return { judul: 'Laporan SKDN', sub: `Batas kirim ${formatTanggal(batasLapor(bulan, batasLaporHari))}` }
}

/** The reports: the official form as paper, and the names behind its numbers. */
export function LaporanPage() {
  const [params, setParams] = useSearchParams()
  const keadaan = useKeadaan()
  const pilih = readPilih(params, keadaan)
  const choose = (next: Partial<Pilih>) => {
    const { bulan, formulir, posyanduId } = { ...pilih, ...next }
    const posyandu = posyanduId ?? params.get('posyandu')
    setParams({ bulan, formulir, ...(posyandu === null ? {} : { posyandu }) }, { replace: true })
  }
  const sebab = tanpaLaporan(pilih, keadaan)
  const aksi = (
    <>
      {sebab !== 'tanpaPosyandu' && <Kendali keadaan={keadaan} pilih={pilih} onPilih={choose} />}
      <Aksi pilih={pilih} mati={sebab !== null} />
    </>
  )
  return (
    <Page {...judulLaporan(pilih, keadaan.pengaturan.batasLaporHari)} aksi={aksi} className={laporanCss.laporan}>
      {sebab === null ? <IsiFormulir pilih={pilih} /> : <BelumAda sebab={sebab} pilih={pilih} onPilih={choose} />}
    </Page>
  )
}
