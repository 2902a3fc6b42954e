import letterCss from '#renderer/components/letter.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatBulat, formatPersen } from '#shared/text/angka.ts'
import angkaCss from '../angka.module.css'
import { type Baris, letakDi, type Nilai, type Skala } from './skala.ts'

const kiri = (skala: Skala, persen: number) => `${letakDi(skala, persen)}%`

/** The range as a band with a dot at the number, and a line where the whole area stands. */
function Pita({ nilai, skala, seluruh }: { readonly nilai: Nilai; readonly skala: Skala; readonly seluruh: Nilai }) {
  const lebar = letakDi(skala, nilai.tinggi) - letakDi(skala, nilai.rendah)
  return (
    <div className={angkaCss.pita} aria-hidden="true">
      <i className={angkaCss.kisaran} style={{ left: kiri(skala, nilai.rendah), width: `${lebar}%` }} />
      <i className={angkaCss.seluruh} style={{ left: kiri(skala, seluruh.persen) }} />
      <i className={angkaCss.titik} style={{ left: kiri(skala, nilai.persen) }} />
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
    <tr className={nilai?.tertinggal ? angkaCss.tertinggal : undefined}>
      <th scope="row">
        {baris.nama}
        {baris.pustu !== null && <small>{baris.pustu}</small>}
      </th>
      <td className="n">{nilai === null ? '–' : `${formatPersen(nilai.persen)} %`}</td>
      <td className={angkaCss.dari}>
        {nilai === null ? 'belum ada' : `${formatBulat(nilai.bagian)} dari ${formatBulat(nilai.dari)}`}
      </td>
      <td className={angkaCss.kPita}>
        {nilai && (
          <>
            <span className="sr-only">
              kisaran {formatPersen(nilai.rendah)} sampai {formatPersen(nilai.tinggi)} %
            </span>
            <Pita nilai={nilai} skala={skala} seluruh={seluruh} />
          </>
        )}
      </td>
      <td>{nilai?.tertinggal && <span className={cls(letterCss.huruf, letterCss.T)}>tertinggal</span>}</td>
    </tr>
  )
}
