import { memo } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { Kbd } from '#renderer/components/kbd.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { isDenganLalu, isSempit, type Lebar } from '../lebar.ts'
import { Baris } from './baris.tsx'
import { isKetik, type Kolom, namaKolom } from './kolom.ts'
import type { LembarStore } from './lembar-store.ts'
import { useLembar } from './pakai-lembar.ts'
import type { PapanTombol } from './papan-tombol.ts'
import tabelCss from './tabel.module.css'

type TabelProps = {
  readonly store: LembarStore
  readonly papan: PapanTombol
  readonly judul: string
  readonly tanggal: string
  readonly lebar: Lebar
  readonly kolom: readonly Kolom[]
  readonly lain: boolean
  readonly onAnakBaru: () => void
}

/**
 * The register of the day: who, what is typed, what is computed.
 *
 * Rows are laid out as grids of their own, so that a key lays out and paints one row, however long the sheet is.
 */
export const TabelLembar = memo(function TabelLembar(props: TabelProps) {
  const { store, papan, judul, onAnakBaru, ...shared } = props
  const ids = useLembar(store, store.ids)
  const kelompok = inRombongan(ids)
  const { onInput, onKeyDown, onFocus, onBlur, onClick } = papan
  if (ids.length === 0) {
    return (
      <div className={tabelCss.lembarGulir}>
        <EmptyState
          judul="Belum ada balita di posyandu ini"
          aksi={
            <Button rupa="utama" onClick={onAnakBaru}>
              Daftarkan anak <Kbd tombol="F9" />
            </Button>
          }
        >
          Daftarkan anaknya di sini, atau cari anak dari posyandu lain (F3) untuk ditimbang sebagai tamu.
        </EmptyState>
      </div>
    )
  }
  return (
    <div className={tabelCss.lembarGulir}>
      <table
        aria-label={judul}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
        onClick={onClick}
        className={cls(
          tabelCss.lembar,
          shared.lain && tabelCss.lain,
          tabelCss[shared.lebar],
          shared.lebar === 'mungil' && tabelCss.sempit,
        )}
      >
        <Kepala {...shared} />
        {kelompok.map((rombongan) => (
          <tbody key={rombongan[0]} style={{ containIntrinsicHeight: `auto ${rombongan.length * tinggiBarisRem}rem` }}>
            {rombongan.map((id) => (
              <Baris key={id} store={store} id={id} {...shared} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
})

/** Rows that are drawn or left undrawn together, and the height of one, in rem. */
const barisSerombongan = 20
const tinggiBarisRem = 2.25

function inRombongan(ids: readonly string[]): string[][] {
  const many = Math.ceil(ids.length / barisSerombongan)
  return Array.from({ length: many }, (_, i) => ids.slice(i * barisSerombongan, (i + 1) * barisSerombongan))
}

type KepalaProps = Pick<TabelProps, 'lebar' | 'kolom' | 'lain'>

/** The classes of a heading: `n` is the program's own for numbers, the others are of this table. */
function kelasJudul(kelas: string): string {
  return cls(...kelas.split(' ').map((one) => (one === 'n' ? 'n' : tabelCss[one])))
}

/** One heading: its text, and the class that sets its side. */
type Judul = readonly [teks: string, kelas: string]

function judulSiapa(lebar: Lebar, lain: boolean): readonly Judul[] {
  const ibu: readonly Judul[] = [
    ['Ibu', ''],
    ['RT', ''],
  ]
  const lalu: readonly Judul[] = [
    ['L/P', ''],
    ['Umur', 'n'],
    ['BB lalu', 'n lalu'],
  ]
  return [
    ['No', 'no'],
    ['Nama balita', 'nama'],
    ...(lebar === 'lebar' && !lain ? ibu : []),
    ...(isDenganLalu(lebar, lain) ? lalu : []),
  ]
}

function judulHitungan(lebar: Lebar, lain: boolean): readonly Judul[] {
  if (lain) return lebar === 'mungil' ? [] : [['Hasil', '']]
  const kbm: readonly Judul[] = isSempit(lebar) ? [] : [['KBM', 'n']]
  const z: readonly Judul[] = lebar === 'mungil' ? [] : [['z BB/U', 'n']]
  return [['Naik (g)', 'n naik'], ...kbm, ['Hasil', ''], ...z, ['Status BB/U', '']]
}

function Kepala({ lebar, kolom, lain }: KepalaProps) {
  const siapa = judulSiapa(lebar, lain)
  const ketik = kolom.map((k): Judul => [namaKolom[k].kepala, isKetik(k) ? `ketik ${k}` : 'ketik jawab'])
  const hitungan = judulHitungan(lebar, lain)
  return (
    <thead>
      {!isSempit(lebar) && (
        <tr className={tabelCss.kelompok}>
          <Kelompok teks="Register" lajur={siapa.length} kelas="lalu" />
          <Kelompok teks="Diketik" lajur={ketik.length} kelas="ketik" />
          <Kelompok teks={lain ? 'Dihitung' : 'Dihitung otomatis'} lajur={hitungan.length} kelas="" />
        </tr>
      )}
      <tr className={tabelCss.judul}>
        {[...siapa, ...ketik, ...hitungan].map(([teks, kelas]) => (
          <th key={teks} scope="col" className={kelasJudul(kelas)}>
            {teks}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Kelompok({ teks, lajur, kelas }: { readonly teks: string; readonly lajur: number; readonly kelas: string }) {
  return (
    <th scope="colgroup" colSpan={lajur} className={kelasJudul(kelas)} style={{ gridColumn: `span ${lajur}` }}>
      {teks}
    </th>
  )
}
