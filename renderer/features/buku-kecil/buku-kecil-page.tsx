import { ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import { formatBulat } from '#shared/text/angka.ts'
import bukuKecilCss from './buku-kecil.module.css'

/** The small registers, how much stands in each, and who is to come again. */
export function BukuKecilPage() {
  const { data, error, refetch } = useCall('bukuKecil.list', {})
  return (
    <Page judul="Buku kecil" sub="Pilih buku untuk menulis, mencari, dan mencetak isinya">
      <div className={pageCss.isi}>
        <FailureNotice failure={error} onRetry={() => refetch()} />
        <ul className={bukuKecilCss.daftar}>
          {(data ?? []).map(({ nama, judul, ket, jumlah, ditunggu }) => (
            <li key={nama}>
              <Link className={cls(cardCss.card, bukuKecilCss.satu)} to={`/buku-kecil/${nama}`}>
                <span>
                  <b>{judul}</b>
                  <small>{ket}</small>
                  <small>{jumlah === 0 ? 'belum ada isinya' : `${formatBulat(jumlah)} baris`}</small>
                  {ditunggu !== null && ditunggu > 0 && <Tanya>{formatBulat(ditunggu)} ditunggu kembali</Tanya>}
                </span>
                <ChevronRight size={20} strokeWidth={1.75} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
