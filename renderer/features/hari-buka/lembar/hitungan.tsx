import { CircleQuestionMark } from 'lucide-react'
import buttonCss from '#renderer/components/button.module.css'
import letterCss from '#renderer/components/letter.module.css'
import statusWordCss from '#renderer/components/status-word.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/periksa.ts'
import { formatBulat, formatNaik, formatZ } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { Lebar } from '../lebar.ts'
import { statusBBU } from './hitung.ts'
import { tanyaRingkas } from './kalimat.ts'
import type { LembarStore } from './lembar-store.ts'
import { useBaris } from './pakai-lembar.ts'
import type { Anggota } from './rak-baris.ts'
import tabelCss from './tabel.module.css'

type HitunganProps = {
  readonly store: LembarStore
  readonly id: string
  readonly lebar: Lebar
  /** Beside "Isian lain" there is room for the letter alone. */
  readonly ringkas: boolean
}

/** The computed cells of one row: the only part of it that a key draws anew. */
export function Hitungan({ store, id, lebar, ringkas }: HitunganProps) {
  const row = useBaris(store, id, (anggota) => anggota)
  if (!row) return null
  const [pertanyaan] = row.tampil
  if (ringkas) {
    return (
      <td className={tabelCss.hasil} id={`hasil-${id}`}>
        {pertanyaan ? <span className={cls(letterCss.st, letterCss.U)}>?</span> : <Huruf row={row} />}
      </td>
    )
  }
  if (pertanyaan) return <Tanya row={row} pertanyaan={pertanyaan} lebar={lebar} />
  const { huruf, hasil } = row.hitungan
  const naikG = huruf?.naikG ?? null
  const kbmG = huruf?.kbmG ?? null
  const kosong = huruf === null || row.keadaan.tidakHadir
  return (
    <>
      <td className={cls('n', tabelCss.n)}>{kosong ? '' : naikG === null ? '–' : formatNaik(naikG)}</td>
      {lebar !== 'sempit' && (
        <td className={cls('n muted', tabelCss.n)}>{kosong ? '' : kbmG === null ? '–' : formatBulat(kbmG)}</td>
      )}
      <td className={tabelCss.hasil}>
        <Huruf row={row} />
      </td>
      <td className={cls('n', tabelCss.n)}>
        {row.hitungan.zBBU && hasil.kind !== 'tanpaBerat' ? formatZ(row.hitungan.zBBU.z) : ''}
        {row.hitungan.zBBU?.flagged ? <span className={tabelCss.tanda}>?</span> : null}
      </td>
      <td id={`hasil-${id}`}>
        <Status row={row} />
      </td>
    </>
  )
}

function Huruf({ row, tanpa2T = false }: { readonly row: Anggota; readonly tanpa2T?: boolean }) {
  const { huruf } = row.hitungan
  if (huruf === null) return null
  const diganti = huruf.pengganti === 'berlaku'
  return (
    <span className={tabelCss.dua}>
      <span className={cls(letterCss.st, letterCss[huruf.huruf])} title={diganti ? 'Ditetapkan bidan' : undefined}>
        {huruf.huruf}
        {diganti ? <span aria-hidden="true">*</span> : null}
      </span>
      {huruf.duaT && !tanpa2T ? <span className={cls(letterCss.st, letterCss.T2)}>2T</span> : null}
    </span>
  )
}

const segitiga = {
  kurang: statusWordCss.dn,
  bgm: cls(statusWordCss.dn, statusWordCss.red),
  lebih: statusWordCss.up,
} as const

function Status({ row }: { readonly row: Anggota }) {
  const { hitungan, keadaan } = row
  const { hasil, huruf, zBBU } = hitungan
  if (hasil.kind === 'belumLengkap') return <span className="muted">Belum lengkap</span>
  if (hasil.kind === 'luarS') return <span className="muted">Di luar S</span>
  if (keadaan.isi.edema && hasil.kind !== 'tanpaBerat')
    return <span className={cls(statusWordCss.cls, statusWordCss.bgm)}>Rujuk (edema)</span>
  if (zBBU !== null) {
    const { teks, rupa } = statusBBU(zBBU)
    return (
      <span className={cls(statusWordCss.cls, statusWordCss[rupa])}>
        {rupa === 'biasa' ? null : <span className={cls(statusWordCss.tri, segitiga[rupa])} aria-hidden="true" />}
        {teks}
      </span>
    )
  }
  if (huruf?.pada) return <span className="muted">{formatTanggal(huruf.pada).slice(0, 5)}</span>
  if (keadaan.tidakHadir) return <span className="muted">Tidak hadir</span>
  return null
}

type TanyaProps = { readonly row: Anggota; readonly pertanyaan: Pertanyaan; readonly lebar: Lebar }

/** A question stands in the computed cells of its own row. F2 leads to its buttons; Tab passes them by. */
function Tanya({ row, pertanyaan, lebar }: TanyaProps) {
  const { keadaan } = row
  const { orangId, pengganti } = keadaan.baris
  const { tanya, sebab } = tanyaRingkas(pertanyaan, pengganti?.nt ?? null)
  const { saran, kode, bolehBenar } = pertanyaan
  const ya = saran ? `Ya, ${saran.teks}` : kode === 'tertukar' ? 'Ya, tukar' : null
  const short = lebar !== 'lebar' && ya !== null
  const shared = { type: 'button', tabIndex: -1, 'data-orang': orangId } as const
  return (
    <td
      className={tabelCss.bertanya}
      colSpan={lebar === 'sempit' ? 4 : 5}
      style={{ gridColumn: `span ${lebar === 'sempit' ? 4 : 5}` }}
      id={`hasil-${orangId}`}
    >
      <div>
        {row.hitungan.huruf ? (
          <Huruf row={row} tanpa2T />
        ) : (
          <CircleQuestionMark className={cls(buttonCss.ikon, tabelCss.ikon)} aria-hidden="true" />
        )}
        <b>{tanya}</b>
        {sebab === '' || short ? null : (
          <span className={tabelCss.sebab}>{ya && bolehBenar ? sebab.replace('Atau m', 'M') : sebab}</span>
        )}
        <span className={tabelCss.jawaban}>
          {ya ? (
            <button {...shared} data-jawab="ya">
              {ya}
            </button>
          ) : null}
          {bolehBenar ? (
            <button {...shared} data-jawab="benar">
              {ya ? 'Benar' : 'Memang benar'}
            </button>
          ) : null}
        </span>
      </div>
    </td>
  )
}
