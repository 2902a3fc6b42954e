import { Notice } from '#renderer/components/notice.tsx'
import { formatBulat } from '#shared/text/angka.ts'
import imporCss from './impor.module.css'
import type { CatatanBaris } from './jenis.ts'

/** Lines shown at once; more are folded away, and counted. */
const barisTampak = 4

/** Two remarks on one heading say different things. */
const kunci = ({ kolom, alasan }: CatatanBaris) => `${kolom}: ${alasan}`

function Daftar({ catatan }: { readonly catatan: readonly CatatanBaris[] }) {
  return (
    <ul className={imporCss.belum}>
      {catatan.map((one) => (
        <li key={kunci(one)}>{one.alasan}</li>
      ))}
    </ul>
  )
}

/** What of the file was left out, or read though a spreadsheet hides it: said before anything is brought in. */
export function BelumDibaca({ catatan }: { readonly catatan: readonly CatatanBaris[] }) {
  if (catatan.length === 0) return null
  const sisa = catatan.slice(barisTampak)
  return (
    <Notice jenis="tanya">
      <p className="strong">Tidak semua isi berkas ini terbaca</p>
      <Daftar catatan={catatan.slice(0, barisTampak)} />
      {sisa.length > 0 && (
        <details>
          <summary>{formatBulat(sisa.length)} lagi</summary>
          <Daftar catatan={sisa} />
        </details>
      )}
    </Notice>
  )
}
