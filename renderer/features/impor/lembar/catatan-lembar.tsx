import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { HasilImporLembar } from '#shared/contract/impor-lembar.ts'

type Catatan = HasilImporLembar['peringatan'][number]

/** What was refused or is doubtful, by sheet, row and column. */
export function CatatanLembar({ judul, catatan }: { readonly judul: string; readonly catatan: readonly Catatan[] }) {
  if (catatan.length === 0) return null
  return (
    <table className={cls(tableCss.tabel, tableCss.susun)}>
      <caption>{judul}</caption>
      <thead>
        <tr>
          <th scope="col">Lembar, baris, kolom</th>
          <th scope="col">Anak dan isinya</th>
          <th scope="col">Alasan</th>
        </tr>
      </thead>
      <tbody>
        {catatan.map(({ lembar, baris, kolom, nilai, alasan, anak }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row may bear several remarks, and the list is drawn anew whole
          <tr key={index}>
            <td data-kepala="Letak">
              {[lembar, ...(baris === null ? [] : [`baris ${baris}`]), kolom].filter((teks) => teks !== '').join(', ')}
            </td>
            <td className={tableCss.penuh}>{[anak, nilai].filter((teks) => teks !== '').join(': ') || '–'}</td>
            <td className={tableCss.penuh}>{alasan}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
