import letterCss from '#renderer/components/letter.module.css'
import statusWordCss from '#renderer/components/status-word.module.css'
import type { KolomHitung } from '#renderer/lembar/kartu-lembar.ts'
import { cls } from '#renderer/lib/cls.ts'
import { isSempit, type Lebar } from '#renderer/lib/lebar.ts'
import type { BarisLembar } from '#shared/contract/penimbangan.ts'
import { formatBulat, formatNaik, formatZ } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type AnggotaTimbang, asIsiBaris, type HitunganTimbang, statusBBU } from './hitung.ts'
import { kalimatBaris } from './kalimat.ts'
import penimbanganCss from './penimbangan.module.css'

/** What is computed beside a weighing, and its sentence below the sheet. */

type Kolom = KolomHitung<BarisLembar, HitunganTimbang>
type DariBaris = { readonly row: AnggotaTimbang }

/** The letter of a row, with a star when the bidan decided it, and 2T beside it. */
export function Huruf({ row, tanpa2T = false }: DariBaris & { readonly tanpa2T?: boolean }) {
  const { huruf } = row.hitungan
  if (huruf === null) return null
  const diganti = huruf.pengganti === 'berlaku'
  return (
    <span className={penimbanganCss.duaHuruf}>
      <span className={cls(letterCss.huruf, letterCss[huruf.huruf])} title={diganti ? 'Ditetapkan bidan' : undefined}>
        {huruf.huruf}
        {diganti ? <span aria-hidden="true">*</span> : null}
      </span>
      {huruf.duaT && !tanpa2T ? <span className={cls(letterCss.huruf, letterCss.T2)}>2T</span> : null}
    </span>
  )
}

/** A number of the letter: nothing where there is no letter, "–" where it has none. */
function angka({ hitungan, keadaan }: AnggotaTimbang, dari: 'naikG' | 'kbmG', format: (g: number) => string): string {
  if (hitungan.huruf === null || keadaan.tidakHadir) return ''
  const nilai = hitungan.huruf[dari]
  return nilai === null ? '–' : format(nilai)
}

function ZBBU({ row }: DariBaris) {
  const { zBBU, hasil } = row.hitungan
  return (
    <>
      {zBBU && hasil.kind !== 'tanpaBerat' ? formatZ(zBBU.z) : ''}
      {zBBU?.flagged ? <span className={penimbanganCss.tanda}>?</span> : null}
    </>
  )
}

const segitiga = {
  kurang: statusWordCss.turun,
  bgm: cls(statusWordCss.turun, statusWordCss.merah),
  lebih: statusWordCss.naik,
} as const

function Status({ row }: DariBaris) {
  const { hitungan, keadaan } = row
  const { hasil, huruf, zBBU } = hitungan
  if (hasil.kind === 'belumLengkap') return <span className="muted">Belum lengkap</span>
  if (hasil.kind === 'luarS') return <span className="muted">Di luar S</span>
  if (keadaan.isi.edema && hasil.kind !== 'tanpaBerat')
    return <span className={cls(statusWordCss.kata, statusWordCss.bgm)}>Rujuk (edema)</span>
  if (zBBU !== null) {
    const { teks, rupa } = statusBBU(zBBU)
    return (
      <span className={cls(statusWordCss.kata, statusWordCss[rupa])}>
        {rupa === 'biasa' ? null : <span className={cls(statusWordCss.segitiga, segitiga[rupa])} aria-hidden="true" />}
        {teks}
      </span>
    )
  }
  if (huruf?.pada) return <span className="muted">{formatTanggal(huruf.pada).slice(0, 5)}</span>
  if (keadaan.tidakHadir) return <span className="muted">Tidak hadir</span>
  return null
}

export const kolomHitung: readonly Kolom[] = [
  {
    jenis: 'hitung',
    kode: 'naik',
    kepala: 'Naik (g)',
    kelasKepala: cls('n', penimbanganCss.naik),
    kelas: cls('n', penimbanganCss.naik),
    tulis: (row) => angka(row, 'naikG', formatNaik),
  },
  {
    jenis: 'hitung',
    kode: 'kbm',
    kepala: 'KBM',
    kelasKepala: 'n',
    kelas: 'n muted',
    tulis: (row) => angka(row, 'kbmG', formatBulat),
  },
  { jenis: 'hitung', kode: 'hasil', kepala: 'Hasil', kelas: penimbanganCss.hasil, tulis: (row) => <Huruf row={row} /> },
  { jenis: 'hitung', kode: 'zBBU', kepala: 'z BB/U', kelasKepala: 'n', kelas: 'n', tulis: (row) => <ZBBU row={row} /> },
  {
    jenis: 'hitung',
    kode: 'status',
    kepala: 'Status BB/U',
    kelas: penimbanganCss.status,
    tulis: (row) => <Status row={row} />,
  },
]

/** Where there is room for the letter alone: a question stands there as a mark. */
export const kolomHuruf: Kolom = {
  jenis: 'hitung',
  kode: 'hasil',
  kepala: 'Hasil',
  kelas: penimbanganCss.hasil,
  tulis: (row) =>
    row.tampil.length > 0 || row.keadaan.bentrok ? (
      <span className={cls(letterCss.huruf, letterCss.tanya)}>?</span>
    ) : (
      <Huruf row={row} />
    ),
}

/** What the row means for its child, in words. */
export function ArtiTimbang({ row, lebar }: DariBaris & { readonly lebar: Lebar }) {
  const { keadaan, hitungan } = row
  const { data, nama } = keadaan.baris
  const timbang = { baris: data, isi: asIsiBaris(keadaan.isi), tidakHadir: keadaan.tidakHadir }
  const { arti, duaAturan, tambahan } = kalimatBaris(timbang, hitungan)
  const { namaIbu } = data
  return (
    <>
      {hitungan.huruf?.duaT && lebar === 'lebar' ? (
        <span className={cls(letterCss.huruf, letterCss.T2)}>2T</span>
      ) : null}{' '}
      <b>{nama}</b>
      {namaIbu && !isSempit(lebar) ? <span className="muted"> (ibu {namaIbu})</span> : null}: {arti}
      {duaAturan && !isSempit(lebar) ? (
        <>
          {' '}
          BB/U menurut hari {duaAturan.hari} <b>{duaAturan.kelasHari}</b>, menurut bulan penuh {duaAturan.bulan}{' '}
          <b>{duaAturan.kelasBulan}</b>.
        </>
      ) : null}
      {tambahan.map((kalimat) => (
        <span key={kalimat}> {kalimat}</span>
      ))}
    </>
  )
}
