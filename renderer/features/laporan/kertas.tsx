import type { CSSProperties } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { kalimatContoh } from '#shared/formulir/kalimat.ts'
import { lebarIsiMm } from '#shared/formulir/kertas.ts'
import { dalamKepala, daunKolom, lebarKolomMm } from '#shared/formulir/kolom.ts'
import type { Baris, FormModel, Kolom, Sel } from '#shared/formulir/model.ts'
import { bantalanOf, type LembarForm, lembarForm, teksPeriksa } from '#shared/formulir/tata-letak.ts'
import { formatBulat, formatPersen } from '#shared/text/angka.ts'
import { Lampiran } from './lampiran.tsx'
import laporanCss from './laporan.module.css'

/** A cell chosen on the paper: its row and column. */
export type Pilihan = { readonly baris: string; readonly kolom: string }

type KertasProps = {
  readonly model: FormModel
  readonly pilihan: Pilihan | null
  readonly onPilih: (pilihan: Pilihan) => void
}

function HeadRows({ kolom }: { readonly kolom: readonly Kolom[] }) {
  const depth = dalamKepala(kolom)
  const rows: { kolom: Kolom; rows: number }[][] = Array.from({ length: depth }, () => [])
  const walk = (list: readonly Kolom[], level: number) => {
    for (const k of list) {
      rows[level]?.push({ kolom: k, rows: k.anak.length === 0 ? depth - level : 1 })
      walk(k.anak, level + 1)
    }
  }
  walk(kolom, 0)
  return (
    <thead>
      {rows.map((cells, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: head rows have no name and never move
        <tr key={level}>
          {cells.map(({ kolom: k, rows: span }) => (
            <th key={k.id} rowSpan={span} colSpan={Math.max(1, daunKolom(k.anak).length)} scope="col">
              {k.judul}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  )
}

function teksSel(sel: Sel): string {
  switch (sel.kind) {
    case 'angka':
      return formatBulat(sel.nilai)
    case 'persen':
      return formatPersen(sel.nilai)
    case 'takDiukur':
      return '–'
    case 'teks':
      return sel.teks
    default:
      return ''
  }
}

function spanOf(sel: Sel): number {
  return 'gabung' in sel && typeof sel.gabung === 'number' ? sel.gabung : 1
}

type SelProps = KertasProps & {
  readonly baris: Baris
  readonly kolom: Kolom
  readonly sel: Sel
  readonly label: string
  /** The heads over it: "Pustu Kunir L". */
  readonly sebutan: string
  /** Columns it covers here: a title runs over all of a sheet. */
  readonly span: number
}

function Cell({ baris, kolom, sel, label, sebutan, span, pilihan, onPilih }: SelProps) {
  const chosen = pilihan?.baris === baris.id && pilihan.kolom === kolom.id
  const className = cls(
    laporanCss[span > 1 && sel.kind !== 'teks' ? 'tengah' : kolom.rata],
    kolom.tebal && laporanCss.tebal,
    laporanCss[sel.kind],
    chosen && laporanCss.dipilih,
  )
  if (sel.kind !== 'angka') {
    return (
      <td className={className} colSpan={span}>
        {teksSel(sel)}
      </td>
    )
  }
  return (
    <td className={className} colSpan={span}>
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={`${label}, ${sebutan}: ${sel.nilai}`}
        onClick={() => onPilih({ baris: baris.id, kolom: kolom.id })}
      >
        {teksSel(sel)}
      </button>
    </td>
  )
}

/** A column that holds cells, with the heads over it. */
type Daun = { readonly kolom: Kolom; readonly sebutan: string }

function listDaun(kolom: readonly Kolom[], atas: readonly string[] = []): Daun[] {
  return kolom.flatMap((k) => {
    const heads = [...atas, k.judul]
    return k.anak.length === 0 ? [{ kolom: k, sebutan: heads.join(' ') }] : listDaun(k.anak, heads)
  })
}

function BodyRow(props: KertasProps & { readonly baris: Baris; readonly daun: readonly Daun[] }) {
  const { baris, daun, pilihan } = props
  const label = daun
    .map(({ kolom }) => baris.sel[kolom.id])
    .filter((sel) => sel?.kind === 'teks')
    .map((sel) => teksSel(sel))
    .join(' ')
  return (
    <tr className={cls(laporanCss[baris.gaya], pilihan?.baris === baris.id && laporanCss.barisDipilih)}>
      {daun.map(({ kolom, sebutan }, at) => {
        const sel = baris.sel[kolom.id]
        if (!sel) return null
        const span = Math.min(spanOf(sel), daun.length - at)
        return <Cell key={kolom.id} {...props} {...{ kolom, sebutan, sel, label, span }} />
      })}
    </tr>
  )
}

function Kepala({ model }: { readonly model: FormModel }) {
  return (
    <div className={laporanCss.kepala}>
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
    <div className={cls(laporanCss.tandaTangan, laporanCss[`jumlah-${model.tandaTangan.length}`])}>
      {model.tandaTangan.map((ttd) => (
        <div key={ttd.atas.join('|')}>
          {ttd.atas.map((baris) => (
            <div key={baris}>{baris}</div>
          ))}
          <div className={laporanCss.ruang} />
          <b>{ttd.nama === '' ? '………………………' : ttd.nama}</b>
          {ttd.nip === null ? null : <div>NIP. {ttd.nip}</div>}
        </div>
      ))}
    </div>
  )
}

const lebarMm = (kolom: readonly Kolom[]) => kolom.reduce((sum, k) => sum + lebarKolomMm(k), 0)

/** What of the table stands on one sheet: the columns and rows the PDF sets there. */
function Tabel({ lembar: { kolom, baris }, ...props }: KertasProps & { readonly lembar: LembarForm }) {
  const daun = listDaun(kolom)
  const total = lebarMm(kolom)
  return (
    <table style={{ width: `${(100 * total) / lebarIsiMm(props.model.kertas)}%` }}>
      <colgroup>
        {daun.map(({ kolom: { id, lebarMm: lebar } }) => (
          <col key={id} style={{ width: `${(100 * lebar) / total}%` }} />
        ))}
      </colgroup>
      <HeadRows kolom={kolom} />
      <tbody>
        {baris.map((one) => (
          <BodyRow key={one.id} {...props} baris={one} daun={daun} />
        ))}
      </tbody>
    </table>
  )
}

function Kop({ model: { kop } }: { readonly model: FormModel }) {
  if (kop.length === 0) return null
  return (
    <div className={laporanCss.kop}>
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
      <span className={laporanCss.kode}>{model.kodeCetak}</span>
      {model.sementara && <div className={laporanCss.sementara}>SEMENTARA: bulan ini belum selesai</div>}
      {model.contoh && <div className={laporanCss.contoh}>{kalimatContoh}</div>}
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
          <p key={daftar.judul} className={cls('tanpa-cetak', laporanCss.daftarBawah)}>
            <b>{daftar.judul}:</b> {daftar.anak.map((a) => `${a.nama} (${a.keterangan})`).join('; ')}
          </p>
        ))}
      <TandaTangan model={model} />
      <div className={cls('hanya-cetak', laporanCss.periksa)}>
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
        <span className={cls('hanya-cetak', laporanCss.ke)}>, halaman {ke}</span>
      </span>
    </footer>
  )
}

/** Sizes of the table on paper, as the PDF has them. */
function ukuranCetak(model: FormModel): CSSProperties {
  const { sisi, atas } = bantalanOf(model)
  return { '--huruf': `${model.gaya.hurufPt}pt`, '--sisi': `${sisi}pt`, '--atas': `${atas}pt` } as CSSProperties
}

/**
 * The official form as paper, sheet by sheet: always black on white, with labels as printed. Every number opens its
 * names.
 */
export function Kertas(props: KertasProps) {
  const { model } = props
  const sheets = lembarForm(model)
  return (
    <section
      className={cls(laporanCss.kertas, laporanCss[model.kertas.ukuran], laporanCss[model.gaya.tinggi])}
      style={ukuranCetak(model)}
      aria-label={model.judul.join(', ')}
    >
      {sheets.map((lembar, i) => (
        <div key={`${lembar.kelompok} ${lembar.baris[0]?.id}`} className={laporanCss.lembar}>
          {i === 0 && (
            <>
              <Kop model={model} />
              <Judul model={model} />
              <Kepala model={model} />
            </>
          )}
          <Tabel {...props} lembar={lembar} />
          {i === sheets.length - 1 && <Bawah model={model} />}
          <KakiKertas model={model} ke={i + 1} />
        </div>
      ))}
      <Lampiran model={model} ke={sheets.length + 1} />
    </section>
  )
}
