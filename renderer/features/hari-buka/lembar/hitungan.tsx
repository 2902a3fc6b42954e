import letterCss from '#renderer/components/letter.module.css'
import statusWordCss from '#renderer/components/status-word.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatBulat, formatNaik, formatZ } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isSempit, type Lebar } from '../lebar.ts'
import { statusBBU } from './hitung.ts'
import { Huruf } from './huruf-baris.tsx'
import type { LembarStore } from './lembar-store.ts'
import { useBaris } from './pakai-lembar.ts'
import type { Anggota } from './rak-baris.ts'
import tabelCss from './tabel.module.css'
import { Tanya, TanyaBentrok } from './tanya-baris.tsx'

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
  const { bentrok } = row.keadaan
  if (ringkas && lebar === 'mungil') return null
  if (ringkas) {
    return (
      <td className={tabelCss.hasil} id={`hasil-${id}`}>
        {pertanyaan || bentrok ? <span className={cls(letterCss.st, letterCss.U)}>?</span> : <Huruf row={row} />}
      </td>
    )
  }
  if (bentrok) return <TanyaBentrok row={row} bentrok={bentrok} lebar={lebar} />
  if (pertanyaan) return <Tanya row={row} pertanyaan={pertanyaan} lebar={lebar} />
  const { huruf, hasil } = row.hitungan
  const naikG = huruf?.naikG ?? null
  const kbmG = huruf?.kbmG ?? null
  const kosong = huruf === null || row.keadaan.tidakHadir
  return (
    <>
      <td className={cls('n', tabelCss.naik)}>{kosong ? '' : naikG === null ? '–' : formatNaik(naikG)}</td>
      {!isSempit(lebar) && <td className="n muted">{kosong ? '' : kbmG === null ? '–' : formatBulat(kbmG)}</td>}
      <td className={tabelCss.hasil}>
        <Huruf row={row} />
      </td>
      {lebar !== 'mungil' && (
        <td className="n">
          {row.hitungan.zBBU && hasil.kind !== 'tanpaBerat' ? formatZ(row.hitungan.zBBU.z) : ''}
          {row.hitungan.zBBU?.flagged ? <span className={tabelCss.tanda}>?</span> : null}
        </td>
      )}
      <td id={`hasil-${id}`} className={tabelCss.status}>
        <Status row={row} />
      </td>
    </>
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
