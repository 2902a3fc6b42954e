import { daunKolom, lebarKolomMm } from '#shared/forms/kolom.ts'
import type { Baris, FormModel, Kolom, Sel } from '#shared/forms/model.ts'
import { formatBulat, formatPersen } from '#shared/text/angka.ts'

/** A cell chosen on the paper: its row and column. */
export type Pilihan = { readonly baris: string; readonly kolom: string }

type KertasProps = {
  readonly model: FormModel
  readonly pilihan: Pilihan | null
  readonly onPilih: (pilihan: Pilihan) => void
}

function depthOf(kolom: readonly Kolom[]): number {
  return 1 + Math.max(0, ...kolom.map((k) => (k.anak.length === 0 ? 0 : depthOf(k.anak))))
}

function HeadRows({ kolom }: { readonly kolom: readonly Kolom[] }) {
  const depth = depthOf(kolom)
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
}

function Cell({ baris, kolom, sel, label, pilihan, onPilih }: SelProps) {
  const chosen = pilihan?.baris === baris.id && pilihan.kolom === kolom.id
  const className = `${kolom.rata} ${sel.kind} ${chosen ? 'dipilih' : ''}`
  if (sel.kind !== 'angka') {
    return (
      <td className={className} colSpan={spanOf(sel)}>
        {teksSel(sel)}
      </td>
    )
  }
  return (
    <td className={className} colSpan={spanOf(sel)}>
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={`${label}, ${kolom.id.replaceAll('.', ' ')}: ${sel.nilai}`}
        onClick={() => onPilih({ baris: baris.id, kolom: kolom.id })}
      >
        {teksSel(sel)}
      </button>
    </td>
  )
}

function BodyRow(props: KertasProps & { readonly baris: Baris; readonly daun: readonly Kolom[] }) {
  const { baris, daun, pilihan } = props
  const label = daun
    .map((k) => baris.sel[k.id])
    .filter((sel) => sel?.kind === 'teks')
    .map((sel) => teksSel(sel))
    .join(' ')
  return (
    <tr className={`${baris.gaya} ${pilihan?.baris === baris.id ? 'baris-dipilih' : ''}`}>
      {daun.map((k) => {
        const sel = baris.sel[k.id]
        return sel ? <Cell key={k.id} {...props} kolom={k} sel={sel} label={label} /> : null
      })}
    </tr>
  )
}

function Kepala({ model }: { readonly model: FormModel }) {
  return (
    <div className="kepala">
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
    <div className={`tanda-tangan jumlah-${model.tandaTangan.length}`}>
      {model.tandaTangan.map((ttd) => (
        <div key={ttd.atas.join('|')}>
          {ttd.atas.map((baris) => (
            <div key={baris}>{baris}</div>
          ))}
          <div className="ruang" />
          <b>{ttd.nama === '' ? '………………………' : ttd.nama}</b>
          {ttd.nip === null ? null : <div>NIP. {ttd.nip}</div>}
        </div>
      ))}
    </div>
  )
}

/** The official form as paper: always black on white, with labels as printed. Every number opens its names. */
export function Kertas(props: KertasProps) {
  const { model } = props
  const daun = daunKolom(model.kolom)
  const total = daun.reduce((sum, k) => sum + lebarKolomMm(k), 0)
  return (
    <section className={`kertas ${model.kertas.ukuran} ${model.id}`} aria-label={model.judul.join(', ')}>
      <header>
        <h2>
          {model.judul[0]}
          {model.judul.slice(1).map((baris) => (
            <small key={baris}>{baris}</small>
          ))}
        </h2>
        <span className="kode">{model.kode}</span>
        {model.sementara ? <div className="sementara">SEMENTARA, bulan ini belum selesai</div> : null}
      </header>
      <Kepala model={model} />
      <table>
        <colgroup>
          {daun.map((k) => (
            <col key={k.id} style={{ width: `${(100 * lebarKolomMm(k)) / total}%` }} />
          ))}
        </colgroup>
        <HeadRows kolom={model.kolom} />
        <tbody>
          {model.baris.map((baris) => (
            <BodyRow key={baris.id} {...props} baris={baris} daun={daun} />
          ))}
        </tbody>
      </table>
      {model.daftar
        .filter((daftar) => daftar.anak.length > 0)
        .map((daftar) => (
          <p key={daftar.judul} className="daftar-bawah">
            <b>{daftar.judul}:</b> {daftar.anak.map((a) => `${a.nama} (${a.keterangan})`).join('; ')}
          </p>
        ))}
      <TandaTangan model={model} />
      <footer>
        <span>{model.kaki.join(' ')}</span>
        <span>Sidik laporan {model.sidik}</span>
      </footer>
    </section>
  )
}
