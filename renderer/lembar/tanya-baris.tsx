import { CircleQuestionMark } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import buttonCss from '#renderer/components/button.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { isSempit, type Lebar, useLapang } from '#renderer/lib/lebar.ts'
import type { Lembar } from './buka-lembar.ts'
import type { Anggota, Bentrok, HitunganBaris, Isi, Tanya } from './kartu-lembar.ts'
import { findKolom, sebutanNilai } from './kolom.ts'
import { idHasil } from './sel.tsx'
import tanyaBarisCss from './tanya-baris.module.css'

type TanyaProps<D, H extends HitunganBaris> = {
  readonly lembar: Lembar<D, H>
  readonly row: Anggota<D, H>
  readonly lebar: Lebar
  /** Computed columns it takes the place of; null on a line of its own. */
  readonly lajur: number | null
}

/** What waits for an answer in a row: a value of another window, else a question. F2 leads to it; Tab passes it by. */
export function TanyaBaris<D, H extends HitunganBaris>(props: TanyaProps<D, H>) {
  const { bentrok } = props.row.keadaan
  const [tanya] = props.row.tampil
  if (bentrok) return <TanyaBentrok {...props} bentrok={bentrok} />
  return tanya ? <TanyaNilai {...props} tanya={tanya} /> : null
}

function TanyaNilai<D, H extends HitunganBaris>({ tanya, ...box }: TanyaProps<D, H> & { readonly tanya: Tanya }) {
  const { row, lebar } = box
  const { id, tamu } = row.keadaan.baris
  const { ya, bolehBenar, sebab, mustahil } = tanya
  const absen = tanya.absen && !tamu
  const short = lebar !== 'lebar' && (ya !== null || (bolehBenar && isSempit(lebar)))
  const why = ya && bolehBenar ? sebab.replace('Atau m', 'M') : sebab
  return (
    <KotakTanya {...box} tanya={tanya.ringkas} sebab={short ? '' : why}>
      {ya ? <Jawab id={id} jawab="ya" teks={`Ya, ${ya.teks}`} /> : null}
      {absen ? <Jawab id={id} jawab="absen" teks="Ya" /> : null}
      {ya || absen || (!mustahil && bolehBenar) ? null : <Jawab id={id} jawab="ketik" teks="Ketik lagi" />}
      {bolehBenar ? <MemangBenar key={`${tanya.kode} ${tanya.nilai}`} id={id} tanya={tanya} /> : null}
    </KotakTanya>
  )
}

type JawabProps = {
  readonly id: string
  readonly jawab: string
  readonly teks: string
  /** The whole answer, where only a part of it is written. */
  readonly nama?: string
  readonly onClick?: () => void
}

function Jawab({ id, jawab, teks, nama, onClick }: JawabProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-orang={id}
      data-jawab={jawab}
      onClick={onClick}
      {...(nama === undefined ? {} : { 'aria-label': nama })}
    >
      {teks}
    </button>
  )
}

/** What nobody has is not waved through by one press: the button then names the value and waits for a second. */
function MemangBenar({ id, tanya }: { readonly id: string; readonly tanya: Tanya }) {
  const [yakin, setYakin] = useState(false)
  const benar = tanya.ya === null ? 'Memang benar' : 'Benar'
  if (!tanya.mustahil) return <Jawab id={id} jawab="benar" teks={benar} />
  return (
    <Jawab
      id={id}
      jawab={yakin ? 'benar' : 'yakin'}
      teks={yakin ? `Yakin ${tanya.nilai}?` : benar}
      onClick={() => setYakin(true)}
    />
  )
}

/** Two windows typed into one cell: which value stands is hers to say. */
function TanyaBentrok<D, H extends HitunganBaris>({
  bentrok,
  ...box
}: TanyaProps<D, H> & { readonly bentrok: Bentrok }) {
  const lapang = useLapang()
  const { row, lebar, lembar } = box
  const { kolom, kini } = bentrok
  const first = findKolom(lembar.kartu.kolom, kolom[0] ?? null)
  if (!first) return null
  const only = kolom.length === 1
  const answer = (isi: Isi, kosong: string) => {
    const nilai = only ? sebutanNilai(first, isi) : ''
    const utuh = `Pakai ${nilai || kosong}`
    return { nama: utuh, teks: lapang || nilai === '' ? utuh : nilai }
  }
  const apa = only ? first.sebut : `${kolom.length} isian`
  const tanya = lapang || isSempit(lebar) ? `${apa} diubah di jendela lain.` : 'Di jendela lain diubah:'
  const { id } = row.keadaan.baris
  return (
    <KotakTanya {...box} tanya={tanya} sebab="">
      <Jawab id={id} jawab="sini" {...answer(row.keadaan.isi, 'yang di sini')} />
      <Jawab id={id} jawab="sana" {...answer(kini, 'yang di sana')} />
    </KotakTanya>
  )
}

type KotakProps<D, H extends HitunganBaris> = TanyaProps<D, H> & {
  readonly tanya: string
  readonly sebab: string
  readonly children: ReactNode
}

function KotakTanya<D, H extends HitunganBaris>(props: KotakProps<D, H>) {
  const { lembar, row, lebar, lajur, tanya, sebab, children } = props
  const cap = lembar.kartu.capTanya?.(row)
  // In the smallest window, and on a line of its own, the class of the table says how wide it is.
  const span = lajur !== null && lebar !== 'mungil' ? { gridColumn: `span ${lajur}` } : undefined
  const { id } = row.keadaan.baris
  return (
    <td
      className={tanyaBarisCss.bertanya}
      data-bertanya
      colSpan={lajur ?? 99}
      style={span}
      {...(lajur === null ? {} : { id: idHasil(id) })}
    >
      <div>
        {cap ?? <CircleQuestionMark className={cls(buttonCss.ikon, tanyaBarisCss.ikon)} aria-hidden="true" />}
        <b>{tanya}</b>
        {sebab === '' ? null : <span className={tanyaBarisCss.sebab}>{sebab}</span>}
        <span className={tanyaBarisCss.jawaban}>{children}</span>
      </div>
    </td>
  )
}
