import { Link } from 'react-router'
import { Notice } from '#renderer/components/notice.tsx'
import { useTandaTerima } from '#renderer/lib/tanda-terima.ts'
import type { KeadaanKirim } from '#shared/contract/kirim.ts'
import berandaCss from './beranda.module.css'

/** What came from the Puskesmas by itself, and what of it needs a person. */
export function KabarKirim({ keadaan }: { readonly keadaan: KeadaanKirim }) {
  const { terbaca } = useTandaTerima(keadaan)
  const { konflik, celah } = keadaan
  const kurang = celah.filter(({ isiSudahAda }) => !isiSudahAda)
  return (
    <>
      <div className={berandaCss.kabarKirim} role="status">
        {terbaca && <Notice jenis="aman">{terbaca}</Notice>}
      </div>
      {konflik > 0 && (
        <Notice jenis="tanya">
          {konflik} isian dicatat berbeda di dua laptop. Keduanya disimpan. <Link to="/konflik">Pilih yang benar</Link>
        </Notice>
      )}
      {kurang.length > 0 && (
        <Notice jenis="tanya">
          {kurang[0]?.kalimat} <Link to="/kirim">Lihat Kirim & terima</Link>
        </Notice>
      )}
    </>
  )
}
