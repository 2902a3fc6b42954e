import { Link } from 'react-router'
import type { BarisRekap } from '#shared/contract/puskesmas.ts'
import { type KolomRekap, kolomHitungan, kolomIndikator } from './kolom.ts'

/** A row with what stands below its name, and where the names behind its numbers are. */
export type BarisTabel = BarisRekap & { readonly ket: string; readonly ke?: string }

/** Shares that stay when it is narrow. */
const tetapAda: ReadonlySet<string> = new Set(['D/S', 'N/D′'])

const semuaKolom = [
  ...kolomHitungan.map((kolom) => ({ ...kolom, rupa: 'n' })),
  // The first share begins a new group.
  ...kolomIndikator.map((kolom, i) => ({
    ...kolom,
    rupa: ['n', i === 0 && 'awal', tetapAda.has(kolom.kode) ? 'tetap-ada' : 'lebar-saja'].filter(Boolean).join(' '),
  })),
]

function Baris({
  baris,
  isi,
}: {
  readonly baris: BarisTabel
  readonly isi: readonly (KolomRekap & { rupa: string })[]
}) {
  return (
    <tr>
      <th scope="row">
        {baris.ke === undefined ? baris.nama : <Link to={baris.ke}>{baris.nama}</Link>}
        {baris.ket !== '' && <small>{baris.ket}</small>}
      </th>
      {isi.map(({ kode, rupa, isi: text }) => (
        <td key={kode} className={rupa}>
          {text(baris)}
        </td>
      ))}
    </tr>
  )
}

/** The numbers of a month, a row each, and all together below. */
export function TabelRekap({
  judul,
  baris,
  total,
}: {
  /** What a row is: "Pustu", "Desa", "Posyandu". */
  readonly judul: string
  readonly baris: readonly BarisTabel[]
  readonly total: BarisTabel
}) {
  return (
    <table className="tbl tetap rekap">
      <thead>
        <tr>
          <th scope="col">{judul}</th>
          {semuaKolom.map(({ kode, arti, rupa }) => (
            <th key={kode} scope="col" className={rupa}>
              <abbr title={arti}>{kode}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {baris.map((row) => (
          <Baris key={row.id} baris={row} isi={semuaKolom} />
        ))}
      </tbody>
      <tfoot>
        <Baris baris={total} isi={semuaKolom} />
      </tfoot>
    </table>
  )
}
