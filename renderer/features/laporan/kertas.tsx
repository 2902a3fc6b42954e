import type { CSSProperties } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { kalimatContoh, kalimatSementara } from '#shared/formulir/kalimat.ts'
import { ukuranKertasMm } from '#shared/formulir/kertas.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { bantalanOf, lembarForm, teksPeriksa } from '#shared/formulir/tata-letak.ts'
import kertasCss from './kertas.module.css'
import { hasLampiran, Lampiran } from './lampiran.tsx'
import { isPadat, type KertasProps, Tabel } from './tabel-kertas.tsx'

function Kepala({ model }: { readonly model: FormModel }) {
  return (
    <div className={kertasCss.kepala}>
      {model.kepala.map((lajur) => (
        <dl key={lajur[0]?.label}>
          {lajur.map(({ label, nilai }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{nilai}</dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  )
}

function TandaTangan({ model }: { readonly model: FormModel }) {
  return (
    <div className={cls(kertasCss.tandaTangan, kertasCss[`jumlah-${model.tandaTangan.length}`])}>
      {model.tandaTangan.map((ttd) => (
        <div key={ttd.atas.join('|')}>
          {ttd.atas.map((baris) => (
            <div key={baris}>{baris}</div>
          ))}
          <div className={kertasCss.ruang} />
          <b>{ttd.nama === '' ? '………………………' : ttd.nama}</b>
          {ttd.nip === null ? null : <div>NIP. {ttd.nip}</div>}
        </div>
      ))}
    </div>
  )
}

function Kop({ model: { kop } }: { readonly model: FormModel }) {
  if (kop.length === 0) return null
  return (
    <div className={kertasCss.kop}>
      {kop.map((baris) => (
        <div key={baris}>{baris}</div>
      ))}
    </div>
  )
}

function Judul({ model }: { readonly model: FormModel }) {
  return (
    <header>
      <h2>
        {model.judul[0]}
        {model.judul.slice(1).map((baris) => (
          <small key={baris}>{baris}</small>
        ))}
      </h2>
      <span className={kertasCss.kode}>{model.kodeCetak}</span>
      {model.sementara && <div className={kertasCss.sementara}>{kalimatSementara(model)}</div>}
      {model.contoh && <div className={kertasCss.contoh}>{kalimatContoh}</div>}
    </header>
  )
}

/** Under the table: on the screen the lists by name, on paper the checks, and the names on a sheet of their own. */
function Bawah({ model }: { readonly model: FormModel }) {
  return (
    <>
      {model.daftar
        .filter((daftar) => daftar.anak.length > 0)
        .map((daftar) => (
          <p key={daftar.judul} className={cls('tanpa-cetak', kertasCss.daftarBawah)}>
            <b>{daftar.judul}:</b> {daftar.anak.map((a) => `${a.nama} (${a.keterangan})`).join('; ')}
          </p>
        ))}
      <TandaTangan model={model} />
      <div className={cls('hanya-cetak', kertasCss.periksa)}>
        {teksPeriksa(model).map((teks) => (
          <p key={teks}>{teks}</p>
        ))}
      </div>
    </>
  )
}

function KakiKertas({ model, ke }: { readonly model: FormModel; readonly ke: number }) {
  return (
    <footer>
      <span>{model.kaki.join(' ')}</span>
      <span>
        Kode laporan {model.sidik}
        <span className={cls('hanya-cetak', kertasCss.ke)}>, halaman {ke}</span>
      </span>
    </footer>
  )
}

/**
 * Letters of a table on the screen, millimetres of the paper shown. An open form is shown larger than it is set; one with
 * small letters as it is set, on a paper so wide that they can be read.
 */
const hurufLayarMm = 4.85
const mmPerPt = 25.4 / 72
const terbacaPx = 10.5

/** Sizes of the paper, and of the table on it, as the PDF has them. */
function ukuranCetak(model: FormModel): CSSProperties {
  const { kertas, gaya } = model
  const { sisi, atas } = bantalanOf(model)
  const { lebar, tinggi } = ukuranKertasMm(kertas)
  return {
    '--lebar': lebar,
    '--tinggi': tinggi,
    '--tepi': kertas.tepiMm,
    '--layar': isPadat(model) ? gaya.hurufPt * mmPerPt : hurufLayarMm,
    '--px': `${Math.round((terbacaPx * lebar) / (gaya.hurufPt * mmPerPt))}px`,
    '--huruf': `${gaya.hurufPt}pt`,
    '--sisi': `${sisi}pt`,
    '--atas': `${atas}pt`,
  } as CSSProperties
}

/**
 * The official form as paper, sheet by sheet: always black on white, with labels as printed. Every number opens its
 * names.
 */
export function Kertas(props: KertasProps) {
  if (!isPadat(props.model)) return <Lembaran {...props} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what lies beside the window is reached by the arrow keys
    <section className={kertasCss.gulir} aria-label="Formulir, dapat digeser" tabIndex={0}>
      <Lembaran {...props} />
    </section>
  )
}

function Lembaran(props: KertasProps) {
  const { model } = props
  const sheets = lembarForm(model)
  return (
    <section
      className={cls(
        kertasCss.kertas,
        kertasCss[model.kertas.ukuran],
        kertasCss[model.kertas.arah],
        kertasCss[model.gaya.tinggi],
        isPadat(model) && kertasCss.padat,
      )}
      style={ukuranCetak(model)}
      aria-label={model.judul.join(', ')}
    >
      {sheets.map((lembar, i) => (
        <div key={`${lembar.kelompok} ${lembar.baris[0]?.id}`} className={kertasCss.lembar}>
          {i === 0 && (
            <>
              <Kop model={model} />
              <Judul model={model} />
              <Kepala model={model} />
            </>
          )}
          <Tabel {...props} lembar={lembar} />
          {lembar.lanjut.map((tabel) => (
            <Tabel key={tabel.bagian} {...props} lembar={tabel} />
          ))}
          {i === sheets.length - 1 && <Bawah model={model} />}
          <KakiKertas model={model} ke={i + 1} />
        </div>
      ))}
      {hasLampiran(model) && (
        <div className={cls('hanya-cetak', kertasCss.lembar, kertasCss.lampiran)}>
          <Lampiran model={model} />
          <KakiKertas model={model} ke={sheets.length + 1} />
        </div>
      )}
    </section>
  )
}
