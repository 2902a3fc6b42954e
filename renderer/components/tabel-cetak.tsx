import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { cls } from '#renderer/lib/cls.ts'
import tabelCetakCss from './tabel-cetak.module.css'

/** True from the moment the window begins to print until it is done. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The paper is taken as soon as the listener returns, so the rows must be drawn by then.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

/** A heading, whether numbers stand under it, and whether its cells may break over lines. */
export type KolomCetak = { readonly judul: string; readonly angka?: true; readonly lipat?: true }

/** A whole list on paper: the screen draws only the rows in view. Nothing is drawn until the window prints. */
export function TabelCetak<B>({
  judul,
  kolom,
  baris,
  sel,
}: {
  readonly judul: string
  readonly kolom: readonly KolomCetak[]
  readonly baris: readonly (B & { readonly id: string })[]
  /** The cells of a row, one a column. */
  readonly sel: (baris: B, nomor: number) => readonly ReactNode[]
}) {
  const printing = usePrinting()
  if (!printing) return null
  return (
    <table className={cls('hanya-cetak', tabelCetakCss.tabelCetak)}>
      <caption>{judul}</caption>
      <thead>
        <tr>
          {kolom.map((satu) => (
            <th key={satu.judul} scope="col">
              {satu.judul}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {baris.map((satu, index) => {
          const isi = sel(satu, index + 1)
          return (
            <tr key={satu.id}>
              {kolom.map(({ judul: nama, angka, lipat }, at) => (
                <td key={nama} className={cls(angka && 'n', lipat && tabelCetakCss.lipat)}>
                  {isi[at] ?? '–'}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
