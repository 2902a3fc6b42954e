import { CircleQuestionMark } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import buttonCss from '#renderer/components/button.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { isSempit, type Lebar, useLapang } from '../lebar.ts'
import type { Bentrok } from './baris-keadaan.ts'
import { Huruf } from './huruf-baris.tsx'
import { tanyaRingkas } from './kalimat.ts'
import { sebutanNilai, sebutanSel } from './kalimat-jejak.ts'
import type { Anggota } from './rak-baris.ts'
import tabelCss from './tabel.module.css'

type TanyaProps = { readonly row: Anggota; readonly pertanyaan: Pertanyaan; readonly lebar: Lebar }

/** A question stands in the computed cells of its own row. F2 leads to its answer; Tab passes it by. */
export function Tanya({ row, pertanyaan, lebar }: TanyaProps) {
  const { baris } = row.keadaan
  const { tanya, sebab } = tanyaRingkas(pertanyaan, baris.pengganti?.nt ?? null)
  const { saran, kode, bolehBenar, isian } = pertanyaan
  const ya = saran ? `Ya, ${saran.teks}` : kode === 'tertukar' ? 'Ya, tukar' : null
  const absen = kode === 'nol' && isian === 'bb' && !baris.tamu
  const short = lebar !== 'lebar' && (ya !== null || (bolehBenar && isSempit(lebar)))
  return (
    <KotakTanya
      row={row}
      lebar={lebar}
      tanya={tanya}
      sebab={short ? '' : ya && bolehBenar ? sebab.replace('Atau m', 'M') : sebab}
    >
      {ya ? <Jawab row={row} jawab="ya" teks={ya} /> : null}
      {absen ? <Jawab row={row} jawab="absen" teks="Ya" /> : null}
      {ya || absen || !pertanyaan.mustahil ? null : <Jawab row={row} jawab="ketik" teks="Ketik lagi" />}
      {bolehBenar ? (
        <MemangBenar key={`${kode} ${row.keadaan.isi[isian]}`} row={row} pertanyaan={pertanyaan} pendek={ya !== null} />
      ) : null}
    </KotakTanya>
  )
}

type JawabProps = {
  readonly row: Anggota
  readonly jawab: string
  readonly teks: string
  /** The whole answer, where only a part of it is written. */
  readonly nama?: string
}

function Jawab({ row, jawab, teks, nama }: JawabProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-orang={row.keadaan.baris.orangId}
      data-jawab={jawab}
      {...(nama === undefined ? {} : { 'aria-label': nama })}
    >
      {teks}
    </button>
  )
}

/** What no child has is not waved through by one press: the button then names the value and waits for a second. */
function MemangBenar({
  row,
  pertanyaan,
  pendek,
}: {
  readonly row: Anggota
  readonly pertanyaan: Pertanyaan
  readonly pendek: boolean
}) {
  const [yakin, setYakin] = useState(false)
  if (!pertanyaan.mustahil) return <Jawab row={row} jawab="benar" teks={pendek ? 'Benar' : 'Memang benar'} />
  const { isian } = pertanyaan
  const nilai = `${row.keadaan.isi[isian].trim()} ${isian === 'bb' ? 'kg' : 'cm'}`
  return (
    <button
      type="button"
      tabIndex={-1}
      data-orang={row.keadaan.baris.orangId}
      data-jawab={yakin ? 'benar' : 'yakin'}
      onClick={() => setYakin(true)}
    >
      {yakin ? `Yakin ${nilai}?` : pendek ? 'Benar' : 'Memang benar'}
    </button>
  )
}

/** Two windows typed into one cell: which value stands is hers to say. */
export function TanyaBentrok({
  row,
  bentrok,
  lebar,
}: {
  readonly row: Anggota
  readonly bentrok: Bentrok
  readonly lebar: Lebar
}) {
  const lapang = useLapang()
  const { sel, kini } = bentrok
  const [first] = sel
  if (first === undefined) return null
  const nama = sel.length === 1 ? sebutanSel[first] : `${sel.length} isian`
  const tell = (isi: typeof kini) => (sel.length === 1 ? sebutanNilai(first, isi) : '')
  const answer = (isi: typeof kini, kosong: string) => {
    const nilai = tell(isi)
    const utuh = `Pakai ${nilai || kosong}`
    return { nama: utuh, teks: lapang || nilai === '' ? utuh : nilai }
  }
  return (
    <KotakTanya
      row={row}
      lebar={lebar}
      tanya={lapang || isSempit(lebar) ? `${nama} diubah di jendela lain.` : 'Di jendela lain diubah:'}
      sebab=""
    >
      <Jawab row={row} jawab="sini" {...answer(row.keadaan.isi, 'yang di sini')} />
      <Jawab row={row} jawab="sana" {...answer(kini, 'yang di sana')} />
    </KotakTanya>
  )
}

function KotakTanya({
  row,
  lebar,
  tanya,
  sebab,
  children,
}: {
  readonly row: Anggota
  readonly lebar: Lebar
  readonly tanya: string
  readonly sebab: string
  readonly children: ReactNode
}) {
  const lajur = lebar === 'mungil' ? 3 : lebar === 'sempit' ? 4 : 5
  return (
    <td
      className={tabelCss.bertanya}
      colSpan={lajur}
      style={lebar === 'mungil' ? undefined : { gridColumn: `span ${lajur}` }}
      id={`hasil-${row.keadaan.baris.orangId}`}
    >
      <div>
        {row.hitungan.huruf ? (
          <Huruf row={row} tanpa2T />
        ) : (
          <CircleQuestionMark className={cls(buttonCss.ikon, tabelCss.ikon)} aria-hidden="true" />
        )}
        <b>{tanya}</b>
        {sebab === '' ? null : <span className={tabelCss.sebab}>{sebab}</span>}
        <span className={tabelCss.jawaban}>{children}</span>
      </div>
    </td>
  )
}
