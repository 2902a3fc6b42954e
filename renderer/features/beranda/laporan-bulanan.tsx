import { Check } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { Card } from '#renderer/components/card.tsx'
import type { Beranda } from '#shared/contract/beranda.ts'
import { formatTanggal, namaBulan } from '#shared/text/tanggal.ts'

type Laporan = Beranda['laporan'][number]

function Dicatat({ laporan: { posyanduDicatat, posyandu } }: { readonly laporan: Laporan }) {
  const done = posyandu > 0 && posyanduDicatat === posyandu
  const share = { '--bagian': `${posyandu === 0 ? 0 : (100 * posyanduDicatat) / posyandu}%` } as CSSProperties
  return (
    <span className={done ? 'stp ok' : posyanduDicatat > 0 ? 'stp half' : 'stp off'}>
      <span className="dot" style={share} aria-hidden="true">
        {done && <Check size={13} strokeWidth={3} />}
      </span>
      {posyanduDicatat === 0 ? 'Belum' : `${posyanduDicatat} dari ${posyandu}`}
    </span>
  )
}

/** How far each month's report is: so far what is recorded, and by when it is due. */
export function LaporanBulanan({ laporan }: { readonly laporan: readonly Laporan[] }) {
  return (
    <Card judul="Laporan bulanan" className="lap">
      <table>
        <thead>
          <tr>
            <th>Bulan</th>
            <th>Posyandu dicatat</th>
            <th>Batas kirim</th>
          </tr>
        </thead>
        <tbody>
          {laporan.map((l) => (
            <tr key={l.bulan}>
              <td>
                <Link to={`/laporan?bulan=${l.bulan}`}>{namaBulan(l.bulan)}</Link>
              </td>
              <td>
                <Dicatat laporan={l} />
              </td>
              <td>{formatTanggal(l.batas)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
