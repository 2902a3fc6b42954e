import { formatBulat, formatPersen } from '#shared/text/angka.ts'
import { type Baris, letakDi, type Nilai, type Skala } from './skala.ts'

const kiri = (skala: Skala, persen: number) => `${letakDi(skala, persen)}%`

/** The range as a band with a dot at the number, and a line where the whole area stands. */
function Pita({ nilai, skala, seluruh }: { readonly nilai: Nilai; readonly skala: Skala; readonly seluruh: Nilai }) {
  const lebar = letakDi(skala, nilai.tinggi) - letakDi(skala, nilai.rendah)
  return (
    <div className="pita" aria-hidden="true">
      <i className="kisaran" style={{ left: kiri(skala, nilai.rendah), width: `${lebar}%` }} />
      <i className="seluruh" style={{ left: kiri(skala, seluruh.persen) }} />
      <i className="titik" style={{ left: kiri(skala, nilai.persen) }} />
    </div>
  )
}

/** One posyandu, Pustu or desa: its share, of how many, and how sure that is. */
export function BarisBanding({
  baris,
  nilai,
  skala,
  seluruh,
}: {
  readonly baris: Pick<Baris, 'nama' | 'pustu'>
  readonly nilai: Nilai | null
  readonly skala: Skala
  readonly seluruh: Nilai
}) {
  return (
    <tr className={nilai?.tertinggal ? 'tertinggal' : ''}>
      <th scope="row">
        {baris.nama}
        {baris.pustu !== null && <small>{baris.pustu}</small>}
      </th>
      <td className="n">{nilai === null ? '–' : `${formatPersen(nilai.persen)} %`}</td>
      <td className="dari">
        {nilai === null ? 'belum ada' : `${formatBulat(nilai.bagian)} dari ${formatBulat(nilai.dari)}`}
      </td>
      <td className="k-pita">
        {nilai && (
          <>
            <span className="sr-only">
              kisaran {formatPersen(nilai.rendah)} sampai {formatPersen(nilai.tinggi)} %
            </span>
            <Pita nilai={nilai} skala={skala} seluruh={seluruh} />
          </>
        )}
      </td>
      <td>{nilai?.tertinggal && <span className="st T">tertinggal</span>}</td>
    </tr>
  )
}
