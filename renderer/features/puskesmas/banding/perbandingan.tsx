import { useState } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { Card } from '#renderer/components/card.tsx'
import { Segmented } from '#renderer/components/choice.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useCall } from '#renderer/lib/query.ts'
import type { Perbandingan as Data } from '#shared/contract/puskesmas.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat, formatPersen } from '#shared/text/angka.ts'
import angkaCss from '../angka.module.css'
import { BelumLengkap } from '../belum-lengkap.tsx'
import { artiUkuran, kalimatAdil, type Ukuran } from '../kalimat.ts'
import { BarisBanding } from './baris-banding.tsx'
import { letakDi, type Skala, skalaDari, urutTerburuk } from './skala.ts'

const pilihanUkuran = (Object.keys(artiUkuran) as Ukuran[]).map((nilai) => ({ nilai, label: artiUkuran[nilai].nama }))

const antara = [
  { nilai: 'posyandu', label: 'Posyandu' },
  { nilai: 'pustu', label: 'Pustu' },
  { nilai: 'desa', label: 'Desa' },
] as const
type Antara = (typeof antara)[number]['nilai']

/** An end of the scale is not written where the number of the area would stand on it, percent of its length. */
const jarakUjung = 16

/** What the line and the ends of the bands mean. */
function Sumbu({ skala, seluruh }: { readonly skala: Skala; readonly seluruh: number }) {
  const letak = letakDi(skala, seluruh)
  return (
    <span className={angkaCss.sumbu}>
      <span>{letak > jarakUjung && `${skala.dari} %`}</span>
      <b style={{ left: `${letak}%` }}>{formatPersen(seluruh)} %</b>
      <span>{letak < 100 - jarakUjung && `${skala.sampai} %`}</span>
    </span>
  )
}

/** The list of one measure, and the whole area at its head. */
function Tabel({ data, ukuran, among }: { readonly data: Data; readonly ukuran: Ukuran; readonly among: Antara }) {
  const seluruh = data.seluruh.nilai[ukuran]
  if (seluruh === null)
    return <p className={cls('muted', cardCss.isi)}>Belum ada yang dapat dibandingkan pada bulan ini.</p>
  const rows = urutTerburuk(data[among], ukuran)
  const skala = skalaDari([seluruh, ...rows.map((row) => row.nilai[ukuran])])
  return (
    <table className={cls(tableCss.tabel, angkaCss.bandingPosyandu)}>
      <thead>
        <tr>
          <th scope="col">{antara.find(({ nilai }) => nilai === among)?.label}</th>
          <th scope="col" className="n">
            {artiUkuran[ukuran].nama}
          </th>
          <th scope="col">{artiUkuran[ukuran].dari}</th>
          <th scope="col" className={angkaCss.kPita}>
            <Sumbu skala={skala} seluruh={seluruh.persen} />
          </th>
          <th scope="col">
            <span className="sr-only">Keadaan</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <BarisBanding key={row.id} baris={row} nilai={row.nilai[ukuran]} skala={skala} seluruh={seluruh} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Seluruh wilayah</th>
          <td className="n">{formatPersen(seluruh.persen)} %</td>
          <td className={angkaCss.dari}>
            {formatBulat(seluruh.bagian)} dari {formatBulat(seluruh.dari)}
          </td>
          <td className={angkaCss.kPita} />
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

/** Who lags, fairly by size, in one measure at a time. */
export function Perbandingan({ bulan }: { readonly bulan: Bulan }) {
  const [ukuran, setUkuran] = useState<Ukuran>('D/S')
  const [among, setAmong] = useState<Antara>('posyandu')
  const { data, error, refetch } = useCall('puskesmas.banding', { bulan }, { keepPrevious: true })
  if (error) return <FailureNotice failure={error} onRetry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <BelumLengkap bulan={bulan} />
      <Card className={angkaCss.kartuAngka}>
        <div className={cardCss.kepala}>
          <Segmented label="Ukuran" kecil pilihan={pilihanUkuran} value={ukuran} onChange={setUkuran} />
          <div className={cardCss.kanan}>
            <Segmented label="Bandingkan antar" kecil pilihan={antara} value={among} onChange={setAmong} />
          </div>
        </div>
        <p className={angkaCss.arti}>
          {artiUkuran[ukuran].arti}
          <span className="small">{kalimatAdil}</span>
        </p>
        <Tabel data={data} ukuran={ukuran} among={among} />
      </Card>
    </>
  )
}
