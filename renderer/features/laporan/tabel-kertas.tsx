import { Fragment } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { barisTegak, garisPt, listKepala, type SelKepala, tinggiKepala } from '#shared/formulir/kepala-tabel.ts'
import { lebarIsiMm } from '#shared/formulir/kertas.ts'
import { dalamKepala, daunKolom, lebarKolomMm } from '#shared/formulir/kolom.ts'
import type { Baris, FormModel, Kolom, Sel } from '#shared/formulir/model.ts'
import type { PilihanAngka } from '#shared/formulir/pilihan.ts'
import type { LembarForm } from '#shared/formulir/tata-letak.ts'
import { isTebal, lebarSel, teksSel } from '#shared/formulir/teks-sel.ts'
import tabelKertasCss from './tabel-kertas.module.css'

export type KertasProps = {
  readonly model: FormModel
  /** The number chosen on the paper. */
  readonly pilihan: PilihanAngka | null
  readonly onPilih: (pilihan: PilihanAngka) => void
}

/** The head of a narrow column, broken into lines as on paper. */
function JudulTegak({
  kolom,
  gaya,
  tinggi,
}: {
  readonly kolom: Kolom
  readonly gaya: FormModel['gaya']
  readonly tinggi: number
}) {
  return (
    <span>
      {barisTegak(kolom, gaya.hurufPt, { sisi: gaya.sisiPt, tinggi }).map((baris) => (
        <Fragment key={baris}>
          {baris}
          <br />
        </Fragment>
      ))}
    </span>
  )
}

function HeadRows({ model, lembar }: { readonly model: FormModel; readonly lembar: TabelLembar }) {
  const { kolom, nomor } = lembar
  const { gaya } = model
  const heads = listKepala(kolom)
  const [atas] = gaya.atasPt
  const heights = tinggiKepala(kolom, gaya.hurufPt, { sisi: gaya.sisiPt, atas })
  const tinggiOf = ({ dari, baris }: Pick<SelKepala, 'dari' | 'baris'>) =>
    heights.slice(dari, dari + baris).reduce((sum, height) => sum + height, 0) - 2 * atas - garisPt
  const rows = Array.from({ length: dalamKepala(kolom) }, (_, level) => heads.filter(({ dari }) => dari === level))
  return (
    <thead>
      {rows.map((cells, level) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: head rows have no name and never move
        <tr key={level}>
          {cells.map(({ kolom: k, baris, banyak, dari }) => (
            <th
              key={k.id}
              rowSpan={baris}
              colSpan={banyak}
              scope="col"
              className={cls(k.tegak && tabelKertasCss.tegak)}
            >
              {k.tegak ? <JudulTegak kolom={k} gaya={gaya} tinggi={tinggiOf({ dari, baris })} /> : k.judul}
            </th>
          ))}
        </tr>
      ))}
      {model.nomorKolom && (
        <tr className={tabelKertasCss.nomor}>
          {daunKolom(kolom).map(({ id }) => (
            <td key={id}>{nomor.get(id)}</td>
          ))}
        </tr>
      )}
    </thead>
  )
}

/** Of one table of the form. */
type TabelProps = KertasProps & { readonly bagian: string | null }

type SelProps = TabelProps & {
  readonly baris: Baris
  readonly kolom: Kolom
  readonly sel: Sel
  readonly label: string
  /** The heads over it: "Pustu Kunir L". */
  readonly sebutan: string
  /** Columns it covers here: a title runs over all of a sheet. */
  readonly span: number
}

function Cell({ bagian, baris, kolom, sel, label, sebutan, span, pilihan, onPilih }: SelProps) {
  const chosen = pilihan?.bagian === bagian && pilihan.baris === baris.id && pilihan.kolom === kolom.id
  const className = cls(
    tabelKertasCss[span > 1 && sel.kind !== 'teks' ? 'tengah' : kolom.rata],
    (kolom.tebal || isTebal(sel)) && tabelKertasCss.tebal,
    tabelKertasCss[sel.kind],
    chosen && tabelKertasCss.dipilih,
  )
  if (sel.kind !== 'angka') {
    return (
      <td className={className} colSpan={span}>
        {teksSel(sel, kolom.jenis)}
      </td>
    )
  }
  return (
    <td className={className} colSpan={span}>
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={`${label}, ${sebutan}: ${sel.nilai}`}
        onClick={() => onPilih({ bagian, baris: baris.id, kolom: kolom.id })}
      >
        {teksSel(sel, kolom.jenis)}
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

/** The cells of a row: one that covers others stands for them, and where there is none, there is room to write. */
function listSel(baris: Baris, daun: readonly Daun[]): (Daun & { readonly sel: Sel; readonly span: number })[] {
  let covered = 0
  return daun.flatMap((one, at) => {
    if (at < covered) return []
    const sel: Sel = baris.sel[one.kolom.id] ?? { kind: 'kosong' }
    const span = Math.min(lebarSel(sel), daun.length - at)
    covered = at + span
    return [{ ...one, sel, span }]
  })
}

function BodyRow(props: TabelProps & { readonly baris: Baris; readonly daun: readonly Daun[] }) {
  const { bagian, baris, daun, pilihan } = props
  const chosen = pilihan?.bagian === bagian && pilihan.baris === baris.id
  const label = daun
    .map(({ kolom }) => baris.sel[kolom.id])
    .map((sel) => (sel?.kind === 'teks' ? sel.teks : ''))
    .filter((teks) => teks !== '')
    .join(' ')
  return (
    <tr className={cls(tabelKertasCss[baris.gaya], chosen && tabelKertasCss.barisDipilih)}>
      {listSel(baris, daun).map(({ kolom, sebutan, sel, span }) => (
        <Cell key={kolom.id} {...props} {...{ kolom, sebutan, sel, label, span }} />
      ))}
    </tr>
  )
}

/** Whether a form is set in letters too small to be shown larger than they are: its paper is as wide as they need. */
export const isPadat = ({ gaya }: FormModel): boolean => gaya.hurufPt < hurufKecilPt
const hurufKecilPt = 9

const lebarMm = (kolom: readonly Kolom[]) => kolom.reduce((sum, k) => sum + lebarKolomMm(k), 0)

type TabelLembar = Omit<LembarForm, 'lanjut' | 'kelompok'>

/** What of the table stands on one sheet: the columns and rows the PDF sets there. */
export function Tabel({ lembar, ...props }: KertasProps & { readonly lembar: TabelLembar }) {
  const { judul, bagian, kolom, baris } = lembar
  const daun = listDaun(kolom)
  const total = lebarMm(kolom)
  const { gaya } = props.model
  const kelas = cls(tabelKertasCss.tabel, tabelKertasCss[gaya.tinggi], isPadat(props.model) && tabelKertasCss.padat)
  return (
    <table className={kelas} style={{ width: `${(100 * total) / lebarIsiMm(props.model.kertas)}%` }}>
      {judul !== null && <caption>{judul}</caption>}
      <colgroup>
        {daun.map(({ kolom: { id, lebarMm: lebar } }) => (
          <col key={id} style={{ width: `${(100 * lebar) / total}%` }} />
        ))}
      </colgroup>
      <HeadRows model={props.model} lembar={lembar} />
      <tbody>
        {baris.map((one) => (
          <BodyRow key={one.id} {...props} {...{ bagian, baris: one, daun }} />
        ))}
      </tbody>
    </table>
  )
}
