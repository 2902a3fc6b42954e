import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'react-router'
import { formatHariBulan } from '#renderer/lib/format.ts'
import type { MatriksLapor } from '#shared/contract/puskesmas.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import { kataSudahLapor } from '../kalimat-lapor.ts'
import matriksCss from './matriks.module.css'
import { SelBulan } from './sel.tsx'

/** A month of a Pustu: what a cell stands for. */
export type Pilihan = { readonly pustu: string; readonly bulan: Bulan }
type Baris = MatriksLapor['baris'][number]
type Letak = { readonly baris: number; readonly kolom: number }

const langkah: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** One stop of the tab key for all cells; arrows go from cell to cell. */
function useLetak(awal: Letak) {
  const [letak, setLetak] = useState(awal)
  const cells = useRef(new Map<string, HTMLButtonElement>())
  const key = ({ baris, kolom }: Letak) => `${baris} ${kolom}`
  const onKeyDown = (event: KeyboardEvent) => {
    const step = langkah[event.key]
    if (!step) return
    const next = { baris: letak.baris + step[0], kolom: letak.kolom + step[1] }
    const cell = cells.current.get(key(next))
    // A month that has no room in this window is none to go to.
    if (!cell || cell.offsetParent === null) return
    event.preventDefault()
    setLetak(next)
    cell.focus()
  }
  const hold = (at: Letak) => (cell: HTMLButtonElement | null) => {
    if (cell) cells.current.set(key(at), cell)
    else cells.current.delete(key(at))
  }
  return { isDiSini: (at: Letak) => key(at) === key(letak), setLetak, onKeyDown, hold }
}

function NamaPustu({ baris: { nama, posyandu, dikenal } }: { readonly baris: Baris }) {
  const ket = posyandu === 0 ? 'belum ada posyandu' : `${posyandu} posyandu`
  return (
    <th scope="row">
      {nama}
      {dikenal ? <small>{ket}</small> : <Link to="/kirim?bagian=kenalan">Belum terhubung</Link>}
    </th>
  )
}

/** Who has reported which month: a row a Pustu, a column a month. With `baris` only those; counted are all. */
export function Matriks({
  data,
  baris: shown = data.baris,
  pilihan,
  onPilih,
}: {
  readonly data: MatriksLapor
  readonly baris?: readonly Baris[]
  readonly pilihan: Pilihan | null
  readonly onPilih: (pilihan: Pilihan) => void
}) {
  const { isDiSini, setLetak, onKeyDown, hold } = useLetak({ baris: 0, kolom: data.bulan.length - 1 })
  return (
    <table className={matriksCss.matriksLapor}>
      <thead>
        <tr>
          <th scope="col">Pustu</th>
          {data.bulan.map((bulan, kolom) => (
            <th key={bulan} scope="col">
              {namaBulan(bulan)}
              <small>batas {formatHariBulan(data.baris[0]?.sel[kolom]?.batas ?? '')}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {shown.map((row, baris) => (
          <tr key={row.fasilitasId}>
            <NamaPustu baris={row} />
            {row.sel.map((sel, kolom) => {
              const at = { baris, kolom }
              return (
                <td key={sel.bulan}>
                  <SelBulan
                    nama={row.nama}
                    sel={sel}
                    terbuka={pilihan?.pustu === row.fasilitasId && pilihan.bulan === sel.bulan}
                    tabIndex={isDiSini(at) ? 0 : -1}
                    selRef={hold(at)}
                    onPilih={() => {
                      setLetak(at)
                      onPilih({ pustu: row.fasilitasId, bulan: sel.bulan })
                    }}
                  />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Semua</th>
          {data.bulan.map((bulan, kolom) => (
            <td key={bulan}>{kataSudahLapor(data, kolom)}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
