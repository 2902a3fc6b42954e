import { useState } from 'react'
import { Link } from 'react-router'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { BarisRekap } from '#shared/contract/puskesmas.ts'
import angkaCss from '../angka.module.css'
import { Angka } from './angka.tsx'
import { type AngkaRekap, DaftarNama } from './daftar-nama.tsx'
import { type KolomRekap, kolomHitungan, kolomIndikator } from './kolom.ts'

/** A row with what stands below its name, and where its form is. */
export type BarisTabel = BarisRekap &
  Pick<AngkaRekap, 'bulan' | 'menurut'> & { readonly ket: string; readonly ke?: string }

/** Shares that stay when it is narrow. */
const tetapAda: ReadonlySet<string> = new Set(['D/S', 'N/D′'])

const semuaKolom = [
  ...kolomHitungan.map((kolom) => ({ ...kolom, rupa: 'n' })),
  // The first share begins a new group.
  ...kolomIndikator.map((kolom, i) => ({
    ...kolom,
    rupa: cls('n', i === 0 && angkaCss.awal, tetapAda.has(kolom.kode) ? angkaCss.tetapAda : angkaCss.lebarSaja),
  })),
]

type Lihat = { readonly onLihat: (angka: AngkaRekap) => void }

function Sel({ baris, kolom, onLihat }: Lihat & { readonly baris: BarisTabel; readonly kolom: KolomRekap }) {
  const { bulan, menurut, id, nama } = baris
  const { hitungan: kode, arti, isi } = kolom
  if (kode === null) return isi(baris)
  const jumlah = baris.hitungan[kode]
  return (
    <Angka angka={{ bulan, menurut, id, nama, kode, arti, jumlah }} onLihat={onLihat}>
      {isi(baris)}
    </Angka>
  )
}

function Baris({ baris, onLihat }: Lihat & { readonly baris: BarisTabel }) {
  return (
    <tr>
      <th scope="row">
        {baris.ke === undefined ? baris.nama : <Link to={baris.ke}>{baris.nama}</Link>}
        {baris.ket !== '' && <small>{baris.ket}</small>}
      </th>
      {semuaKolom.map((kolom) => (
        <td key={kolom.kode} className={kolom.rupa}>
          <Sel baris={baris} kolom={kolom} onLihat={onLihat} />
        </td>
      ))}
    </tr>
  )
}

/** The numbers of a month, a row each, and all together below. */
export function TabelRekap({
  judul,
  baris,
  total,
}: {
  /** What a row is: "Pustu", "Desa", "Posyandu". */
  readonly judul: string
  readonly baris: readonly BarisTabel[]
  readonly total: BarisTabel
}) {
  const [angka, setAngka] = useState<AngkaRekap | null>(null)
  return (
    <>
      <table className={cls(tableCss.tabel, tableCss.tetap, angkaCss.rekap)}>
        <thead>
          <tr>
            <th scope="col">{judul}</th>
            {semuaKolom.map(({ kode, arti, rupa }) => (
              <th key={kode} scope="col" className={rupa}>
                <abbr title={arti}>{kode}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baris.map((row) => (
            <Baris key={row.id} baris={row} onLihat={setAngka} />
          ))}
        </tbody>
        <tfoot>
          <Baris baris={total} onLihat={setAngka} />
        </tfoot>
      </table>
      {angka !== null && <DaftarNama angka={angka} onClose={() => setAngka(null)} />}
    </>
  )
}
