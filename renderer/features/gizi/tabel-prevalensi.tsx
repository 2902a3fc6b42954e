import buttonCss from '#renderer/components/button.module.css'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { Prevalensi, StatusGizi } from '#shared/contract/gizi.ts'
import { type IndikatorGizi, indikatorGizi, type KelompokPrevalensi } from '#shared/domain/gizi/prevalensi.ts'
import { formatPersen } from '#shared/text/angka.ts'
import { kalimatPrevalensi, labelIndikator } from '#shared/text/gizi.ts'
import giziCss from './gizi.module.css'

const kelompok: readonly (readonly [KelompokPrevalensi, string])[] = [
  ['0-59', 'Semua, 0–59 bulan'],
  ['0-23', '0–23 bulan'],
  ['24-59', '24–59 bulan'],
  ['L', 'Laki-laki'],
  ['P', 'Perempuan'],
]

type Props = {
  readonly status: StatusGizi
  readonly dipilih: IndikatorGizi
  readonly onPilih: (indikator: IndikatorGizi) => void
}

/** A share with its range below it, and what SIGIZI prints where it divides by more children. */
function SelPrevalensi({ isi }: { readonly isi: Prevalensi }) {
  const { dari, persen, rendah, tinggi, sedikit, sigizi } = isi
  if (persen === null) return kalimatPrevalensi(isi)
  const bawah = [
    `${formatPersen(rendah)}–${formatPersen(tinggi)}`,
    ...(sedikit ? ['sedikit anak'] : []),
    ...(sigizi.dari === dari ? [] : [`SIGIZI ${formatPersen(sigizi.persen)} %`]),
  ]
  return (
    <>
      {formatPersen(persen)} % <small className={giziCss.kisaran}>{bawah.join(', ')}</small>
    </>
  )
}

/** The shares of a month, each indicator a row; its head shows who is behind it. */
export function TabelPrevalensi({ status, dipilih, onPilih }: Props) {
  return (
    <table className={cls(tableCss.tabel, 'num')}>
      <thead>
        <tr>
          <th scope="col">Dengan selang 95 %</th>
          {kelompok.map(([nama, judul]) => (
            <th key={nama} scope="col">
              {judul}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indikatorGizi.map((satu) => (
          <tr key={satu} className={satu === dipilih ? tableCss.kini : undefined}>
            <th scope="row">
              <button
                type="button"
                className={cls(buttonCss.tombol, buttonCss.kecil)}
                aria-pressed={satu === dipilih}
                onClick={() => onPilih(satu)}
              >
                {labelIndikator[satu].nama}
              </button>
            </th>
            {kelompok.map(([nama]) => {
              const isi = status.prevalensi[nama]?.[satu] as Prevalensi
              return (
                <td key={nama}>
                  <SelPrevalensi isi={isi} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
