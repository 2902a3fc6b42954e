import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { cls } from '#renderer/lib/cls.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import balitaCss from '../balita.module.css'
import { hurufHasil, kataKeadaan, kataRt } from '../kata.ts'

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

function BarisCetak({ nomor, anak }: { readonly nomor: number; readonly anak: BalitaBaris }) {
  const { terakhir } = anak
  return (
    <tr>
      <td className="n">{nomor}</td>
      <td>{anak.nama}</td>
      <td>{anak.jk ?? '–'}</td>
      <td>{anak.tanggalLahir === null ? '–' : formatTanggal(anak.tanggalLahir)}</td>
      <td className="n">{anak.umur ?? '–'}</td>
      <td>{anak.namaIbu ?? '–'}</td>
      <td>{anak.posyandu ?? '–'}</td>
      <td>{kataRt(anak.rt)?.slice(3) ?? '–'}</td>
      <td>{terakhir === null ? '–' : formatTanggal(terakhir.tanggal)}</td>
      <td className="n">{terakhir?.bbG ? formatBerat(terakhir.bbG) : '–'}</td>
      <td>{terakhir === null ? (kataKeadaan[anak.keadaan] ?? '–') : hurufHasil(terakhir).join(' ')}</td>
    </tr>
  )
}

const kepala = ['No.', 'Nama', 'L/P', 'Lahir', 'Umur', 'Ibu', 'Posyandu', 'RT', 'Ditimbang', 'BB kg', 'Hasil']

/** The whole list on paper: the screen draws only the rows in view. */
export function CetakDaftar({ judul, baris }: { readonly judul: string; readonly baris: readonly BalitaBaris[] }) {
  const printing = usePrinting()
  if (!printing) return null
  return (
    <table className={cls('hanya-cetak', balitaCss.cetakDaftar)}>
      <caption>{judul}</caption>
      <thead>
        <tr>
          {kepala.map((teks) => (
            <th key={teks} scope="col">
              {teks}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {baris.map((anak, index) => (
          <BarisCetak key={anak.id} nomor={index + 1} anak={anak} />
        ))}
      </tbody>
    </table>
  )
}
