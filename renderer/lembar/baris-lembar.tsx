import { NotebookPen } from 'lucide-react'
import { memo } from 'react'
import buttonCss from '#renderer/components/button.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { Lebar } from '#renderer/lib/lebar.ts'
import { type Lembar, useBaris } from './buka-lembar.ts'
import type { BarisBuku, HitunganBaris, KolomHitung } from './kartu-lembar.ts'
import type { Lajur } from './lajur.ts'
import { idHasil, SelIsian } from './sel.tsx'
import tabelCss from './tabel.module.css'
import { TanyaBaris } from './tanya-baris.tsx'

type BagianProps<D, H extends HitunganBaris> = { readonly lembar: Lembar<D, H>; readonly id: string }

type BarisProps<D, H extends HitunganBaris> = BagianProps<D, H> & {
  readonly lebar: Lebar
  readonly lajur: Lajur<D, H>
}

/** One person. Drawn once: what changes while typing are small parts that listen for themselves. */
export const BarisLembar = memo(function BarisLembar<D, H extends HitunganBaris>(props: BarisProps<D, H>) {
  const { lembar, id, lebar, lajur } = props
  const baris = useBaris(lembar, id, (row) => row?.keadaan.baris)
  if (!baris) return null
  const { nama, nomor } = baris
  return (
    <tr className={nomor % 5 === 0 ? tabelCss.kelima : undefined} data-nomor={nomor} data-baris={id}>
      <Nomor lembar={lembar} id={id} nomor={nomor} />
      <Nama lembar={lembar} id={id} baris={baris} />
      {lajur.bagian.map((one) => {
        if (one.kind === 'siapa') {
          const { kode, kelas, tulis } = one.kolom
          return (
            <td key={kode} className={cls(tabelCss.identitas, kelas)}>
              {tulis(baris)}
            </td>
          )
        }
        if (one.kind === 'isian')
          return <SelIsian key={one.kolom.kode} lembar={lembar} id={id} nama={nama} kolom={one.kolom} />
        const isBertanya = one.terakhir && lajur.susunan.tanya === 'hitung'
        return (
          <Hitungan
            key={one.kolom[0]?.kode}
            lembar={lembar}
            id={id}
            lebar={lebar}
            kolom={one.kolom}
            bertanya={isBertanya}
            terakhir={one.terakhir}
          />
        )
      })}
      {lajur.susunan.tanya === 'bawah' && <TanyaDiBawah lembar={lembar} id={id} lebar={lebar} />}
    </tr>
  )
}) as <D, H extends HitunganBaris>(props: BarisProps<D, H>) => React.ReactNode

type HitunganProps<D, H extends HitunganBaris> = BagianProps<D, H> & {
  readonly lebar: Lebar
  readonly kolom: readonly KolomHitung<D, H>[]
  /** A question takes the place of these columns. */
  readonly bertanya: boolean
  readonly terakhir: boolean
}

/** Computed cells of one row: the only part of it that a key draws anew. */
function Hitungan<D, H extends HitunganBaris>(props: HitunganProps<D, H>) {
  const { lembar, id, lebar, kolom, bertanya, terakhir } = props
  const row = useBaris(lembar, id, (anggota) => anggota)
  if (!row) return null
  if (bertanya && (row.keadaan.bentrok || row.tampil.length > 0))
    return <TanyaBaris lembar={lembar} row={row} lebar={lebar} lajur={kolom.length} />
  return kolom.map(({ kode, kelas, tulis }, i) => (
    <td key={kode} className={kelas} id={terakhir && i === kolom.length - 1 ? idHasil(id) : undefined}>
      {tulis(row)}
    </td>
  ))
}

function TanyaDiBawah<D, H extends HitunganBaris>({
  lembar,
  id,
  lebar,
}: BagianProps<D, H> & { readonly lebar: Lebar }) {
  const row = useBaris(lembar, id, (anggota) => anggota)
  return row ? <TanyaBaris lembar={lembar} row={row} lebar={lebar} lajur={null} /> : null
}

function Nomor<D, H extends HitunganBaris>({ lembar, id, nomor }: BagianProps<D, H> & { readonly nomor: number }) {
  const gagal = useBaris(lembar, id, (row) => row?.keadaan.gagal ?? null)
  const kelas = cls(tabelCss.identitas, tabelCss.nomor, gagal !== null && tabelCss.gagal)
  return (
    <td className={kelas} title={gagal ?? undefined}>
      {nomor}
    </td>
  )
}

function Nama<D, H extends HitunganBaris>({ lembar, id, baris }: BagianProps<D, H> & { readonly baris: BarisBuku<D> }) {
  const belum = useBaris(lembar, id, (row) => row?.hitungan.belum === true && !row.keadaan.tidakHadir)
  const catatan = useBaris(lembar, id, (row) => {
    const teks = row?.keadaan.isi.catatan
    return typeof teks === 'string' && teks.trim() !== ''
  })
  const { nama, tamu, cap = [] } = baris
  return (
    <th scope="row" className={cls(tabelCss.identitas, tabelCss.nama, belum && tabelCss.belum)}>
      {nama}
      {tamu ? <span className={tabelCss.cap}>tamu</span> : null}
      {cap.map(({ teks, arti }) => (
        <span key={teks} className={tabelCss.cap} title={arti}>
          {teks}
        </span>
      ))}
      {catatan ? (
        <NotebookPen className={cls(buttonCss.ikon, tabelCss.ikon)} role="img" aria-label="ada catatan" />
      ) : null}
    </th>
  )
}
