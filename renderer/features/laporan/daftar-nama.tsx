import { Check, X } from 'lucide-react'
import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import letterCss from '#renderer/components/letter.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { NamaAnak } from '#shared/contract/laporan.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { bulanTerakhir } from '#shared/formulir/periode.ts'
import { type Angka as AngkaSel, findAngka, type PilihanAngka } from '#shared/formulir/pilihan.ts'
import { formatBulat, formatNaik, formatZ } from '#shared/text/angka.ts'
import sekitarCss from './sekitar-kertas.module.css'

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
  if (nama.bbG === null) return <span className={sekitarCss.g}>–</span>
  const kg = `${(nama.bbG / 1000).toLocaleString('id-ID', { minimumFractionDigits: 1 })} kg`
  if (nama.naikG === null) {
    return (
      <span className={sekitarCss.g}>
        {kg}
        <small>{nama.z === null ? '' : `z ${formatZ(nama.z)}`}</small>
      </span>
    )
  }
  return (
    <span className={sekitarCss.g}>
      {formatNaik(nama.naikG)} g<small>{nama.kbmG === null ? '' : `KBM ${formatBulat(nama.kbmG)}`}</small>
    </span>
  )
}

/** Of how many the number is told: who was not measured or asked is in none. */
function kalimatDasar({ apa, jumlah }: NonNullable<AngkaSel['dasar']>, { satuan }: FormModel): string {
  if (apa === 'diukur') return `Dari ${jumlah} ${satuan} yang diukur.`
  return apa === 'ditanya' ? `Dari ${jumlah} ${satuan} yang ditanya.` : `Dari ${jumlah} yang dicatat.`
}

type Props = { readonly model: FormModel; readonly pilihan: PilihanAngka | null }

/** A child, with the way to its card; of somebody else only the name. */
function Sebutan({ nama }: { readonly nama: NamaAnak }) {
  if (!nama.isAnak) return <span className={sekitarCss.nm}>{nama.nama}</span>
  return (
    <Link className={sekitarCss.nm} to={`/balita/${nama.id}`}>
      {nama.nama}
      <small>
        {nama.umur === null ? 'umur belum diketahui' : `${nama.umur} bln`}
        {nama.namaIbu === null ? '' : `, ibu ${nama.namaIbu}`}
      </small>
    </Link>
  )
}

/** Whether as many names stand below as the number says; of a number that is no length of a list nothing is said. */
function Sama({ sel, nama }: { readonly sel: AngkaSel; readonly nama: number }) {
  if (nama === sel.nilai) {
    return (
      <span className={sekitarCss.same}>
        <Check size={16} aria-hidden /> {nama} nama
      </span>
    )
  }
  if (sel.daftarLain !== null) return null
  return (
    <span className={cls(sekitarCss.same, sekitarCss.beda)}>
      <X size={16} aria-hidden /> {nama} nama, tidak sama
    </span>
  )
}

/** Those behind the chosen number; their count always equals it. */
export function DaftarNama({ model, pilihan }: Props) {
  const angka = pilihan ? findAngka(model, pilihan) : undefined
  const anak = angka?.sel.anak ?? []
  const bulan = bulanTerakhir(model.periode, model.tanggal)
  const names = useCall('laporan.names', { bulan, anak }, { enabled: anak.length > 0 })
  if (!angka) {
    return (
      <aside className={cls(cardCss.card, sekitarCss.names)}>
        <div className={cls('muted', sekitarCss.top)}>Klik satu angka di lembar. Namanya muncul di sini.</div>
      </aside>
    )
  }
  const { sel, baris } = angka
  const kode = baris.kode ?? ''
  const list = anak.length === 0 ? [] : names.data
  return (
    <aside className={cls(cardCss.card, sekitarCss.names)} aria-label="Nama di balik angka">
      <div className={sekitarCss.top}>
        <div className="small muted">{baris.sebut}</div>
        <div className={sekitarCss.big}>
          <b className="num">{formatBulat(sel.nilai)}</b>
          {kode === '' ? null : (
            <span className={cls(letterCss.huruf, letterCss[kode === '2T' ? 'T2' : kode])}>{kode}</span>
          )}
          {list && <Sama sel={sel} nama={list.length} />}
        </div>
        {sel.dasar && <div className="small muted">{kalimatDasar(sel.dasar, model)}</div>}
        {sel.daftarLain === null ? null : <div className="small muted">{sel.daftarLain}</div>}
      </div>
      <FailureNotice failure={names.error} />
      <ol className={cls('num', sekitarCss.rows)}>
        {list?.map((nama, index) => (
          <li key={`${nama.id} ${list.indexOf(nama)}`} className={sekitarCss.nr}>
            <span className={sekitarCss.k}>{index + 1}</span>
            <Sebutan nama={nama} />
            <Angka nama={nama} />
            <Tanda nama={nama} />
          </li>
        ))}
      </ol>
    </aside>
  )
}
