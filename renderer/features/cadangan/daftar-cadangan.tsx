import { Card } from '#renderer/components/card.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import type { CadanganBaris } from '#shared/contract/cadangan.ts'
import { formatUkuran } from '#shared/text/ukuran.ts'
import cadanganCss from './cadangan.module.css'

/** The backups there are, newest first. */
export function DaftarCadangan({ cadangan }: { readonly cadangan: readonly CadanganBaris[] }) {
  return (
    <Card judul="Cadangan yang ada">
      <p className="small muted">
        Cadangan lama dihapus sendiri. Disimpan satu tiap hari selama 7 hari, tiap minggu selama 4 minggu, tiap bulan
        selama 12 bulan.
      </p>
      {cadangan.length === 0 ? (
        <p>Belum ada.</p>
      ) : (
        <table className={cls(tableCss.tabel, tableCss.susun, cadanganCss.tbl)}>
          <thead>
            <tr>
              <th scope="col">Dibuat</th>
              <th scope="col">Tempat</th>
              <th scope="col" className="n">
                Ukuran
              </th>
            </tr>
          </thead>
          <tbody>
            {cadangan.map(({ id, waktu, raguTanggal, tempat, ukuran }) => (
              <tr key={id}>
                <td className="num">
                  {formatWaktu(waktu)}
                  {raguTanggal && <span className="small muted"> tanggalnya diragukan</span>}
                </td>
                <td>{tempat}</td>
                <td className="n">{formatUkuran(ukuran)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
