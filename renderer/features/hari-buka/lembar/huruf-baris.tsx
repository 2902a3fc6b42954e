import letterCss from '#renderer/components/letter.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { Anggota } from './rak-baris.ts'
import tabelCss from './tabel.module.css'

/** The letter of a row, with a star when the bidan decided it, and 2T beside it. */
export function Huruf({ row, tanpa2T = false }: { readonly row: Anggota; readonly tanpa2T?: boolean }) {
  const { huruf } = row.hitungan
  if (huruf === null) return null
  const diganti = huruf.pengganti === 'berlaku'
  return (
    <span className={tabelCss.dua}>
      <span className={cls(letterCss.st, letterCss[huruf.huruf])} title={diganti ? 'Ditetapkan bidan' : undefined}>
        {huruf.huruf}
        {diganti ? <span aria-hidden="true">*</span> : null}
      </span>
      {huruf.duaT && !tanpa2T ? <span className={cls(letterCss.st, letterCss.T2)}>2T</span> : null}
    </span>
  )
}
