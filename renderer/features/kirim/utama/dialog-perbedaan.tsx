import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatWaktu } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { Perbedaan } from '#shared/contract/kirim.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { kataPerbedaan } from '../kalimat.ts'
import kirimCss from '../kirim.module.css'

function Angka({ angka }: Pick<Perbedaan, 'angka'>) {
  return (
    <div className={kirimCss.gulirTabel}>
      <table className={tableCss.tabel}>
        <caption className="sr-only">Angka laporan yang berubah</caption>
        <thead>
          <tr>
            <th scope="col">Posyandu</th>
            <th scope="col">Umur, bulan</th>
            <th scope="col">L/P</th>
            <th scope="col">Isian</th>
            <th scope="col" className="n">
              Dulu
            </th>
            <th scope="col" className="n">
              Kini
            </th>
          </tr>
        </thead>
        <tbody>
          {angka.map(({ posyandu, kelompok, jk, isian, dulu, kini }) => (
            <tr key={`${posyandu}${kelompok}${jk}${isian}`}>
              <td>{posyandu}</td>
              <td className="num">{kelompok.replace('-', '–')}</td>
              <td>{jk}</td>
              <td>{isian}</td>
              <td className="n muted">{dulu}</td>
              <td className="n strong">{kini}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Anak({ anak }: Pick<Perbedaan, 'anak'>) {
  return (
    <ul className={kirimCss.anakBerubah}>
      {anak.map(({ id, nama, posyandu, kalimat, oleh, waktu }) => (
        <li key={id}>
          <Link to={`/balita/${id}`}>{nama}</Link> <span className="muted">{posyandu}</span>
          <span className={kirimCss.apa}>{kalimat}</span>
          {oleh !== null && (
            <small className="muted">
              {oleh}
              {waktu !== null && `, ${formatWaktu(waktu)}`}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What of a month is otherwise than it was sent: which numbers, which children, and by whom. */
export function DialogPerbedaan({
  bulan,
  onRevisi,
  onClose,
}: {
  readonly bulan: string
  readonly onRevisi: ((bulan: string) => void) | null
  readonly onClose: () => void
}) {
  const { data, error, refetch } = useCall('kirim.perbedaan', { bulan })
  return (
    <Dialog judul={`${formatBulan(bulan)}: apa yang berubah`} lebar onClose={onClose}>
      <FailureNotice failure={error} onRetry={() => void refetch()} />
      {data && (
        <div className={kirimCss.perbedaan}>
          <p>{kataPerbedaan(data.dikirim, data.angka.length, data.anak.length)}</p>
          {data.anak.length > 0 && <Anak anak={data.anak} />}
          {data.angka.length > 0 && <Angka angka={data.angka} />}
        </div>
      )}
      <div className={cls(formCss.actsAkhir, kirimCss.actsAkhir)}>
        <Button onClick={onClose}>Tutup</Button>
        {onRevisi && (
          <Button
            rupa="utama"
            onClick={() => {
              onClose()
              onRevisi(bulan)
            }}
          >
            Kirim revisi
          </Button>
        )}
      </div>
    </Dialog>
  )
}
