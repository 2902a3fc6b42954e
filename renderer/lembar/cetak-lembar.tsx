import { cls } from '#renderer/lib/cls.ts'
import type { Lembar } from './buka-lembar.ts'
import cetakCss from './cetak-lembar.module.css'
import type { Anggota, HitunganBaris, KolomTampil, Susunan } from './kartu-lembar.ts'
import { labelNilai } from './kolom.ts'

/** Widths on a lying A4 sheet, whose 277 mm between the margins are 74 rem of its letters. */
const [lebarNomorRem, lebarNamaRem, ruangRem] = [2.375, 11, 61.25]
/** Headings and answers take a second line on paper: no column needs more. */
const palingLebarRem = 7
const lebarBiasaRem = 5

const lebarOf = ({ lebarRem = lebarBiasaRem }: { readonly lebarRem?: number }) => Math.min(lebarRem, palingLebarRem)

type Berjudul<D, H extends HitunganBaris> = { readonly judul: string; readonly kolom: KolomTampil<D, H> }
type Kelompok<D, H extends HitunganBaris> = Susunan<D, H>['kelompok'][number]

/** Columns as they follow each other, in stretches that fit on paper; headings go along with what they stand over. */
export function bagiKolom<D, H extends HitunganBaris>({ kelompok }: Susunan<D, H>): readonly Kelompok<D, H>[][] {
  const bagian: Kelompok<D, H>[][] = [[]]
  let ruang = ruangRem
  const flat: Berjudul<D, H>[] = kelompok.flatMap(({ judul, kolom }) => kolom.map((one) => ({ judul, kolom: one })))
  for (const { judul, kolom } of flat) {
    const lebar = lebarOf(kolom)
    if (lebar > ruang) {
      bagian.push([])
      ruang = ruangRem
    }
    ruang -= lebar
    const kini = bagian.at(-1) ?? []
    const last = kini.at(-1)
    if (last?.judul === judul) kini[kini.length - 1] = { ...last, kolom: [...last.kolom, kolom] }
    else kini.push({ judul, kolom: [kolom] })
  }
  return bagian
}

/** Of every column of such a stretch, the number and the name among them. rem */
function lebarKelompok<D, H extends HitunganBaris>(kelompok: readonly Kelompok<D, H>[]): number[] {
  return [lebarNomorRem, lebarNamaRem, ...kelompok.flatMap(({ kolom }) => kolom.map(lebarOf))]
}

const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)

type CetakProps<D, H extends HitunganBaris> = {
  readonly lembar: Lembar<D, H>
  readonly susunan: Susunan<D, H>
}

/**
 * A sheet wider than the window, on paper: its columns in stretches below each other, each beside the names. A printer
 * would else make the letters small until all columns stood beside each other.
 */
export function CetakLembar<D, H extends HitunganBaris>({ lembar, susunan }: CetakProps<D, H>) {
  const rows = lembar.ids().flatMap((id) => lembar.row(id) ?? [])
  return (
    <div className="hanya-cetak">
      {bagiKolom(susunan).map((kelompok) => (
        <table
          key={kelompok[0]?.kolom[0]?.kode}
          className={cetakCss.tabel}
          style={{ width: `${sum(lebarKelompok(kelompok))}rem` }}
        >
          <colgroup>
            {lebarKelompok(kelompok).map((lebar, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name here, and never change places
              <col key={i} style={{ width: `${lebar}rem` }} />
            ))}
          </colgroup>
          <Kepala nama={lembar.kartu.kepalaNama} kelompok={kelompok} />
          <tbody>
            {rows.map((row) => (
              <Baris key={row.keadaan.baris.id} row={row} kelompok={kelompok} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

type KepalaProps<D, H extends HitunganBaris> = { readonly kelompok: readonly Kelompok<D, H>[] }

function Kepala<D, H extends HitunganBaris>({ nama, kelompok }: KepalaProps<D, H> & { readonly nama: string }) {
  return (
    <thead>
      <tr>
        <td colSpan={2} />
        {kelompok.map(({ judul, kolom }) => (
          <th key={judul} scope="colgroup" colSpan={kolom.length}>
            {judul}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">No</th>
        <th scope="col">{nama}</th>
        {kelompok.flatMap(({ kolom }) =>
          kolom.map(({ kode, nomor, kepala }) => (
            <th key={kode} scope="col">
              {nomor === undefined ? null : <small>{nomor} </small>}
              {kepala}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}

type BarisProps<D, H extends HitunganBaris> = KepalaProps<D, H> & { readonly row: Anggota<D, H> }

function Baris<D, H extends HitunganBaris>({ row, kelompok }: BarisProps<D, H>) {
  const { nomor, nama, tamu, cap = [] } = row.keadaan.baris
  return (
    <tr>
      <td>{nomor}</td>
      <th scope="row">{[nama, tamu && '(tamu)', ...cap.map(({ teks }) => `(${teks})`)].filter(Boolean).join(' ')}</th>
      {kelompok.flatMap(({ kolom }) =>
        kolom.map((one) => (
          <td key={one.kode} className={cls(one.jenis === 'angka' && cetakCss.angka)}>
            {tulis(one, row)}
          </td>
        )),
      )}
    </tr>
  )
}

/** An empty cell stays empty, to be written in by hand; a dash says that nothing will come. */
function tulis<D, H extends HitunganBaris>(kolom: KolomTampil<D, H>, row: Anggota<D, H>) {
  const { baris, isi, tidakHadir } = row.keadaan
  if (kolom.jenis === 'siapa') return kolom.tulis(baris)
  if (kolom.jenis === 'hitung') return kolom.tulis(row)
  return labelNilai(kolom, isi) || (tidakHadir ? '–' : '')
}
