import { Check } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { Card } from '#renderer/components/card.tsx'
import { cls } from '#renderer/lib/cls.ts'
import type { Beranda } from '#shared/contract/beranda.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { formatTanggal, namaBulan } from '#shared/text/tanggal.ts'
import laporanBulananCss from './laporan-bulanan.module.css'
import { SelKirim } from './rantai-laporan.tsx'

type Laporan = Beranda['laporan'][number]

function Dicatat({ laporan: { posyanduDicatat, posyandu } }: { readonly laporan: Laporan }) {
  const done = posyandu > 0 && posyanduDicatat === posyandu
  const share = { '--bagian': `${posyandu === 0 ? 0 : (100 * posyanduDicatat) / posyandu}%` } as CSSProperties
  return (
    <span
      className={
        done
          ? cls(laporanBulananCss.stp, laporanBulananCss.ok)
          : posyanduDicatat > 0
            ? cls(laporanBulananCss.stp, laporanBulananCss.half)
            : cls(laporanBulananCss.stp, laporanBulananCss.off)
      }
    >
      <span className={laporanBulananCss.dot} style={share} aria-hidden="true">
        {done && <Check size={13} strokeWidth={3} />}
      </span>
      {posyanduDicatat === 0 ? 'Belum' : `${posyanduDicatat} dari ${posyandu} posyandu`}
    </span>
  )
}

/** How far each month's report is: recorded, sent, received, answered; without a way to send it, by when it is due. */
export function LaporanBulanan({
  laporan,
  kirim,
}: {
  readonly laporan: readonly Laporan[]
  /** Where the months are on their way; null where this book sends to nobody. */
  readonly kirim: readonly BulanKirim[] | null
}) {
  const [kini] = laporan
  return (
    <Card
      judul="Laporan bulanan"
      className={kirim ? cls(laporanBulananCss.lap, laporanBulananCss.rantai) : laporanBulananCss.lap}
      kanan={
        kirim &&
        kini && (
          <span className="muted small num">
            Batas kirim {namaBulan(kini.bulan)}: {formatTanggal(kini.batas)}
          </span>
        )
      }
    >
      <table>
        <thead>
          <tr>
            <th>Bulan</th>
            <th>Sudah menimbang</th>
            {kirim ? (
              <>
                <th>Dikirim</th>
                <th>Diterima Puskesmas</th>
                <th>Umpan balik</th>
              </>
            ) : (
              <th>Batas kirim</th>
            )}
          </tr>
        </thead>
        <tbody>
          {laporan.map((l) => (
            <tr key={l.bulan}>
              <td>
                <Link to={`/laporan?bulan=${l.bulan}`}>{namaBulan(l.bulan)}</Link>
              </td>
              <td data-kepala="Sudah menimbang">
                <Dicatat laporan={l} />
              </td>
              {kirim ? <SelKirim bulan={kirim.find((b) => b.bulan === l.bulan)} /> : <td>{formatTanggal(l.batas)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
