import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { StatusGizi } from '#shared/contract/gizi.ts'
import { type IndikatorGizi, isiIndikator } from '#shared/domain/gizi/prevalensi.ts'
import { formatZ } from '#shared/text/angka.ts'
import { sebutKelas } from '#shared/text/gizi.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

/** The children an indicator counts, with their measure. */
function anakIndikator(anak: StatusGizi['anak'], indikator: IndikatorGizi) {
  const { indeks, kelas } = isiIndikator[indikator]
  const wanted: readonly string[] = kelas
  return anak.flatMap((satu) => {
    const nilai = satu[indeks]
    return nilai !== null && wanted.includes(nilai.kelas) ? [{ ...satu, nilai }] : []
  })
}

const sebutKelasOf = (indikator: IndikatorGizi): Readonly<Record<string, string>> =>
  sebutKelas[isiIndikator[indikator].indeks]

/** The same, cell by cell, for a file. */
export function isiDaftarGizi(anak: StatusGizi['anak'], indikator: IndikatorGizi) {
  const sebut = sebutKelasOf(indikator)
  return {
    nama: `gizi-${indikator.toLowerCase().replaceAll(/[^a-z]/g, '')}`,
    kolom: ['No.', 'Anak', 'Posyandu', 'Diukur', 'z', 'Kelas', 'Baru bulan ini'],
    baris: anakIndikator(anak, indikator).map(({ nama, posyandu, nilai, insiden }, i) => [
      ...[i + 1, nama, posyandu, formatTanggal(nilai.tanggal), nilai.z === null ? '' : formatZ(nilai.z)],
      ...[sebut[nilai.kelas] ?? nilai.kelas, indikator === 'stunting' && insiden === 'baru' ? 'ya' : ''],
    ]),
  }
}

/** The children behind an indicator, as many as its number says. */
export function DaftarAnakGizi({
  anak,
  indikator,
}: {
  readonly anak: StatusGizi['anak']
  readonly indikator: IndikatorGizi
}) {
  const rows = anakIndikator(anak, indikator)
  const sebut = sebutKelasOf(indikator)
  if (rows.length === 0) return <p className={cls('muted', cardCss.isi)}>Tidak ada anak pada bulan ini.</p>
  return (
    <table className={tableCss.tabel}>
      <thead>
        <tr>
          <th scope="col">Anak</th>
          <th scope="col">Posyandu</th>
          <th scope="col">Diukur</th>
          <th scope="col">z</th>
          <th scope="col">Kelas</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, nama, posyandu, nilai, insiden }) => (
          <tr key={id}>
            <td>
              <Link to={`/balita/${id}`}>{nama}</Link>
            </td>
            <td>{posyandu}</td>
            <td className="num">{formatTanggal(nilai.tanggal)}</td>
            <td className="num">{nilai.z === null ? '–' : formatZ(nilai.z)}</td>
            <td>
              {sebut[nilai.kelas]}
              {indikator === 'stunting' && insiden === 'baru' ? ', baru bulan ini' : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
