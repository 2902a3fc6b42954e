import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Tanya } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import type { BulanKirim } from '#shared/contract/kirim.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import laporanBulananCss from './laporan-bulanan.module.css'

const hariOf = (waktu: string) => formatTanggal(tanggalLokal(new Date(waktu)))

function Tahap({ selesai, children }: { readonly selesai: boolean; readonly children: ReactNode }) {
  return (
    <span
      className={
        selesai ? cls(laporanBulananCss.stp, laporanBulananCss.ok) : cls(laporanBulananCss.stp, laporanBulananCss.off)
      }
    >
      <span className={laporanBulananCss.dot} aria-hidden="true">
        {selesai && <Check size={13} strokeWidth={3} />}
      </span>
      <span>{children}</span>
    </span>
  )
}

/** The last three stages of a month: sent, received by the Puskesmas, answered. As cells of a row. */
export function SelKirim({ bulan }: { readonly bulan: BulanKirim | undefined }) {
  const { dikirim = null, diterima = null, berubahSejakDikirim = false, umpanBalik = 0 } = bulan ?? {}
  return (
    <>
      <td data-kepala="Dikirim">
        <Tahap selesai={dikirim !== null}>
          {dikirim === null ? 'Belum' : <span className={laporanBulananCss.hari}>{hariOf(dikirim)}</span>}
          {berubahSejakDikirim && (
            <Link to="/kirim" className={laporanBulananCss.berubah}>
              <Tanya>lalu berubah</Tanya>
            </Link>
          )}
        </Tahap>
      </td>
      <td data-kepala="Diterima Puskesmas">
        <Tahap selesai={diterima !== null}>
          {diterima !== null && <span className={laporanBulananCss.hari}>{hariOf(diterima)}</span>}
          {diterima === null && (dikirim === null ? 'Belum' : 'Menunggu tanda terima')}
        </Tahap>
      </td>
      <td data-kepala="Umpan balik">
        {umpanBalik === 0 ? <span className="muted">–</span> : <Link to="/kirim">{umpanBalik} catatan</Link>}
      </td>
    </>
  )
}
