import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatBulat } from '#shared/text/angka.ts'
import daftarCatatanCss from './daftar-catatan.module.css'
import type { CatatanBaris } from './jenis.ts'

/** Rows on one page of the list: quick to draw on an old laptop, two looks down on its screen. */
export const barisSehalaman = 50

type TabelProps = {
  readonly judul: string
  /** What the person of a row is called. */
  readonly siapa: string
  readonly catatan: readonly CatatanBaris[]
}

export function Tabel({ judul, siapa, catatan }: TabelProps) {
  return (
    <table className={cls(tableCss.tabel, tableCss.susun)}>
      <caption className="sr-only">{judul}</caption>
      <thead>
        <tr>
          <th scope="col" className="n">
            Baris
          </th>
          <th scope="col">{siapa}</th>
          <th scope="col">Kolom dan isinya</th>
          <th scope="col">Alasan</th>
        </tr>
      </thead>
      <tbody>
        {catatan.map((c, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row may bear several remarks on one column, and the list never changes
          <tr key={index}>
            <td className="n" data-kepala="Baris">
              {c.baris}
            </td>
            <td className={daftarCatatanCss.anak}>{c.anak === '' ? '–' : c.anak}</td>
            <td className={cls(daftarCatatanCss.nilai, tableCss.penuh)}>
              <div className="muted">{c.kolom}</div>
              {c.nilai === '' ? '–' : c.nilai}
            </td>
            <td className={tableCss.penuh}>{c.alasan}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Halaman({
  mulai,
  sampai,
  jumlah,
  onMulai,
}: {
  readonly mulai: number
  readonly sampai: number
  readonly jumlah: number
  readonly onMulai: (mulai: number) => void
}) {
  if (jumlah <= barisSehalaman) return null
  const diAwal = mulai === 0
  const diAkhir = sampai >= jumlah
  return (
    <nav className={cls('tanpa-cetak', daftarCatatanCss.halamanCatatan)} aria-label="Halaman daftar">
      <Button kecil icon={ChevronLeft} aria-disabled={diAwal} onClick={() => diAwal || onMulai(mulai - barisSehalaman)}>
        Sebelumnya
      </Button>
      <span className="num" aria-live="polite">
        {formatBulat(mulai + 1)}–{formatBulat(sampai)} dari {formatBulat(jumlah)}
      </span>
      <Button
        kecil
        icon={ChevronRight}
        aria-disabled={diAkhir}
        onClick={() => diAkhir || onMulai(mulai + barisSehalaman)}
      >
        Berikutnya
      </Button>
    </nav>
  )
}
