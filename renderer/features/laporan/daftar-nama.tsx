import { Check } from 'lucide-react'
import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import letterCss from '#renderer/components/letter.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { NamaAnak } from '#shared/contract/laporan.ts'
import type { FormModel, Sel } from '#shared/formulir/model.ts'
import { formatBulat, formatNaik, formatZ } from '#shared/text/angka.ts'
import laporanCss from './laporan.module.css'
import type { Pilihan } from './tabel-kertas.tsx'

type Angka = Extract<Sel, { kind: 'angka' }>

/** The number chosen on the paper, with the words that say what it counts. */
function findAngka(model: FormModel, pilihan: Pilihan): { sel: Angka; kode: string; kegiatan: string } | null {
  const baris = model.baris.find((b) => b.id === pilihan.baris)
  const sel = baris?.sel[pilihan.kolom]
  if (!baris || sel?.kind !== 'angka') return null
  return { sel, kode: baris.kode ?? '', kegiatan: baris.sebut }
}

function Tanda({ nama }: { readonly nama: NamaAnak }) {
  if (nama.bgm) return <span className={cls(letterCss.huruf, letterCss.BGM)}>BGM</span>
  if (nama.duaT) return <span className={cls(letterCss.huruf, letterCss.T2)}>2T</span>
  return nama.huruf === null ? (
    <span />
  ) : (
    <span className={cls(letterCss.huruf, letterCss[nama.huruf])}>{nama.huruf}</span>
  )
}

function Angka({ nama }: { readonly nama: NamaAnak }) {
  if (nama.bbG === null) return <span className={laporanCss.g}>–</span>
  const kg = `${(nama.bbG / 1000).toLocaleString('id-ID', { minimumFractionDigits: 1 })} kg`
  if (nama.naikG === null) {
    return (
      <span className={laporanCss.g}>
        {kg}
        <small>{nama.z === null ? '' : `z ${formatZ(nama.z)}`}</small>
      </span>
    )
  }
  return (
    <span className={laporanCss.g}>
      {formatNaik(nama.naikG)} g<small>{nama.kbmG === null ? '' : `KBM ${formatBulat(nama.kbmG)}`}</small>
    </span>
  )
}

/** Of how many the number is told: who was not measured or asked is in none. */
function kalimatDasar({ apa, jumlah }: NonNullable<Angka['dasar']>): string {
  if (apa === 'diukur') return `Dari ${jumlah} anak yang diukur.`
  return apa === 'ditanya' ? `Dari ${jumlah} anak yang ditanya.` : `Dari ${jumlah} yang dicatat.`
}

type Props = { readonly model: FormModel; readonly pilihan: Pilihan | null }

/** A child, with the way to its card; of somebody else only the name. */
function Sebutan({ nama }: { readonly nama: NamaAnak }) {
  if (!nama.isAnak) return <span className={laporanCss.nm}>{nama.nama}</span>
  return (
    <Link className={laporanCss.nm} to={`/balita/${nama.id}`}>
      {nama.nama}
      <small>
        {nama.umur === null ? 'umur belum diketahui' : `${nama.umur} bln`}
        {nama.namaIbu === null ? '' : `, ibu ${nama.namaIbu}`}
      </small>
    </Link>
  )
}

/** The children behind the chosen number; their count always equals it. */
export function DaftarNama({ model, pilihan }: Props) {
  const angka = pilihan ? findAngka(model, pilihan) : null
  const anak = angka?.sel.anak ?? []
  const names = useCall('laporan.names', { bulan: model.periode.akhir, anak }, { enabled: anak.length > 0 })
  if (!angka) {
    return (
      <aside className={cls(cardCss.card, laporanCss.names)}>
        <div className={cls('muted', laporanCss.top)}>Klik satu angka di lembar. Nama anaknya muncul di sini.</div>
      </aside>
    )
  }
  const list = anak.length === 0 ? [] : (names.data ?? [])
  return (
    <aside className={cls(cardCss.card, laporanCss.names)} aria-label="Nama anak di balik angka">
      <div className={laporanCss.top}>
        <div className="small muted">{angka.kegiatan}</div>
        <div className={laporanCss.big}>
          <b className="num">{formatBulat(angka.sel.nilai)}</b>
          {angka.kode === '' ? null : (
            <span className={cls(letterCss.huruf, letterCss[angka.kode === '2T' ? 'T2' : angka.kode])}>
              {angka.kode}
            </span>
          )}
          {anak.length === angka.sel.nilai ? (
            <span className={laporanCss.same}>
              <Check size={16} aria-hidden /> {anak.length} nama
            </span>
          ) : null}
        </div>
        {angka.sel.dasar && <div className="small muted">{kalimatDasar(angka.sel.dasar)}</div>}
        {angka.sel.daftarLain === null ? null : <div className="small muted">{angka.sel.daftarLain}</div>}
      </div>
      <ol className={cls('num', laporanCss.rows)}>
        {list.map((nama, index) => (
          <li key={`${nama.id} ${list.indexOf(nama)}`} className={laporanCss.nr}>
            <span className={laporanCss.k}>{index + 1}</span>
            <Sebutan nama={nama} />
            <Angka nama={nama} />
            <Tanda nama={nama} />
          </li>
        ))}
      </ol>
    </aside>
  )
}
