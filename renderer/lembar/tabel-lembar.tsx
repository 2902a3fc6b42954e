import { memo, useMemo } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import type { Lebar } from '#renderer/lib/lebar.ts'
import { BarisLembar } from './baris-lembar.tsx'
import { type Lembar, useLembar } from './buka-lembar.ts'
import gulirCss from './gulir.module.css'
import type { HitunganBaris, KolomTampil, Susunan } from './kartu-lembar.ts'
import { isKetik } from './kolom.ts'
import { isMenyamping, lajurOf } from './lajur.ts'
import type { PapanTombol } from './papan-tombol.ts'
import tabelCss from './tabel.module.css'

type TabelProps<D, H extends HitunganBaris> = {
  readonly lembar: Lembar<D, H>
  readonly papan: PapanTombol<D, H>
  readonly judul: string
  readonly lebar: Lebar
  readonly susunan: Susunan<D, H>
}

/** Height of a row, in rem. */
const tinggiBarisRem = 2.25
/** Cells that are drawn or left undrawn together, and how many rows they are at most: each such part has a price too. */
const selSerombongan = 300
const barisSerombongan = 20

function inRombongan(ids: readonly string[], kolom: number): string[][] {
  const rows = Math.min(barisSerombongan, Math.ceil(selSerombongan / kolom))
  const many = Math.ceil(ids.length / rows)
  return Array.from({ length: many }, (_, i) => ids.slice(i * rows, (i + 1) * rows))
}

/**
 * The register of the day: who, what is typed, what is computed.
 *
 * Rows are laid out as grids of their own, so that a key lays out and paints one row, however long the sheet is.
 */
export const TabelLembar = memo(function TabelLembar<D, H extends HitunganBaris>(props: TabelProps<D, H>) {
  const { lembar, papan, judul, lebar, susunan } = props
  const lajur = useMemo(() => lajurOf(susunan), [susunan])
  const rombongan = inRombongan(useLembar(lembar, lembar.ids), lajur.jumlah)
  const { onInput, onKeyDown, onFocus, onBlur, onClick } = papan
  const samping = isMenyamping(susunan)
  return (
    // Too wide for any paper, such a sheet is drawn for it by cetak-lembar.tsx.
    <div
      className={cls(gulirCss.gulir, samping && cls(gulirCss.menyamping, tabelCss.samping, 'tanpa-cetak'))}
      data-samping={samping || undefined}
    >
      <table
        aria-label={judul}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onClick}
        style={lajur.gaya}
        className={cls(
          tabelCss.lembar,
          tabelCss[lebar],
          lebar === 'mungil' && tabelCss.sempit,
          susunan.tanya === 'bawah' && tabelCss.bawah,
          susunan.namaBertepi && tabelCss.namaBertepi,
          susunan.padat && tabelCss.padat,
          susunan.kelas,
        )}
      >
        <Kepala nama={lembar.kartu.kepalaNama} susunan={susunan} />
        {rombongan.map((ids) => (
          <tbody key={ids[0]} style={{ containIntrinsicHeight: `auto ${ids.length * tinggiBarisRem}rem` }}>
            {ids.map((id) => (
              <BarisLembar key={id} lembar={lembar} id={id} lebar={lebar} lajur={lajur} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}) as <D, H extends HitunganBaris>(props: TabelProps<D, H>) => React.ReactNode

function kelasJudul<D, H extends HitunganBaris>(kolom: KolomTampil<D, H>): string {
  const { jenis, kelasKepala } = kolom
  if (jenis === 'siapa' || jenis === 'hitung') return cls(kelasKepala)
  const teks = isKetik(kolom) && (kolom.jenis === 'teks' ? tabelCss.teks : kolom.tipis && tabelCss.tipis)
  return cls(tabelCss.ketik, isKetik(kolom) ? teks : tabelCss.jawab, kelasKepala)
}

type KepalaProps<D, H extends HitunganBaris> = { readonly nama: string; readonly susunan: Susunan<D, H> }

function Kepala<D, H extends HitunganBaris>({ nama, susunan }: KepalaProps<D, H>) {
  const { kelompok, berjudul } = susunan
  return (
    <thead>
      {berjudul && (
        <tr className={tabelCss.kelompok}>
          {kelompok.map(({ judul, kelas, kolom }, i) => {
            // The number and the name stand under the first heading.
            const lajur = kolom.length + (i === 0 ? 2 : 0)
            const isDiketik = kolom.some((one) => one.jenis !== 'siapa' && one.jenis !== 'hitung')
            return (
              <th
                key={judul}
                scope="colgroup"
                colSpan={lajur}
                className={cls(isDiketik && tabelCss.ketik, kelas)}
                style={{ gridColumn: `span ${lajur}` }}
              >
                <span>{judul}</span>
              </th>
            )
          })}
        </tr>
      )}
      <tr className={tabelCss.judul}>
        <th scope="col" className={tabelCss.nomor}>
          No
        </th>
        <th scope="col" className={tabelCss.nama}>
          {nama}
        </th>
        {kelompok.flatMap(({ kolom }) =>
          kolom.map((one) => (
            <th key={one.kode} scope="col" className={kelasJudul(one)}>
              {one.nomor === undefined ? null : <small>{one.nomor} </small>}
              {one.kepala}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}
